import { isOn, kindOf } from '@samenspel/shared/elements/registry'
import { boxBetween, grow } from '@samenspel/shared/geometry/box'
import { add, distance, scale, subtract, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { deleteElements } from '#commands/delete-elements.ts'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { reachUnits, type PointerInput, type ToolState } from './tool.ts'

/** The eraser: what it touches fades, and goes as one step when it is lifted. It stays in the hand. */
export const eraserIdle: ToolState = {
  name: 'eraser.idle',
  cursor: 'crosshair',
  pointerDown: (input, editor) => {
    if (!editor.mayEdit.get()) return undefined
    const touched = touchedBetween(editor, input, input)
    show(editor, touched)
    return erasing(input, touched)
  },
}

function erasing(start: PointerInput, first: readonly ElementId[]): ToolState {
  const touched = new Set(first)
  let last = start
  return {
    name: 'eraser.erasing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      const before = touched.size
      for (const id of touchedBetween(editor, last, input)) touched.add(id)
      last = input
      if (touched.size > before) show(editor, [...touched])
    },
    pointerUp: (_input, editor) => {
      deleteElements(
        editor,
        [...touched].filter((id) => editor.board.elements.get(id) !== undefined),
      )
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

const show = (editor: Editor, ids: readonly ElementId[]): void => editor.gesture.set({ type: 'erasing', ids })

/** Content on the way of the pointer that may be changed; areas that other things lie in are left. */
function touchedBetween(editor: Editor, from: PointerInput, to: PointerInput): readonly ElementId[] {
  const reach = reachUnits(to, editor)
  const way = pointsBetween(from.boardPoint, to.boardPoint, reach)
  return editor.index
    .within(grow(boxBetween(from.boardPoint, to.boardPoint), reach))
    .filter((element) => kindOf(element).layer === 'content' && !kindOf(element).isGround && mayChange(editor, element))
    .filter((element) => way.some((point) => isOn(element, point, reach)))
    .map(({ id }) => id)
}

/** Points along a line, not farther apart than `step`. */
function pointsBetween(from: Point, to: Point, step: number): readonly Point[] {
  const count = Math.max(1, Math.ceil(distance(from, to) / step))
  return Array.from({ length: count + 1 }, (_, i) => add(from, scale(subtract(to, from), i / count)))
}
