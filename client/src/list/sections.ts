/** The board as a list: a section for each frame and each cluster with what people put in it, and one for what lies outside all. */
import { compareOrdered } from '@samenspel/shared/board/order-key'
import { boxOf, type Element, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { centerOf, contains } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'

/** What has a row of its own in a section: everything but areas, which are sections, and lines, which stand in a section apart. */
export type Entry = Exclude<Element, { readonly kind: (typeof otherKinds)[number] }>
const otherKinds = ['frame', 'cluster', 'connector', 'stroke', 'persona-card'] as const
export const isEntry = (element: Element): element is Entry => !otherKinds.some((kind) => kind === element.kind)
export type Frame = ElementOfKind<'frame'>
export type Cluster = ElementOfKind<'cluster'>

/** The section of what lies in no frame. */
export const OUTSIDE = 'outside'
export type SectionId = ElementId | typeof OUTSIDE

export interface Section {
  readonly id: SectionId
  /** Undefined for what lies outside all frames; for a cluster, the frame that it lies in. */
  readonly frame: Frame | undefined
  /** Undefined for everything but the section of a cluster. */
  readonly cluster?: Cluster
  /** In reading order. */
  readonly entries: readonly Entry[]
}

/**
 * Sections in reading order, the one outside the frames last; every entry is in exactly one: its cluster, or else the frame its middle lies
 * in, the frontmost where frames overlap. The clusters of a frame follow it; those outside come before the rest. `elements` come back to front.
 */
export function sectionsOf(elements: readonly Element[]): readonly Section[] {
  const frames = elements.filter((element): element is Frame => element.kind === 'frame')
  const clusters = inReadingOrder(elements.filter((element): element is Cluster => element.kind === 'cluster'))
  const entriesById = new Map<string, Entry[]>([...frames, ...clusters].map(({ id }) => [id, []]))
  const outside: Entry[] = []
  for (const entry of inReadingOrder(elements.filter(isEntry)))
    (entriesById.get(sectionOf(entry, frames, clusters)) ?? outside).push(entry)
  const clustersIn = (frame: Frame | undefined): readonly Section[] =>
    clusters
      .filter((cluster) => frameOf(cluster, frames) === frame)
      .map((cluster) => ({ id: cluster.id, frame, cluster, entries: entriesById.get(cluster.id) ?? [] }))
  return [
    ...inReadingOrder(frames).flatMap((frame) => [
      { id: frame.id, frame, entries: entriesById.get(frame.id) ?? [] },
      ...clustersIn(frame),
    ]),
    ...clustersIn(undefined),
    { id: OUTSIDE, frame: undefined, entries: outside },
  ]
}

function sectionOf(entry: Entry, frames: readonly Frame[], clusters: readonly Cluster[]): SectionId {
  const cluster = entry.cluster === '' ? undefined : clusters.find(({ id }) => id === entry.cluster)
  return cluster?.id ?? frameOf(entry, frames)?.id ?? OUTSIDE
}

/** The frontmost frame that the element's middle lies in. */
function frameOf(element: Element, frames: readonly Frame[]): Frame | undefined {
  const middle = centerOf(boxOf(element))
  return frames.findLast((frame) => contains(boxOf(frame), middle))
}

/** Items by their place in the reading order; equal places by id, the same on every device. */
export const inReadingOrder = <Item extends Element>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => compareOrdered({ id: a.id, key: a.order }, { id: b.id, key: b.order }))
