import type { Point } from '@samenspel/shared/geometry/point'
import { addNote, noteCornerAt } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'

/** A note being dragged out of the toolbar; points are CSS pixels from the canvas's top left corner. */
export interface PlacingNote {
  move(screenPoint: Point): void
  /** Puts it there and opens its text. */
  drop(screenPoint: Point): void
  cancel(): void
}

/** Starts to drag a new note onto the board; it follows the pointer until it is dropped. */
export function placeNote(editor: Editor): PlacingNote {
  return {
    move: (screenPoint) =>
      editor.gesture.set({
        type: 'placing',
        corner: noteCornerAt(editor.camera.toBoard(screenPoint)),
        color: editor.noteColor.get(),
      }),
    drop: (screenPoint) => {
      editor.gesture.set(null)
      addNote(editor, noteCornerAt(editor.camera.toBoard(screenPoint)))
    },
    cancel: () => editor.gesture.set(null),
  }
}
