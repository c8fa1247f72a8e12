import type { Editor } from '#editor/editor.ts'
import { addShape, addText, shapeBoxAt } from './add-element.ts'
import { addFrame, frameBoxAt } from './frames.ts'
import { viewCenter } from './notes.ts'

/** Does with the keyboard alone what a press with the tool in hand does: where the pointer is, or in the middle. False for other tools. */
export function placeByKeyboard(editor: Editor): boolean {
  const point = editor.pointer.get() ?? viewCenter(editor)
  switch (editor.tool.get()) {
    case 'text':
      addText(editor, point)
      return true
    case 'shape':
      addShape(editor, shapeBoxAt(editor, point))
      return true
    case 'frame':
      addFrame(editor, frameBoxAt(point))
      return true
    default:
      return false
  }
}
