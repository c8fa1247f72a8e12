/** What the list view does to a board. Each is one step that undo takes back. */
import type { Board } from '@samenspel/shared/board/board'
import { keysToPlace } from '@samenspel/shared/board/order-key'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { ElementId } from '@samenspel/shared/ids'
import { freeSpot } from './free-spot.ts'
import { sectionsOf, type Note, type Section, type SectionId } from './sections.ts'

/** Adds a note at a free place of the section, as its last. */
export function addNoteTo(
  board: Board,
  { frame }: Section,
  initial: { readonly text: string; readonly color: NoteColor },
): ElementId {
  const position = freeSpot(frame, board.elements.all())
  return board.edit((edit) => edit.elements.add('sticky-note', { ...initial, position }))
}

/** Moves a note to a free place of another section, as its last. Nothing happens when the section is gone. */
export function moveToSection(board: Board, note: Note, sectionId: SectionId): void {
  const others = board.elements.all().filter((element) => element.id !== note.id)
  const section = sectionsOf(others).find(({ id }) => id === sectionId)
  if (!section) return
  const position = freeSpot(section.frame, others, note.shape)
  const keys = orderKeysAt(section.notes, note, section.notes.length)
  board.edit((edit) => {
    edit.elements.setEnvelope(note.id, { position })
    for (const [id, order] of keys) edit.elements.setEnvelope(id, { order })
  })
}

/** Moves a note one place up (-1) or down (1) in its section; tells its new index, or undefined at the end of the section. */
export function moveInSection(board: Board, { notes }: Section, note: Note, by: -1 | 1): number | undefined {
  const at = notes.findIndex(({ id }) => id === note.id)
  const index = at + by
  if (at < 0 || index < 0 || index >= notes.length) return undefined
  const keys = orderKeysAt(
    notes.filter(({ id }) => id !== note.id),
    note,
    index,
  )
  board.edit((edit) => {
    for (const [id, order] of keys) edit.elements.setEnvelope(id, { order })
  })
  return index
}

function orderKeysAt(others: readonly Note[], note: Note, index: number): ReadonlyMap<ElementId, string> {
  const keys = keysToPlace(
    note.id,
    index,
    others.map(({ id, order }) => ({ id, key: order })),
  )
  // The keys' ids are those that went in.
  return keys as ReadonlyMap<ElementId, string>
}
