import { subtract, type Point } from '@samenspel/shared/geometry/point'
import type { PointerInput, ToolState } from './tool.ts'

/** The board follows the pointer: the hand tool, space or the middle or right button with any tool, one finger on the empty board. */
export function panning(start: PointerInput): ToolState {
  let last: Point = start.screenPoint
  return {
    name: 'hand.panning',
    cursor: 'grabbing',
    pointerMove: ({ screenPoint }, { camera }) => {
      camera.panBy(subtract(screenPoint, last))
      last = screenPoint
    },
    pointerUp: () => 'idle',
  }
}
