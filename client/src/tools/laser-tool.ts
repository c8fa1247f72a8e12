import type { Point } from '@samenspel/shared/geometry/point'
import { limits } from '@samenspel/shared/limits'
import type { PointerInput, ToolState } from './tool.ts'

/** The laser pointer: everybody sees where it is while it is pressed, and nothing is kept. Whoever only looks may point too. */
export const laserIdle: ToolState = {
  name: 'laser.idle',
  cursor: 'crosshair',
  pointerDown: (input, editor) => {
    editor.gesture.set({ type: 'pointing', trail: [rounded(input)] })
    return pointing(input)
  },
}

function pointing(start: PointerInput): ToolState {
  let trail: readonly Point[] = [rounded(start)]
  return {
    name: 'laser.pointing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      trail = [...trail, rounded(input)].slice(-limits.presenceLaserPointsMax)
      editor.gesture.set({ type: 'pointing', trail })
    },
    pointerUp: () => 'idle',
    exit: (editor) => editor.gesture.set(null),
  }
}

/** A tenth of a unit is enough to point, and short to send. */
const rounded = ({ boardPoint: [x, y] }: PointerInput): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
