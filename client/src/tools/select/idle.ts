import type { ElementId } from '@samenspel/shared/ids'
import { release } from '#commands/groups.ts'
import { stopEditing } from '#commands/notes.ts'
import { lockMarkAt } from '#editor/lock-marks.ts'
import { panning } from '#tools/panning.ts'
import { reachUnits, type ToolState } from '#tools/tool.ts'
import { pressingBoard } from './pressing-board.ts'
import { pressingElement } from './pressing-element.ts'
import { endAt, reconnecting } from './reconnecting.ts'
import { handleCursor } from './resize-handles.ts'
import { resizeAt, resizing } from './resizing.ts'
import { turnAt, turning } from './turning.ts'

/**
 * The select tool.
 *
 *   idle -- press on an element --> pressing element -- drag --> moving
 *        -- press on a handle ---> resizing, or turning with the round one
 *        -- press on an end of a connector --> reconnecting
 *        -- press on the board ---> pressing board ---- drag --> brushing (mouse, pen) or panning (finger)
 *
 * Whoever may not edit has nothing to move: every drag pans.
 */
export const selectIdle: ToolState = {
  name: 'select.idle',
  cursor: 'default',
  cursorAt: (input, editor) => {
    if (endAt(editor, input)) return 'crosshair'
    if (turnAt(editor, input)) return 'grab'
    const grip = resizeAt(editor, input)
    return grip && handleCursor(grip.handle, grip.target.turn?.degrees)
  },
  pointerDown: (input, editor) => {
    const isWriting = editor.editing.get() !== null
    const round = isWriting ? undefined : turnAt(editor, input)
    const grip = isWriting ? undefined : resizeAt(editor, input)
    const end = isWriting ? undefined : endAt(editor, input)
    if (round) return turning(round, input)
    if (end) return reconnecting(end.id, end.end)
    if (grip) return resizing(grip.target, grip.handle, input)
    const locked = lockMarkAt(editor, input.screenPoint)
    if (locked) return releasing(locked.id)
    const hit =
      editor.index.contentAt(input.boardPoint, reachUnits(input, editor)) ??
      (editor.editsStructure.get() ? editor.index.structureAt(input.boardPoint) : undefined)
    if (hit?.id !== editor.editing.get()?.id) stopEditing(editor)
    if (!editor.mayEdit.get()) return panning(input)
    if (!hit) return pressingBoard(input)
    return pressingElement(hit.id, editor.picksMore.get() ? { ...input, shift: true } : input)
  },
}

/** Pressed on the mark of something locked: letting go there releases it, a drag does nothing. */
function releasing(id: ElementId): ToolState {
  return {
    name: 'select.releasing',
    pointerUp: ({ screenPoint }, editor) => {
      if (lockMarkAt(editor, screenPoint)?.id === id) release(editor, id)
      return 'idle'
    },
  }
}
