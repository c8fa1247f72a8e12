import { useMemo, type ReactNode } from 'react'
import type { ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { elementText } from '#editor/text-binding.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { SharedTextArea } from '#ui/shared-text-area.tsx'

interface NoteTextProps {
  readonly session: BoardSession
  readonly noteId: ElementId
  /** The language of the board. */
  readonly lang: string
  readonly label: string
  readonly id: string
  onMove(by: -1 | 1): void
}

/** The text of a note, written in together with whoever else has it open. */
export function NoteText({ session, noteId, label, id, lang, onMove }: NoteTextProps): ReactNode {
  const { board } = session
  const text = useMemo(() => elementText(board, noteId), [board, noteId])
  return (
    <SharedTextArea
      text={text}
      id={id}
      label={label}
      lang={lang}
      history={board.history}
      charactersMax={limits.noteTextCharactersMax}
      onFocus={() => session.tellPresence({ editing: noteId })}
      onBlur={() => {
        session.tellPresence({ editing: null })
        board.history.seal()
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
        if (!event.altKey || by === undefined) return
        event.preventDefault()
        onMove(by)
      }}
    />
  )
}
