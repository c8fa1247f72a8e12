import { subtract, type Point } from '@samenspel/shared/geometry/point'
import type { Guide } from '@samenspel/shared/geometry/snap'
import type { ElementId } from '@samenspel/shared/ids'
import { copyElements, moveElements } from '#commands/arrange.ts'
import { dropNotes } from '#commands/records/from-notes.ts'
import type { Editor } from '#editor/editor.ts'
import { inBoardOrder } from '#editor/in-board-order.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'
import { createSnapping, type Snapping } from './snapping.ts'

/**
 * Elements under the hand. Everybody sees them move; they are written once, on release. Notes that are let go over a card that takes them
 * stay where they were, unless Ctrl is held. With Alt, copies are moved and the elements stay.
 * They are drawn to their neighbours unless Alt or Ctrl is held.
 */
export function moving(ids: readonly ElementId[], start: PointerInput, first: PointerInput): ToolState {
  let snapping: Snapping | undefined
  const meant = (input: PointerInput, editor: Editor): { readonly delta: Point; readonly guides: readonly Guide[] } => {
    const delta = deltaOf(start, input)
    if (input.alt || input.mod) return { delta, guides: [] }
    snapping ??= createSnapping(editor, ids)
    return snapping.snap(editor, delta)
  }
  const show = (input: PointerInput, editor: Editor): void =>
    editor.gesture.set({ type: 'moving', ids, ...meant(input, editor), copies: input.alt })
  return {
    name: 'select.moving',
    cursor: first.alt ? 'copy' : 'grabbing',
    pointerMove: show,
    pointerUp: (input, editor) => {
      const { delta } = meant(input, editor)
      if (input.alt) copyElements(editor, inBoardOrder(editor.board, new Set(ids)), delta)
      else if (input.mod || !dropNotes(editor, ids, input.boardPoint)) moveElements(editor, ids, delta)
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

/** In board units, whole: half units make text blur and say nothing. */
function deltaOf(start: PointerInput, input: PointerInput): Point {
  const [dx, dy] = subtract(input.boardPoint, start.boardPoint)
  return [Math.round(dx), Math.round(dy)]
}
