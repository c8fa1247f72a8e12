import { useEffect, useState, type RefObject } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { notesInHand, takesNotes } from '#commands/records/from-notes.ts'
import type { Editor } from '#editor/editor.ts'
import { recordIdAt } from './parts/record-anchor.ts'

/** Notes that are held over the panel: where the pointer is on the screen, and how many. */
export interface NotesBeside {
  readonly clientX: number
  readonly clientY: number
  readonly words: string
  readonly count: number
  /** What they would be put under; null where nothing takes them. */
  readonly over: RecordId | null
}

/**
 * Follows notes that are dragged from the board over a panel beside it, and tells the editor what they are over. The board has the pointer all the while, so this
 * looks at where it is.
 */
export function useNotesBeside(editor: Editor, panel: RefObject<HTMLElement | null>): NotesBeside | null {
  const [held, setHeld] = useState<NotesBeside | null>(null)
  useEffect(() => {
    const follow = (event: PointerEvent): void => {
      const found = heldAt(editor, panel.current, event)
      editor.heldBeside.set(found && { over: found.over })
      setHeld(event.type === 'pointerup' ? null : found)
    }
    // Before the board hears of it: it asks the editor when a note is let go.
    const options = { capture: true }
    const types = ['pointermove', 'pointerup', 'pointercancel'] as const
    for (const type of types) window.addEventListener(type, follow, options)
    // A drag can end without a pointer, by Escape.
    const stop = editor.gesture.subscribe(() => {
      if (editor.gesture.get() !== null) return
      editor.heldBeside.set(null)
      setHeld(null)
    })
    return () => {
      for (const type of types) window.removeEventListener(type, follow, options)
      stop()
      editor.heldBeside.set(null)
    }
  }, [editor, panel])
  return held
}

function heldAt(editor: Editor, panel: HTMLElement | null, { clientX, clientY }: PointerEvent): NotesBeside | null {
  const notes = notesInHand(editor)
  const [first] = notes
  if (!first || !editor.mayEdit.get()) return null
  const below = document.elementFromPoint(clientX, clientY)
  if (!below || !panel?.contains(below)) return null
  const id = recordIdAt(below, (each) => takesNotes(editor.board.records.get(each)))
  return { clientX, clientY, words: first.text.trim(), count: notes.length, over: id }
}
