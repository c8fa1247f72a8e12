/** Moving, ordering, copying and deleting whatever is selected. */
import { keysBetween } from '@samenspel/shared/board/order-key'
import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { intersects, type Box } from '@samenspel/shared/geometry/box'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { deleteElements } from './delete-elements.ts'
import { withMembers } from './clipboard.ts'
import { addCopies, clippingOf, readClipping } from './clipping.ts'
import { changeable, NOTE_GAP_UNITS, stopEditing, targets } from './notes.ts'
import { membershipAfterMove } from './place-in-clusters.ts'

/** Deletes all targets as one step; they can be put back by undo. */
export function deleteTargets(editor: Editor): void {
  const elements = changeable(editor)
  if (elements.length === 0) return
  stopEditing(editor)
  deleteElements(
    editor,
    elements.map(({ id }) => id),
  )
}

/**
 * Moves elements by a displacement in board units, as one step. Places are kept in whole units. What comes to lie in a cluster is in it from then
 * on, and what leaves its area is no longer.
 */
export function moveElements(editor: Editor, ids: readonly ElementId[], delta: Point): void {
  if (!editor.mayEdit.get() || (delta[0] === 0 && delta[1] === 0)) return
  const membership = membershipAfterMove(editor, ids, delta)
  editor.board.edit((edit) => {
    for (const id of ids) {
      const element = editor.board.elements.get(id)
      if (!element) continue
      const cluster = membership.get(id)
      edit.elements.setEnvelope(id, {
        position: roundPoint(add(element.position, delta)),
        ...(cluster === undefined ? {} : { cluster }),
      })
    }
    for (const { id, box } of emptied(editor, membership))
      edit.elements.setEnvelope(id, { position: roundPoint([box.x, box.y]) })
  })
}

/** Clusters that lose their last member, with the area they had: an empty one stays where it was. */
function emptied(
  editor: Editor,
  membership: ReadonlyMap<ElementId, string>,
): readonly { readonly id: ElementId; readonly box: Box }[] {
  const left = new Set([...membership.keys()].map((id) => editor.board.elements.get(id)?.cluster ?? ''))
  left.delete('')
  if (left.size === 0) return []
  for (const { id, cluster } of editor.board.elements.all()) if (!membership.has(id)) left.delete(cluster)
  return editor.board.elements
    .all()
    .flatMap((element) => (left.has(element.id) ? { id: element.id, box: boxOf(element) } : []))
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
  copyElements(editor, withMembers(editor, targets(editor)), [NOTE_GAP_UNITS, NOTE_GAP_UNITS])
}

/** Puts all targets in front of, or behind, all other elements of their layer, in the order they have among themselves. */
export function reorderTargets(editor: Editor, end: 'front' | 'back'): void {
  const elements = changeable(editor)
  if (elements.length === 0) return
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

/** Puts all targets one step further to the front or the back: past the next element that any of them lies under or over. */
export function stepTargets(editor: Editor, towards: 'front' | 'back'): void {
  const elements = changeable(editor)
  const moved = new Set(elements.map((element) => element.id))
  const all = editor.board.elements.all()
  const others = all.filter((element) => !moved.has(element.id))
  const boxes = elements.map(boxOf)
  const meets = (other: Element): boolean => boxes.some((box) => intersects(box, boxOf(other)))
  const [last, first] = [elements.at(-1), elements[0]]
  if (!last || !first) return
  const at =
    towards === 'front'
      ? others.findIndex((other) => isBehind(last, other) && meets(other))
      : others.findLastIndex((other) => isBehind(other, first) && meets(other))
  if (at < 0) return
  const keys =
    towards === 'front'
      ? keysBetween(others[at]?.z, others[at + 1]?.z, elements.length)
      : keysBetween(others[at - 1]?.z, others[at]?.z, elements.length)
  editor.board.edit((edit) => {
    for (const [i, { id }] of elements.entries()) edit.elements.setEnvelope(id, { z: keys[i] ?? '' })
  })
}

const isBehind = (a: Element, b: Element): boolean => (a.z === b.z ? a.id < b.id : a.z < b.z)

/** Selects all content; structure is not the participants' to move. */
export function selectAll(editor: Editor): void {
  const content = editor.board.elements
    .all()
    .filter((element) => kindOf(element).layer === 'content' && !element.locked)
  editor.selection.set(new Set(content.map((element) => element.id)))
}
