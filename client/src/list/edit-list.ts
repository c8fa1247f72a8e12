/** What the list view does to a board. Each is one step that undo takes back. */
import type { Board } from '@samenspel/shared/board/board'
import { keysToPlace } from '@samenspel/shared/board/order-key'
import { LINK_UNITS } from '@samenspel/shared/elements/link'
import { boxOf } from '@samenspel/shared/elements/registry'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { ElementId } from '@samenspel/shared/ids'
import { freeSpot } from './free-spot.ts'
import { sectionsOf, type Entry, type Section, type SectionId } from './sections.ts'

/** Adds a note at a free place of the section, as its last. */
export function addNoteTo(
  board: Board,
  section: Section,
  initial: { readonly text: string; readonly color: NoteColor },
): ElementId {
  const position = freeSpot(section, board.elements.all())
  const cluster = section.cluster?.id ?? ''
  return board.edit((edit) => edit.elements.add('sticky-note', { ...initial, position, cluster }))
}

/** Adds a card that leads to an address at a free place of the section, as its last. */
export function addLinkTo(board: Board, section: Section, address: string): ElementId {
  const position = freeSpot(section, board.elements.all(), LINK_UNITS)
  const cluster = section.cluster?.id ?? ''
  return board.edit((edit) => edit.elements.add('link', { address, position, cluster }))
}

/** Moves an entry to a free place of another section, as its last. Nothing happens when the section is gone. */
export function moveToSection(board: Board, entry: Entry, sectionId: SectionId): void {
  const others = board.elements.all().filter((element) => element.id !== entry.id)
  const section = sectionsOf(others).find(({ id }) => id === sectionId)
  if (!section) return
  const { width, height } = boxOf(entry)
  const position = freeSpot(section, others, [width, height])
  const keys = orderKeysAt(section.entries, entry, section.entries.length)
  board.edit((edit) => {
    edit.elements.setEnvelope(entry.id, { position, cluster: section.cluster?.id ?? '' })
    for (const [id, order] of keys) edit.elements.setEnvelope(id, { order })
  })
}

/** Moves an entry one place up (-1) or down (1) in its section; tells its new index, or undefined at the end of the section. */
export function moveInSection(board: Board, { entries }: Section, entry: Entry, by: -1 | 1): number | undefined {
  const at = entries.findIndex(({ id }) => id === entry.id)
  const index = at + by
  if (at < 0 || index < 0 || index >= entries.length) return undefined
  const keys = orderKeysAt(
    entries.filter(({ id }) => id !== entry.id),
    entry,
    index,
  )
  board.edit((edit) => {
    for (const [id, order] of keys) edit.elements.setEnvelope(id, { order })
  })
  return index
}

function orderKeysAt(others: readonly Entry[], entry: Entry, index: number): ReadonlyMap<ElementId, string> {
  const keys = keysToPlace(
    entry.id,
    index,
    others.map(({ id, order }) => ({ id, key: order })),
  )
  // The keys' ids are those that went in.
  return keys as ReadonlyMap<ElementId, string>
}
