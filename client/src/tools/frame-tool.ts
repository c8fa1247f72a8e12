import { draftOf } from '@samenspel/shared/elements/draft'
import { addFrame, frameBoxAt } from '#commands/frames.ts'
import { drawnBox } from './drawn-box.ts'
import { isDrag, type PointerInput, type ToolState } from './tool.ts'

/** A frame in the hand of a facilitator: a drag draws it, a press sets down one of the usual size, and its title is open. */
export const frameIdle: ToolState = {
  name: 'frame.idle',
  cursor: 'crosshair',
  pointerDown: (input, editor) => (editor.mayLead.get() ? drawing(input) : undefined),
}

/** A smaller area holds no note. */
const SIDE_UNITS_MIN = 100

function drawing(start: PointerInput): ToolState {
  return {
    name: 'frame.drawing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      if (!isDrag(start, input)) return
      const { x, y, width, height } = drawnBox(start, input)
      editor.gesture.set({
        type: 'previewing',
        elements: [draftOf('frame', { position: [x, y], size: [width, height] })],
      })
    },
    pointerUp: (input, editor) => {
      const box = drawnBox(start, input)
      const isDrawn = isDrag(start, input) && box.width >= SIDE_UNITS_MIN && box.height >= SIDE_UNITS_MIN
      addFrame(editor, isDrawn ? box : frameBoxAt(start.boardPoint))
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
