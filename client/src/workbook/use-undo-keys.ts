import { useEffect } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { undoByKey } from '#ui/shared-text-area.tsx'

/** The usual keys for undo and redo, wherever the focus is but in a text, which has its own. */
export function useUndoKeys({ history }: Board): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isInText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
      if (!isInText && undoByKey(event, history)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [history])
}
