/** Drawing what is dragged to its neighbours: to the free places beside them first, then to their edges and middles. */
import { boundsOf, moveBox, type Box } from './box.ts'
import type { Point } from './point.ts'

/** Something that is dragged jumps to a place this near. */
export const SNAP_REACH_UNITS = 10

/** A line that shows what stands in line: upright at an x (`across`), or level at a y (`down`), between two ends. */
export interface Guide {
  readonly axis: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snapped {
  /** By how much more the box must move. */
  readonly delta: Point
  readonly guides: readonly Guide[]
}

export interface SnapSpace {
  /** What it can be drawn to. */
  readonly neighbours: readonly Box[]
  /** Those of them beside which there are places, as notes have beside notes. */
  readonly slotsBeside: readonly Box[]
  /** Between a box and a place beside it. */
  readonly gapUnits: number
}

/** Where a dragged box is drawn to; nowhere when nothing is near. A place beside a neighbour is free when nothing lies there. */
export function snapBox(box: Box, { neighbours, slotsBeside, gapUnits }: SnapSpace): Snapped {
  const slot = nearestSlot(box, slotsBeside, gapUnits)
  const delta: Point = slot ?? [nearestOffset(box, neighbours, 'across'), nearestOffset(box, neighbours, 'down')]
  const landed = moveBox(box, delta)
  return { delta, guides: [...guidesOf(landed, neighbours, 'across'), ...guidesOf(landed, neighbours, 'down')] }
}

function nearestSlot(box: Box, others: readonly Box[], gap: number): Point | undefined {
  let best: Point | undefined
  let least = SNAP_REACH_UNITS
  for (const other of others)
    for (const corner of cornersBeside(other, box, gap)) {
      const delta: Point = [corner[0] - box.x, corner[1] - box.y]
      const far = Math.hypot(delta[0], delta[1])
      if (far > least || others.some((each) => overlaps(each, moveBox(box, delta)))) continue
      least = far
      best = delta
    }
  return best
}

const cornersBeside = (other: Box, box: Box, gap: number): readonly Point[] => [
  [other.x + other.width + gap, other.y],
  [other.x - gap - box.width, other.y],
  [other.x, other.y + other.height + gap],
  [other.x, other.y - gap - box.height],
]

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

type Axis = Guide['axis']

/** The two edges and the middle. */
const linesOf = (box: Box, axis: Axis): readonly number[] => {
  const [start, length] = axis === 'across' ? [box.x, box.width] : [box.y, box.height]
  return [start, start + length / 2, start + length]
}

/** The least move that brings an edge or the middle in line with one of a neighbour; 0 when none is near. */
function nearestOffset(box: Box, neighbours: readonly Box[], axis: Axis): number {
  const mine = linesOf(box, axis)
  let best = 0
  let least = Infinity
  for (const neighbour of neighbours)
    for (const theirs of linesOf(neighbour, axis))
      for (const line of mine) {
        const far = Math.abs(theirs - line)
        if (far > SNAP_REACH_UNITS || far >= least) continue
        least = far
        best = theirs - line
      }
  return best
}

const TOUCHING_UNITS = 0.5

/** One line for each edge or middle that is in line with a neighbour's, over all that are. */
function guidesOf(box: Box, neighbours: readonly Box[], axis: Axis): readonly Guide[] {
  return linesOf(box, axis).flatMap((at) => {
    const inLine = neighbours.filter((each) => linesOf(each, axis).some((line) => Math.abs(line - at) < TOUCHING_UNITS))
    const all = boundsOf([box, ...inLine])
    if (inLine.length === 0 || !all) return []
    const [from, length] = axis === 'across' ? [all.y, all.height] : [all.x, all.width]
    return [{ axis, at, from, to: from + length }]
  })
}
