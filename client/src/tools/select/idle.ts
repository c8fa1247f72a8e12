import { stopEditing } from '#commands/notes.ts'
import { panning } from '#tools/panning.ts'
import { reachUnits, type ToolState } from '#tools/tool.ts'
import { pressingBoard } from './pressing-board.ts'
import { pressingElement } from './pressing-element.ts'

/**
 * The select tool.
 *
 *   idle -- press on an element --> pressing element -- drag --> moving
 *        -- press on the board ---> pressing board ---- drag --> brushing (mouse, pen) or panning (finger)
 *
 * Whoever may not edit has nothing to move: every drag pans.
 */
export const selectIdle: ToolState = {
  name: 'select.idle',
  cursor: 'default',
  pointerDown: (input, editor) => {
    const hit = editor.index.contentAt(input.boardPoint, reachUnits(input, editor))
    if (hit?.id !== editor.editing.get()?.id) stopEditing(editor)
    if (!editor.mayEdit.get()) return panning(input)
    return hit ? pressingElement(hit.id, input) : pressingBoard(input)
  },
}
