/** Boxes by number, in arrays of numbers: for looking at thousands of pairs without making an object for each. */
import type { Box } from '../geometry/box.ts'

/** The corners of each: left and top, right and bottom. */
export interface Boxes {
  readonly count: number
  readonly x0: Float64Array
  readonly y0: Float64Array
  readonly x1: Float64Array
  readonly y1: Float64Array
}

/** Room for so many boxes, all empty at the origin. */
export const boxesFor = (count: number): Boxes => ({
  count,
  x0: new Float64Array(count),
  y0: new Float64Array(count),
  x1: new Float64Array(count),
  y1: new Float64Array(count),
})

/** Writes the box with this number. */
export function addBox(boxes: Boxes, i: number, { x, y, width, height }: Box): void {
  boxes.x0[i] = x
  boxes.y0[i] = y
  boxes.x1[i] = x + width
  boxes.y1[i] = y + height
}

/** The box with this number. */
export function boxAt({ x0, y0, x1, y1 }: Boxes, i: number): Box {
  const [x, y] = [x0[i] ?? 0, y0[i] ?? 0]
  return { x, y, width: (x1[i] ?? 0) - x, height: (y1[i] ?? 0) - y }
}

/** Whether the box shares a point with the one from left, top to right, bottom. */
export const touches = (boxes: Boxes, i: number, left: number, top: number, right: number, bottom: number): boolean =>
  (boxes.x0[i] ?? 0) <= right && (boxes.x1[i] ?? 0) >= left && (boxes.y0[i] ?? 0) <= bottom && (boxes.y1[i] ?? 0) >= top

/** The area that the box shares with the one from left, top to right, bottom. */
export function sharedWith(boxes: Boxes, i: number, left: number, top: number, right: number, bottom: number): number {
  const width = Math.min(boxes.x1[i] ?? 0, right) - Math.max(boxes.x0[i] ?? 0, left)
  if (width <= 0) return 0
  const height = Math.min(boxes.y1[i] ?? 0, bottom) - Math.max(boxes.y0[i] ?? 0, top)
  return height <= 0 ? 0 : width * height
}

/** Whether the line from (ax, ay) to (bx, by) passes through the box. */
export function lineMeets(boxes: Boxes, i: number, ax: number, ay: number, bx: number, by: number): boolean {
  const [left, right, top, bottom] = [boxes.x0[i] ?? 0, boxes.x1[i] ?? 0, boxes.y0[i] ?? 0, boxes.y1[i] ?? 0]
  if (Math.max(ax, bx) < left || Math.min(ax, bx) > right) return false
  if (Math.max(ay, by) < top || Math.min(ay, by) > bottom) return false
  let from = 0
  let to = 1
  if (Math.abs(bx - ax) >= 1e-9) {
    const [one, other] = [(left - ax) / (bx - ax), (right - ax) / (bx - ax)]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  if (Math.abs(by - ay) >= 1e-9) {
    const [one, other] = [(top - ay) / (by - ay), (bottom - ay) / (by - ay)]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  return from < to
}

/** Whether the line from a to b crosses the one from c to d. */
export function linesCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (c * d >= 0) return false
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
  return a * b < 0
}
