/** Lining up and spreading boxes: each function tells by how much each box must move, in the order in which they came. */
import { boundsOf, type Box } from './box.ts'
import type { Point } from './point.ts'

/** What is lined up: an edge, or the middle along (`center`) or across (`middle`). */
export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'across' | 'down'

/** Brings the same edge, or the middle, of all boxes to that of all of them together. */
export function alignBoxes(boxes: readonly Box[], alignment: Alignment): readonly Point[] {
  const all = boundsOf(boxes)
  if (!all) return []
  return boxes.map((box): Point => {
    const wide = all.width - box.width
    const high = all.height - box.height
    switch (alignment) {
      case 'left':
        return [all.x - box.x, 0]
      case 'center':
        return [all.x + wide / 2 - box.x, 0]
      case 'right':
        return [all.x + wide - box.x, 0]
      case 'top':
        return [0, all.y - box.y]
      case 'middle':
        return [0, all.y + high / 2 - box.y]
      case 'bottom':
        return [0, all.y + high - box.y]
    }
  })
}

/**
 * Makes the room between neighbours the same; the first and the last stay where they are. When there is less room than the boxes take,
 * they overlap by the same amount.
 */
export function distributeBoxes(boxes: readonly Box[], axis: Axis): readonly Point[] {
  const spans = boxes.map((box, index) =>
    axis === 'across' ? { index, start: box.x, length: box.width } : { index, start: box.y, length: box.height },
  )
  const sorted = spans.toSorted((a, b) => a.start + a.length / 2 - (b.start + b.length / 2) || a.index - b.index)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last || sorted.length < 3) return boxes.map(() => [0, 0])
  const taken = sorted.reduce((sum, { length }) => sum + length, 0)
  const gap = (last.start + last.length - first.start - taken) / (sorted.length - 1)
  const moves = boxes.map((): Point => [0, 0])
  let next = first.start
  for (const { index, start, length } of sorted) {
    moves[index] = axis === 'across' ? [next - start, 0] : [0, next - start]
    next += length + gap
  }
  return moves
}
