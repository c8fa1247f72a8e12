/** The edge of something on the board plane: finer than its box. */
import type { Box } from './box.ts'
import { add, distance, scale, subtract, type Point } from './point.ts'

/** A line through points, or the area that it encloses. */
export interface Outline {
  readonly points: readonly Point[]
  /** The last point is joined to the first. */
  readonly isClosed: boolean
  /** What is enclosed belongs to it too. */
  readonly isFilled: boolean
  /** Half the width of the line, in board units. */
  readonly halfWidthUnits: number
}

/** True when the point lies on the outline, or not farther than `reachUnits` from it. */
export function touchesOutline(outline: Outline, point: Point, reachUnits: number): boolean {
  if (outline.isFilled && isInside(outline.points, point)) return true
  const reach = outline.halfWidthUnits + reachUnits
  return segmentsOf(outline).some(([from, to]) => distanceToSegment(point, from, to) <= reach)
}

/** True when some of the outline lies in the box, or the box lies in a filled one. */
export function outlineMeets(outline: Outline, box: Box): boolean {
  if (outline.isFilled && isInside(outline.points, [box.x, box.y])) return true
  const reach = outline.halfWidthUnits
  const grown = { x: box.x - reach, y: box.y - reach, width: box.width + 2 * reach, height: box.height + 2 * reach }
  return segmentsOf(outline).some(([from, to]) => segmentMeets(from, to, grown))
}

/** Where the line from `inside` to `outside` leaves the closed polygon for the last time; undefined when it does not cross it. */
export function crossing(polygon: readonly Point[], inside: Point, outside: Point): Point | undefined {
  const along = subtract(outside, inside)
  let last = -1
  for (const [i, from] of polygon.entries()) {
    const side = subtract(polygon[(i + 1) % polygon.length] ?? from, from)
    const determinant = along[0] * side[1] - along[1] * side[0]
    if (determinant === 0) continue
    const to = subtract(from, inside)
    const t = (to[0] * side[1] - to[1] * side[0]) / determinant
    const u = (to[0] * along[1] - to[1] * along[0]) / determinant
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1 && t > last) last = t
  }
  return last < 0 ? undefined : add(inside, scale(along, last))
}

/** The corners of a box, clockwise from its least. */
export const cornersOf = ({ x, y, width, height }: Box): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** How far a point is from the line between two others. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const along = subtract(to, from)
  const lengthSquared = along[0] * along[0] + along[1] * along[1]
  if (lengthSquared === 0) return distance(point, from)
  const [dx, dy] = subtract(point, from)
  const t = Math.max(0, Math.min(1, (dx * along[0] + dy * along[1]) / lengthSquared))
  return distance(point, add(from, scale(along, t)))
}

/** True when the polygon goes round the point (even-odd rule). */
export function isInside(polygon: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  let previous = polygon.at(-1)
  for (const corner of polygon) {
    if (previous && corner[1] > y !== previous[1] > y) {
      const crossingX = ((previous[0] - corner[0]) * (y - corner[1])) / (previous[1] - corner[1]) + corner[0]
      if (x < crossingX) inside = !inside
    }
    previous = corner
  }
  return inside
}

type Segment = readonly [from: Point, to: Point]

function segmentsOf({ points, isClosed }: Outline): readonly Segment[] {
  const [first] = points
  if (!first) return []
  if (points.length === 1) return [[first, first]]
  const segments: Segment[] = []
  let previous = isClosed ? points.at(-1) : undefined
  for (const point of points) {
    if (previous) segments.push([previous, point])
    previous = point
  }
  return segments
}

/** Cuts the segment by each side of the box in turn (Liang and Barsky 1984); something is left when they meet. */
function segmentMeets(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const [dx, dy] = subtract(to, from)
  const sides: readonly (readonly [towards: number, room: number])[] = [
    [-dx, from[0] - x],
    [dx, x + width - from[0]],
    [-dy, from[1] - y],
    [dy, y + height - from[1]],
  ]
  let [start, end] = [0, 1]
  for (const [towards, room] of sides) {
    if (towards === 0 && room < 0) return false
    if (towards < 0) start = Math.max(start, room / towards)
    if (towards > 0) end = Math.min(end, room / towards)
  }
  return start <= end
}
