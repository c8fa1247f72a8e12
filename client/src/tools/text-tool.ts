import { addText } from '#commands/add-element.ts'
import { drawnBox } from './drawn-box.ts'
import { isDrag, type PointerInput, type ToolState } from './tool.ts'

/** A text to write: a press starts it there, a drag says how wide its lines are. */
export const textIdle: ToolState = {
  name: 'text.idle',
  cursor: 'text',
  pointerDown: (input) => measuring(input),
}

/** A narrower drag is a press. */
const WIDTH_UNITS_MIN = 60

function measuring(start: PointerInput): ToolState {
  return {
    name: 'text.measuring',
    cursor: 'text',
    pointerMove: (input, editor) => {
      if (isDrag(start, input)) editor.gesture.set({ type: 'brushing', box: drawnBox(start, input) })
    },
    pointerUp: (input, editor) => {
      const { x, width } = drawnBox(start, input)
      const isDrawn = isDrag(start, input) && width >= WIDTH_UNITS_MIN
      addText(editor, [isDrawn ? x : start.boardPoint[0], start.boardPoint[1]], isDrawn ? Math.round(width) : null)
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
