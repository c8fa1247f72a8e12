import { addNote, noteCornerAt } from '#commands/notes.ts'
import { panning } from '#tools/panning.ts'
import { isDrag, type PointerInput, type ToolState } from '#tools/tool.ts'
import { brushing } from './brushing.ts'

/** Pressed on the empty board: a drag draws a marquee, with a finger it pans unless more is picked; a release deselects, a second one at once makes a note. */
export function pressingBoard(start: PointerInput): ToolState {
  return {
    name: 'select.pressing-board',
    pointerMove: (input, editor) => {
      if (!isDrag(start, input)) return undefined
      const picksMore = editor.picksMore.get()
      return start.pointerType === 'touch' && !picksMore
        ? panning(start)
        : brushing(start, start.shift || picksMore ? editor.selection.get() : new Set())
    },
    pointerUp: (_input, editor) => {
      if (start.clicks === 2) addNote(editor, noteCornerAt(start.boardPoint))
      else if (!start.shift) editor.selection.set(new Set())
      return 'idle'
    },
  }
}
