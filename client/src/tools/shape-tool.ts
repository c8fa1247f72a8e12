import { draftOf } from '@samenspel/shared/elements/draft'
import type { Box } from '@samenspel/shared/geometry/box'
import { addShape, shapeBoxAt } from '#commands/add-element.ts'
import type { Editor } from '#editor/editor.ts'
import { drawnBox } from './drawn-box.ts'
import { isDrag, type PointerInput, type ToolState } from './tool.ts'

/** A shape in the hand: a drag draws it from corner to corner, a press sets down one of the usual size. */
export const shapeIdle: ToolState = {
  name: 'shape.idle',
  cursor: 'crosshair',
  pointerDown: (input) => drawing(input),
}

/** Less than this is no shape but a trembling press. */
const SIDE_UNITS_MIN = 24

function drawing(start: PointerInput): ToolState {
  return {
    name: 'shape.drawing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      if (isDrag(start, input)) show(editor, drawnBox(start, input))
    },
    pointerUp: (input, editor) => {
      const box = drawnBox(start, input)
      const isDrawn = isDrag(start, input) && box.width >= SIDE_UNITS_MIN && box.height >= SIDE_UNITS_MIN
      addShape(editor, isDrawn ? box : shapeBoxAt(editor, start.boardPoint))
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

function show(editor: Editor, { x, y, width, height }: Box): void {
  const { form, fill, line } = editor.nextLook.get()
  const draft = draftOf('shape', { position: [x, y], size: [width, height], form, color: fill, line })
  editor.gesture.set({ type: 'previewing', elements: [draft] })
}
