import { stopEditing } from '#commands/notes.ts'
import { panning } from '#tools/panning.ts'
import { reachUnits, type ToolState } from '#tools/tool.ts'
import { pressingBoard } from './pressing-board.ts'
import { pressingElement } from './pressing-element.ts'
import { handleCursor } from './resize-handles.ts'
import { resizeAt, resizing } from './resizing.ts'

/**
 * The select tool.
 *
 *   idle -- press on an element --> pressing element -- drag --> moving
 *        -- press on a handle ---> resizing
 *        -- press on the board ---> pressing board ---- drag --> brushing (mouse, pen) or panning (finger)
 *
 * Whoever may not edit has nothing to move: every drag pans.
 */
export const selectIdle: ToolState = {
  name: 'select.idle',
  cursor: 'default',
  cursorAt: (input, editor) => {
    const grip = resizeAt(editor, input)
    return grip && handleCursor(grip.handle)
  },
  pointerDown: (input, editor) => {
    const grip = editor.editing.get() ? undefined : resizeAt(editor, input)
    if (grip) return resizing(grip.element, grip.handle, input)
    const hit = editor.index.contentAt(input.boardPoint, reachUnits(input, editor))
    if (hit?.id !== editor.editing.get()?.id) stopEditing(editor)
    if (!editor.mayEdit.get()) return panning(input)
    return hit ? pressingElement(hit.id, input) : pressingBoard(input)
  },
}
