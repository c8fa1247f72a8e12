import type { Box } from '@samenspel/shared/geometry/box'
import { subtract } from '@samenspel/shared/geometry/point'
import { turnBack, turnVector } from '@samenspel/shared/geometry/turn'
import { resizable, scaleTo, type Resizable } from '#commands/resize.ts'
import type { Editor } from '#editor/editor.ts'
import { onScreen } from '#editor/on-screen.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'
import { handleAt, handlePixels, resizedBox, type Handle } from './resize-handles.ts'

/** The handle of the selection under the pointer, with what it changes the size of. */
export function resizeAt(editor: Editor, input: PointerInput): { target: Resizable; handle: Handle } | undefined {
  const target = resizable(editor)
  if (!target) return undefined
  const { box, rule, turn } = target
  const around = turn && editor.camera.toScreen(turn.around)
  const point = around ? turnBack(input.screenPoint, { around, degrees: turn.degrees }) : input.screenPoint
  const handle = handleAt(onScreen(editor, box), rule, point, handlePixels[input.pointerType])
  return handle && { target, handle }
}

/**
 * A handle in the hand: everybody sees the selection as it will be, and it is written once, on release. Shift keeps its proportions, Alt its
 * middle. One thing that is turned is pulled along its own sides.
 */
export function resizing(
  { elements, box: from, rule, turn }: Resizable,
  handle: Handle,
  start: PointerInput,
): ToolState {
  const boxFor = ({ boardPoint, shift, alt }: PointerInput): Box =>
    resizedBox(from, handle, turnVector(subtract(boardPoint, start.boardPoint), -(turn?.degrees ?? 0)), {
      sizeUnitsMin: rule.sizeUnitsMin,
      proportions: shift || rule.keepsProportions === true,
      fromCenter: alt,
    })
  const ids = elements.map(({ id }) => id)
  let isMoved = false
  return {
    name: 'select.resizing',
    pointerMove: (input, editor) => {
      isMoved = true
      if (ids.every((id) => editor.board.elements.get(id) === undefined)) return 'idle'
      editor.gesture.set({ type: 'resizing', ids, from, to: boxFor(input) })
      return undefined
    },
    pointerUp: (input, editor) => {
      if (isMoved) scaleTo(editor, { ids, from, to: boxFor(input) })
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
