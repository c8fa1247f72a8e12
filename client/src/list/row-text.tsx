import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import { kindOf, type Element } from '@samenspel/shared/elements/registry'
import { limits } from '@samenspel/shared/limits'
import { elementText } from '#editor/text-binding.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { SharedTextArea } from '#ui/shared-text-area.tsx'

interface RowTextProps {
  readonly session: BoardSession
  readonly element: Element
  /** The language of the board. */
  readonly lang: string
  readonly label: string
  readonly id: string
  readonly placeholder?: string
  readonly className?: string | undefined
  /** Enter ends the writing: for names. */
  readonly isOneLine?: boolean
  /** Alt with an arrow. */
  onMove?(by: -1 | 1): void
}

/** The main text of an element, written in together with whoever else has it open. */
export function RowText(props: RowTextProps): ReactNode {
  const { session, element, label, id, lang, placeholder, className, isOneLine = false, onMove } = props
  const { board } = session
  const text = useMemo(() => elementText(board, element.id), [board, element.id])
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (isOneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
    if (!event.altKey || by === undefined || !onMove) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <SharedTextArea
      text={text}
      id={id}
      label={label}
      lang={lang}
      {...(placeholder === undefined ? {} : { placeholder })}
      className={className}
      history={board.history}
      charactersMax={charactersMax(element)}
      onFocus={() => session.tellPresence({ editing: element.id })}
      onBlur={() => {
        session.tellPresence({ editing: null })
        board.history.seal()
      }}
      onKeyDown={pressed}
    />
  )
}

function charactersMax(element: Element): number {
  const { mainText, fields } = kindOf(element)
  const field = mainText === null ? undefined : fields[mainText]
  return field?.merge === 'text' ? field.charactersMax : limits.noteTextCharactersMax
}
