/** The board as a list: a section for each frame with the notes that lie in it, and one for the notes outside all frames. */
import { compareOrdered } from '@samenspel/shared/board/order-key'
import { boxOf, type Element, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { centerOf, contains } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'

export type Note = ElementOfKind<'sticky-note'>
export type Frame = ElementOfKind<'frame'>

/** The section of the notes that lie in no frame. */
export const OUTSIDE = 'outside'
export type SectionId = ElementId | typeof OUTSIDE

export interface Section {
  readonly id: SectionId
  /** Undefined for the section outside all frames. */
  readonly frame: Frame | undefined
  /** In reading order. */
  readonly notes: readonly Note[]
}

/**
 * Sections in reading order, the one outside the frames last; every note is in exactly one. A note belongs to the frame its middle lies
 * in, the frontmost where frames overlap. `elements` come back to front.
 */
export function sectionsOf(elements: readonly Element[]): readonly Section[] {
  const frames = elements.filter((element): element is Frame => element.kind === 'frame')
  const notes = elements.filter((element): element is Note => element.kind === 'sticky-note')
  const notesById = new Map<SectionId, Note[]>(frames.map(({ id }) => [id, []]))
  notesById.set(OUTSIDE, [])
  for (const note of inReadingOrder(notes)) notesById.get(sectionOf(note, frames))?.push(note)
  const sections = inReadingOrder(frames).map((frame) => ({
    id: frame.id,
    frame,
    notes: notesById.get(frame.id) ?? [],
  }))
  return [...sections, { id: OUTSIDE, frame: undefined, notes: notesById.get(OUTSIDE) ?? [] }]
}

function sectionOf(note: Note, frames: readonly Frame[]): SectionId {
  const middle = centerOf(boxOf(note))
  return frames.findLast((frame) => contains(boxOf(frame), middle))?.id ?? OUTSIDE
}

/** Items by their place in the reading order; equal places by id, the same on every device. */
export const inReadingOrder = <Item extends Element>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => compareOrdered({ id: a.id, key: a.order }, { id: b.id, key: b.order }))
