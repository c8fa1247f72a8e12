import type { Element } from '@samenspel/shared/elements/registry'
import { subtract, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { copyElements, moveElements } from '#commands/arrange.ts'
import type { Editor } from '#editor/editor.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'

/** Elements under the hand. Everybody sees them move; they are written once, on release. With Alt, copies are moved and the elements stay. */
export function moving(ids: readonly ElementId[], start: PointerInput, first: PointerInput): ToolState {
  const show = (input: PointerInput, editor: Editor): void =>
    editor.gesture.set({ type: 'moving', ids, delta: deltaOf(start, input), copies: input.alt })
  return {
    name: 'select.moving',
    cursor: first.alt ? 'copy' : 'grabbing',
    pointerMove: show,
    pointerUp: (input, editor) => {
      const delta = deltaOf(start, input)
      if (input.alt) copyElements(editor, backToFront(editor, new Set(ids)), delta)
      else moveElements(editor, ids, delta)
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

const backToFront = ({ board }: Editor, ids: ReadonlySet<ElementId>): readonly Element[] =>
  board.elements.all().filter((element) => ids.has(element.id))

/** In board units, whole: half units make text blur and say nothing. */
function deltaOf(start: PointerInput, input: PointerInput): Point {
  const [dx, dy] = subtract(input.boardPoint, start.boardPoint)
  return [Math.round(dx), Math.round(dy)]
}
