import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import type { Box } from '@samenspel/shared/geometry/box'
import { subtract } from '@samenspel/shared/geometry/point'
import { resizable, resizeTo, withBox } from '#commands/resize.ts'
import type { Editor } from '#editor/editor.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'
import { handleAt, handlePixels, resizedBox, type Handle } from './resize-handles.ts'

/** The handle under the pointer, of the one element that is selected, with that element. */
export function resizeAt(editor: Editor, input: PointerInput): { element: Element; handle: Handle } | undefined {
  const element = resizable(editor)
  const rule = element && kindOf(element).resize
  if (!element || !rule) return undefined
  const { x, y, width, height } = boxOf(element)
  const { zoom } = editor.camera.get()
  const [left, top] = editor.camera.toScreen([x, y])
  const box: Box = { x: left, y: top, width: width * zoom, height: height * zoom }
  const handle = handleAt(box, rule, input.screenPoint, handlePixels[input.pointerType])
  return handle && { element, handle }
}

/** A handle in the hand: the element is shown as it will be, and written once, on release. Shift keeps its proportions, Alt its middle. */
export function resizing(element: Element, handle: Handle, start: PointerInput): ToolState {
  const first = boxOf(element)
  const rule = kindOf(element).resize
  const boxFor = ({ boardPoint, shift, alt }: PointerInput): Box =>
    resizedBox(first, handle, subtract(boardPoint, start.boardPoint), {
      sizeUnitsMin: rule?.sizeUnitsMin ?? [1, 1],
      proportions: shift || rule?.keepsProportions === true,
      fromCenter: alt,
    })
  let isMoved = false
  return {
    name: 'select.resizing',
    pointerMove: (input, editor) => {
      isMoved = true
      // Somebody else may have written in it meanwhile.
      const now = editor.board.elements.get(element.id)
      if (!now) return 'idle'
      editor.gesture.set({ type: 'previewing', elements: [withBox(now, boxFor(input))] })
      return undefined
    },
    pointerUp: (input, editor) => {
      if (isMoved) resizeTo(editor, [{ element, box: boxFor(input) }])
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
