import type { Box } from '@samenspel/shared/geometry/box'
import type { PointerInput } from './tool.ts'

/** The box between a press and the pointer; with Shift its sides are alike. */
export function drawnBox(start: PointerInput, { boardPoint, shift }: PointerInput): Box {
  const [left, top] = start.boardPoint
  let [dx, dy] = [boardPoint[0] - left, boardPoint[1] - top]
  if (shift) {
    const side = Math.max(Math.abs(dx), Math.abs(dy))
    dx = dx < 0 ? -side : side
    dy = dy < 0 ? -side : side
  }
  return { x: Math.min(left, left + dx), y: Math.min(top, top + dy), width: Math.abs(dx), height: Math.abs(dy) }
}
