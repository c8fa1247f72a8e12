import type { Point } from './point.ts'

/** An upright rectangle: its least corner and its size, in the units of the plane it lies in. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const boxAt = (corner: Point, width: number, height: number): Box => ({
  x: corner[0],
  y: corner[1],
  width,
  height,
})
/** The box between two opposite corners given in any order. */
export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  width: Math.abs(a[0] - b[0]),
  height: Math.abs(a[1] - b[1]),
})
export const centerOf = (box: Box): Point => [box.x + box.width / 2, box.y + box.height / 2]
/** True when the point lies in the box; the edges belong to it. */
export const contains = (box: Box, point: Point): boolean =>
  point[0] >= box.x && point[1] >= box.y && point[0] <= box.x + box.width && point[1] <= box.y + box.height
/** How far the point is from the box; 0 inside. */
export const distanceOutside = (box: Box, [x, y]: Point): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
/** True when the boxes share at least an edge. */
export const intersects = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
/** The box grown by `margin` on each side. */
export const grow = (box: Box, margin: number): Box => ({
  x: box.x - margin,
  y: box.y - margin,
  width: box.width + 2 * margin,
  height: box.height + 2 * margin,
})
export const moveBox = (box: Box, by: Point): Box => ({ ...box, x: box.x + by[0], y: box.y + by[1] })
/** The least box around all, or undefined for none. */
export function boundsOf(boxes: Iterable<Box>): Box | undefined {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}
