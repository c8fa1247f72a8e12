import { useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { limits } from '@samenspel/shared/limits'
import type { Messages } from '#messages/load-messages.ts'
import styles from './board-title.module.css'
import { useBoardProperties } from './use-board.ts'

interface BoardTitleProps {
  readonly messages: Messages
  readonly board: Board
  readonly mayEdit: boolean
}

/** The board's title, which a facilitator can change in place: Enter or leaving keeps it, Escape does not. */
export function BoardTitle({ messages, board, mayEdit }: BoardTitleProps): ReactNode {
  const { title, language } = useBoardProperties(board)
  const [typed, setTyped] = useState<string>()
  const shown = title || messages.common.untitledBoard
  if (!mayEdit)
    return (
      <h1 className={styles['title']} lang={language} dir="auto">
        {shown}
      </h1>
    )
  const keep = (): void => {
    const next = typed?.trim()
    if (next && next !== title) board.edit((edit) => edit.setTitle(next))
    setTyped(undefined)
  }
  return (
    <div className={styles['holder']}>
      <h1 className="unseen" lang={language}>
        {shown}
      </h1>
      <input
        className={styles['title']}
        aria-label={messages.board.titleLabel}
        title={messages.board.editTitle}
        lang={language}
        dir="auto"
        value={typed ?? shown}
        size={Math.max(8, (typed ?? shown).length)}
        maxLength={limits.titleCharactersMax}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(undefined)
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </div>
  )
}
