import type { Board } from '@samenspel/shared/board/board'
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { grow, type Box } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'
import { overhangOf } from '#elements/registry.ts'

/** Remembers where each element was painted, so that its old place is repainted with its new one. */
export function createPaintedBoxes(board: Board, markDirty: (box: Box) => void): (id: ElementId) => void {
  const paintedBox = (element: Element): Box => grow(boxOf(element), overhangOf(element))
  const painted = new Map(board.elements.all().map((element) => [element.id, paintedBox(element)]))
  return (id) => {
    const before = painted.get(id)
    if (before) markDirty(before)
    const element = board.elements.get(id)
    if (!element) {
      painted.delete(id)
      return
    }
    const after = paintedBox(element)
    painted.set(id, after)
    if (!before || !isSame(before, after)) markDirty(after)
  }
}

const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
