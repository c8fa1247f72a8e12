/** Laying boxes out in order, each beside or below the one before: tells by how much each must move, in the order in which they came. */
import { boundsOf, centerOf, type Box } from './box.ts'
import type { Point } from './point.ts'

interface Placed {
  readonly index: number
  readonly box: Box
}

/** As they are read: row by row, where a row is what stands at the height of its first. */
export function inRows(boxes: readonly Box[]): readonly number[] {
  const rest = boxes.map((box, index): Placed => ({ index, box })).toSorted(byTop)
  const order: number[] = []
  let row: Placed[] = []
  let bottom = -Infinity
  const close = (): void => {
    order.push(...row.toSorted(byLeft).map(({ index }) => index))
    row = []
  }
  for (const placed of rest) {
    if (centerOf(placed.box)[1] > bottom) {
      close()
      bottom = placed.box.y + placed.box.height
    }
    row.push(placed)
  }
  close()
  return order
}

/**
 * A grid of equal columns as nearly square as it can be, in the order of `order` (indices; by default as they are read), from the corner of
 * all boxes together. A row is as high as its highest box.
 */
export function tidyIntoGrid(
  boxes: readonly Box[],
  gap: number,
  order: readonly number[] = inRows(boxes),
): readonly Point[] {
  const corner = boundsOf(boxes)
  if (!corner) return []
  const width = Math.max(...boxes.map((box) => box.width))
  const height = boxes.reduce((sum, box) => sum + box.height, 0) / boxes.length
  const columns = Math.max(
    Math.min(2, boxes.length),
    Math.round(Math.sqrt((boxes.length * (height + gap)) / (width + gap))),
  )
  const moves = boxes.map((): Point => [0, 0])
  let y = corner.y
  for (let at = 0; at < order.length; at += columns) {
    const row = order.slice(at, at + columns)
    for (const [column, index] of row.entries()) {
      const box = boxes[index]
      if (box) moves[index] = [corner.x + column * (width + gap) - box.x, y - box.y]
    }
    y += Math.max(...row.map((index) => boxes[index]?.height ?? 0)) + gap
  }
  return moves
}

/** Columns of what stands below each other now, side by side from the corner of all, each stacked from the top without gaps but `gap`. */
export function tidyIntoColumns(boxes: readonly Box[], gap: number): readonly Point[] {
  const corner = boundsOf(boxes)
  if (!corner) return []
  const moves = boxes.map((): Point => [0, 0])
  let x = corner.x
  for (const column of columnsOf(boxes)) {
    let y = corner.y
    for (const { index, box } of column.toSorted(byTop)) {
      moves[index] = [x - box.x, y - box.y]
      y += box.height + gap
    }
    x += Math.max(...column.map(({ box }) => box.width)) + gap
  }
  return moves
}

/** A column is what has its middle over the first of it, from the left. */
function columnsOf(boxes: readonly Box[]): readonly (readonly Placed[])[] {
  const columns: Placed[][] = []
  let right = -Infinity
  for (const placed of boxes.map((box, index): Placed => ({ index, box })).toSorted(byLeft)) {
    if (centerOf(placed.box)[0] > right) {
      columns.push([])
      right = placed.box.x + placed.box.width
    }
    columns.at(-1)?.push(placed)
  }
  return columns
}

const byTop = (a: Placed, b: Placed): number => a.box.y - b.box.y || a.box.x - b.box.x || a.index - b.index
const byLeft = (a: Placed, b: Placed): number => a.box.x - b.box.x || a.box.y - b.box.y || a.index - b.index
