import { addNote, noteCornerAt } from '#commands/notes.ts'
import { isDrag, type PointerInput, type ToolState } from './tool.ts'
import { panning } from './panning.ts'

/** A note in the hand: it is shown under the pointer and lands where the board is pressed. */
export const noteIdle: ToolState = {
  name: 'note.idle',
  cursor: 'copy',
  pointerMove: (input, editor) => {
    if (input.pointerType !== 'touch')
      editor.gesture.set({ type: 'placing', corner: noteCornerAt(input.boardPoint), color: editor.noteColor.get() })
  },
  pointerDown: (input) => landing(input),
  exit: (editor) => editor.gesture.set(null),
}

/** Pressed and not yet released: a mouse still carries the note, a finger that moves pans the board instead. */
function landing(start: PointerInput): ToolState {
  const show: ToolState['pointerMove'] = (input, editor) => {
    if (start.pointerType === 'touch') return isDrag(start, input) ? panning(start) : undefined
    editor.gesture.set({ type: 'placing', corner: noteCornerAt(input.boardPoint), color: editor.noteColor.get() })
    return undefined
  }
  return {
    name: 'note.landing',
    cursor: 'copy',
    pointerMove: show,
    pointerUp: ({ boardPoint }, editor) => {
      addNote(editor, noteCornerAt(boardPoint))
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
