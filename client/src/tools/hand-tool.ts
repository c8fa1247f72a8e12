import { panning } from './panning.ts'
import type { ToolState } from './tool.ts'

/** The hand: every drag moves the board. */
export const handIdle: ToolState = {
  name: 'hand.idle',
  cursor: 'grab',
  pointerDown: (input) => panning(input),
}
