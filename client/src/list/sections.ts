/** The board as a list: a section for each frame with what people put in it, and one for what lies outside all frames. */
import { compareOrdered } from '@samenspel/shared/board/order-key'
import { boxOf, type Element, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { centerOf, contains } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'

/** What has a row of its own in the list: notes, and whatever else carries people's words. */
export type Entry = ElementOfKind<(typeof entryKinds)[number]>
const entryKinds = ['sticky-note', 'text', 'shape'] as const
export const isEntry = (element: Element): element is Entry => entryKinds.some((kind) => kind === element.kind)
export type Frame = ElementOfKind<'frame'>

/** The section of what lies in no frame. */
export const OUTSIDE = 'outside'
export type SectionId = ElementId | typeof OUTSIDE

export interface Section {
  readonly id: SectionId
  /** Undefined for the section outside all frames. */
  readonly frame: Frame | undefined
  /** In reading order. */
  readonly entries: readonly Entry[]
}

/**
 * Sections in reading order, the one outside the frames last; every entry is in exactly one: the frame its middle lies
 * in, the frontmost where frames overlap. `elements` come back to front.
 */
export function sectionsOf(elements: readonly Element[]): readonly Section[] {
  const frames = elements.filter((element): element is Frame => element.kind === 'frame')
  const entriesById = new Map<SectionId, Entry[]>(frames.map(({ id }) => [id, []]))
  entriesById.set(OUTSIDE, [])
  for (const entry of inReadingOrder(elements.filter(isEntry))) entriesById.get(sectionOf(entry, frames))?.push(entry)
  const sections = inReadingOrder(frames).map((frame) => ({
    id: frame.id,
    frame,
    entries: entriesById.get(frame.id) ?? [],
  }))
  return [...sections, { id: OUTSIDE, frame: undefined, entries: entriesById.get(OUTSIDE) ?? [] }]
}

function sectionOf(entry: Entry, frames: readonly Frame[]): SectionId {
  const middle = centerOf(boxOf(entry))
  return frames.findLast((frame) => contains(boxOf(frame), middle))?.id ?? OUTSIDE
}

/** Items by their place in the reading order; equal places by id, the same on every device. */
export const inReadingOrder = <Item extends Element>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => compareOrdered({ id: a.id, key: a.order }, { id: b.id, key: b.order }))
