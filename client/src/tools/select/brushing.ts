import { kindOf, liesIn } from '@samenspel/shared/elements/registry'
import { boxBetween } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'
import { withGroups } from '#commands/groups.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'

/** A marquee: what it touches is selected while it is drawn, beside what was `kept`. */
export function brushing(start: PointerInput, kept: ReadonlySet<ElementId>): ToolState {
  return {
    name: 'select.brushing',
    cursor: 'crosshair',
    pointerMove: ({ boardPoint }, editor) => {
      const box = boxBetween(start.boardPoint, boardPoint)
      const touched = editor.index
        .within(box)
        .filter((element) => kindOf(element).layer === 'content' && !element.locked && liesIn(element, box))
      editor.gesture.set({ type: 'brushing', box })
      editor.selection.set(
        new Set([
          ...kept,
          ...withGroups(
            editor,
            touched.map((element) => element.id),
          ),
        ]),
      )
    },
    pointerUp: () => 'idle',
    cancel: (editor) => editor.selection.set(kept),
    exit: (editor) => editor.gesture.set(null),
  }
}
