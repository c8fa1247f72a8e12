import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'

/** A token with its name beside it, in map units, at the widest. */
const CELL: Point = [200, 58]
const SHRINK = 0.88
const SCALE_MIN = 0.12

/**
 * Places for `count` tokens in an area, in rows and spread as widely as they fit, with room for a name beside each while there is any. Depends on
 * the area and the count alone, so a token keeps its place while others keep theirs.
 */
export function packCells(count: number, bounds: Box, isInside: (point: Point) => boolean): readonly Point[] {
  for (let scale = 1; scale > SCALE_MIN; scale *= SHRINK) {
    const found = cellsOf(bounds, [CELL[0] * scale, CELL[1] * scale], isInside)
    if (found.length >= count) return nearestToMiddle(found, count)
  }
  const middle: Point = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2]
  return Array.from({ length: count }, () => middle)
}

function cellsOf(
  { x, y, width, height }: Box,
  [stepX, stepY]: Point,
  isInside: (point: Point) => boolean,
): readonly Point[] {
  const found: Point[] = []
  const rows = Math.floor(height / stepY)
  const columns = Math.floor(width / stepX)
  const [left, top] = [x + (width - columns * stepX) / 2, y + (height - rows * stepY) / 2]
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const shift = row % 2 === 0 ? 0.3 : 0.55
      const point: Point = [left + (column + shift) * stepX, top + (row + 0.5) * stepY]
      if (isInside(point)) found.push(point)
    }
  return found
}

/** Those around the middle of the area, in reading order. */
function nearestToMiddle(points: readonly Point[], count: number): readonly Point[] {
  const middle = points.reduce<Point>(
    ([x, y], point) => [x + point[0] / points.length, y + point[1] / points.length],
    [0, 0],
  )
  const away = ([x, y]: Point): number => Math.hypot((x - middle[0]) / CELL[0], (y - middle[1]) / CELL[1])
  return points
    .toSorted((a, b) => away(a) - away(b) || a[1] - b[1] || a[0] - b[0])
    .slice(0, count)
    .toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
}

/** Where each of these lies when those of the same area share its cells, in the order of their ids. */
export function packByArea<Item extends { readonly id: string }>(
  items: readonly Item[],
  areaOf: (item: Item) => string | undefined,
  pack: (area: string, count: number) => readonly Point[],
): ReadonlyMap<string, Point> {
  const byArea = new Map<string, Item[]>()
  for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const area = areaOf(item)
    if (area === undefined) continue
    const others = byArea.get(area)
    if (others) others.push(item)
    else byArea.set(area, [item])
  }
  const found = new Map<string, Point>()
  for (const [area, members] of byArea) {
    const points = pack(area, members.length)
    for (const [i, { id }] of members.entries()) {
      const point = points[i]
      if (point) found.set(id, point)
    }
  }
  return found
}
