/** Moving, ordering, copying and deleting whatever is selected. */
import { keysBetween } from '@samenspel/shared/board/order-key'
import { kindOf, type Element } from '@samenspel/shared/elements/registry'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { addCopies, clippingOf, readClipping } from './clipping.ts'
import { NOTE_GAP_UNITS, stopEditing, targets } from './notes.ts'

/** Deletes all targets as one step; they can be put back by undo. */
export function deleteTargets(editor: Editor): void {
  const elements = targets(editor)
  if (elements.length === 0 || !editor.mayEdit.get()) return
  stopEditing(editor)
  editor.board.edit((edit) => {
    for (const { id } of elements) edit.elements.delete(id)
  })
}

/** Moves elements by a displacement in board units, as one step. Places are kept in whole units. */
export function moveElements(editor: Editor, ids: readonly ElementId[], delta: Point): void {
  if (!editor.mayEdit.get() || (delta[0] === 0 && delta[1] === 0)) return
  editor.board.edit((edit) => {
    for (const id of ids) {
      const element = editor.board.elements.get(id)
      if (element) edit.elements.setEnvelope(id, { position: roundPoint(add(element.position, delta)) })
    }
  })
}

const roundPoint = ([x, y]: Point): Point => [Math.round(x), Math.round(y)]

/** Copies elements, moved by `delta`, in front of all others, and selects the copies. */
export function copyElements(editor: Editor, elements: readonly Element[], delta: Point): readonly ElementId[] {
  if (!editor.mayEdit.get() || elements.length === 0) return []
  const items = readClipping(clippingOf(elements).own) ?? []
  const ids = addCopies(editor, items, roundPoint(delta))
  editor.selection.set(new Set(ids))
  return ids
}

/** Copies all targets beside themselves: right of what they take up. */
export function duplicateTargets(editor: Editor): void {
  copyElements(editor, targets(editor), [NOTE_GAP_UNITS, NOTE_GAP_UNITS])
}

/** Puts all targets in front of, or behind, all other elements of their layer, in the order they have among themselves. */
export function reorderTargets(editor: Editor, end: 'front' | 'back'): void {
  const elements = targets(editor)
  if (elements.length === 0 || !editor.mayEdit.get()) return
  const moved = new Set(elements.map((element) => element.id))
  const others = editor.board.elements.all().filter((element) => !moved.has(element.id))
  const keys =
    end === 'front'
      ? keysBetween(others.at(-1)?.z, undefined, elements.length)
      : keysBetween(undefined, others[0]?.z, elements.length)
  editor.board.edit((edit) => {
    for (const [i, { id }] of elements.entries()) edit.elements.setEnvelope(id, { z: keys[i] ?? '' })
  })
}

/** Selects all content; structure is not the participants' to move. */
export function selectAll(editor: Editor): void {
  const content = editor.board.elements.all().filter((element) => kindOf(element).layer === 'content')
  editor.selection.set(new Set(content.map((element) => element.id)))
}
