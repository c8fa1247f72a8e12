/** Groups, locks, and what goes along with what is moved. */
import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { centerOf, contains } from '@samenspel/shared/geometry/box'
import { randomBase64Url, type ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { changeable, targets } from './notes.ts'

/** The element with the others of its group that can be changed; itself alone when it has none. */
export function groupOf(editor: Editor, id: ElementId): readonly ElementId[] {
  const group = editor.board.elements.get(id)?.group ?? ''
  if (group === '') return [id]
  const members = editor.board.elements.all().filter((element) => element.group === group && mayChange(editor, element))
  return members.length === 0 ? [id] : members.map((element) => element.id)
}

/** These with the rest of their groups. */
export function withGroups(editor: Editor, ids: readonly ElementId[]): readonly ElementId[] {
  const groups = new Set(ids.map((id) => editor.board.elements.get(id)?.group ?? ''))
  groups.delete('')
  if (groups.size === 0) return ids
  const found = new Set(ids)
  for (const element of editor.board.elements.all())
    if (groups.has(element.group) && mayChange(editor, element)) found.add(element.id)
  return [...found]
}

/** Makes one group of all targets; groups they were in lose them. */
export function groupTargets(editor: Editor): void {
  const elements = changeable(editor)
  if (elements.length < 2) return
  const group = randomBase64Url(16)
  editor.board.edit((edit) => {
    for (const { id } of elements) edit.elements.setEnvelope(id, { group })
  })
  editor.selection.set(new Set(elements.map(({ id }) => id)))
}

/** Parts all groups among the targets. */
export function ungroupTargets(editor: Editor): void {
  const grouped = changeable(editor).filter(({ group }) => group !== '')
  if (grouped.length === 0) return
  editor.board.edit((edit) => {
    for (const { id } of grouped) edit.elements.setEnvelope(id, { group: '' })
  })
}

/** Locks all targets, or releases them when all are locked. */
export function toggleLock(editor: Editor): void {
  const elements = targets(editor)
  if (elements.length === 0 || !editor.mayLead.get()) return
  const locked = !elements.every((element) => element.locked)
  editor.board.edit((edit) => {
    for (const { id } of elements) edit.elements.setEnvelope(id, { locked })
  })
  // What is locked stays at the keyboard, so that the same key releases it.
  if (locked) editor.selection.set(new Set())
}

/** Releases one element, as its mark does. */
export function release(editor: Editor, id: ElementId): void {
  if (!editor.mayLead.get()) return
  editor.board.edit((edit) => edit.elements.setEnvelope(id, { locked: false }))
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
}

/** Takes the structure into reach of this person alone, or puts it back under everything. */
export function toggleStructure(editor: Editor): void {
  const isOn = editor.mayLead.get() && !editor.editsStructure.get()
  editor.editsStructure.set(isOn)
  if (isOn) return
  const isContent = (id: ElementId): boolean => {
    const element = editor.board.elements.get(id)
    return element !== undefined && kindOf(element).layer === 'content'
  }
  editor.selection.set(new Set([...editor.selection.get()].filter(isContent)))
  const focused = editor.focused.get()
  if (focused !== null && !isContent(focused)) editor.focused.set(null)
}

/**
 * What moves when these are moved: themselves, the members of clusters among them, and what lies in frames among them. What is locked stays
 * where it is unless the area it lies in moves.
 */
export function movedWith(editor: Editor, ids: readonly ElementId[]): readonly ElementId[] {
  const moved = new Set<ElementId>()
  for (const id of ids) {
    const element = editor.board.elements.get(id)
    if (!element || !mayChange(editor, element)) continue
    moved.add(id)
    for (const inside of contentsOf(editor, element)) moved.add(inside.id)
  }
  return [...moved]
}

function contentsOf(editor: Editor, element: Element): readonly Element[] {
  const { board, index } = editor
  if (element.kind === 'cluster') return board.elements.all().filter(({ cluster }) => cluster === element.id)
  if (element.kind !== 'frame') return []
  const area = boxOf(element)
  const isInside = (other: Element): boolean =>
    other.id !== element.id && contains(area, centerOf(boxOf(other))) && kindOf(other).layer === 'content'
  const inside = index.within(area).filter(isInside)
  const clusters = new Set<string>(inside.filter(({ kind }) => kind === 'cluster').map(({ id }) => id))
  return [...inside, ...board.elements.all().filter(({ cluster }) => clusters.has(cluster))]
}
