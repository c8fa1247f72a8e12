/** The way of a connector between two ends. */
import { centerOf, type Box } from './box.ts'
import { crossing } from './outline.ts'
import { add, distance, midpoint, scale, subtract, type Point } from './point.ts'

export const routings = ['straight', 'elbow'] as const
export type Routing = (typeof routings)[number]

/** What an end sticks to: its box and its edge as a closed polygon, in board units. */
export interface Edge {
  readonly box: Box
  readonly polygon: readonly Point[]
}

/** One end: on the edge of something, or free at a point. */
export type PathEnd = Edge | Point

/** The points of the way from one end to the other, at least two. An end on an edge starts where the way leaves it. */
export function connectorPath(from: PathEnd, to: PathEnd, routing: Routing): readonly Point[] {
  return routing === 'elbow' ? elbow(from, to) : straight(from, to)
}

const isEdge = (end: PathEnd): end is Edge => 'polygon' in end
const middleOf = (end: PathEnd): Point => (isEdge(end) ? centerOf(end.box) : end)
const boxOfEnd = (end: PathEnd): Box => (isEdge(end) ? end.box : { x: end[0], y: end[1], width: 0, height: 0 })

/** From middle to middle, cut at both edges. */
function straight(from: PathEnd, to: PathEnd): readonly Point[] {
  const [start, end] = [middleOf(from), middleOf(to)]
  return [leaving(from, end), leaving(to, start)]
}

const leaving = (end: PathEnd, towards: Point): Point =>
  isEdge(end) ? (crossing(end.polygon, middleOf(end), towards) ?? middleOf(end)) : end

/** Out of the side that faces the other end, with a turn halfway; straight when the two overlap or lie level. */
function elbow(from: PathEnd, to: PathEnd): readonly Point[] {
  const [a, b] = [boxOfEnd(from), boxOfEnd(to)]
  const across = Math.max(b.x - a.x - a.width, a.x - b.x - b.width)
  const down = Math.max(b.y - a.y - a.height, a.y - b.y - b.height)
  if (across <= 0 && down <= 0) return straight(from, to)
  const isAcross = across >= down
  const direction = subtract(middleOf(to), middleOf(from))[isAcross ? 0 : 1] < 0 ? -1 : 1
  const start = sideOf(from, isAcross, direction)
  const end = sideOf(to, isAcross, direction < 0 ? 1 : -1)
  const aside = isAcross ? 1 : 0
  if (Math.abs(start[aside] - end[aside]) < 1) return [start, end]
  const [turnX, turnY] = midpoint(start, end)
  return isAcross ? [start, [turnX, start[1]], [turnX, end[1]], end] : [start, [start[0], turnY], [end[0], turnY], end]
}

/** Where a level or upright line from the middle leaves an edge. */
function sideOf(end: PathEnd, isAcross: boolean, direction: 1 | -1): Point {
  if (!isEdge(end)) return end
  const middle = centerOf(end.box)
  const far = (end.box.width + end.box.height) * direction
  return leaving(end, isAcross ? [middle[0] + far, middle[1]] : [middle[0], middle[1] + far])
}

/** The point halfway along a path. */
export function halfwayAlong(path: readonly Point[]): Point {
  let left = lengthOf(path) / 2
  for (const [i, from] of path.entries()) {
    const to = path[i + 1]
    if (!to) return from
    const length = distance(from, to)
    if (length >= left) return length === 0 ? from : add(from, scale(subtract(to, from), left / length))
    left -= length
  }
  return [0, 0]
}

function lengthOf(path: readonly Point[]): number {
  let length = 0
  for (const [i, from] of path.entries()) {
    const to = path[i + 1]
    if (to) length += distance(from, to)
  }
  return length
}
