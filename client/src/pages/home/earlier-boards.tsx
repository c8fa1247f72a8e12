import { useId, useState, type ReactNode } from 'react'
import type { KnownBoard } from '#device/known-boards.ts'
import { forgetDrafts } from '#device/preferences.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { PageParts } from '../page-parts.ts'
import styles from './home.module.css'

/** The boards this device knows, each to be opened or forgotten; nothing when there is none. */
export function EarlierBoards({ parts }: { readonly parts: PageParts }): ReactNode {
  const { common, home } = parts.messages
  const [boards, setBoards] = useState(() => openedOn(parts))
  const [asked, setAsked] = useState<KnownBoard>()
  const [told, setTold] = useState('')
  const headingId = useId()
  const forget = async (board: KnownBoard): Promise<void> => {
    parts.boards.forget(board.boardId)
    forgetDrafts(parts.storage, board.boardId)
    setBoards(openedOn(parts))
    setAsked(undefined)
    setTold(home.forgotten(board.title || common.untitledBoard))
    const { forgetBoard } = await import('../forget-board.ts')
    await forgetBoard(board.boardId)
  }
  return (
    <>
      {boards.length > 0 && (
        <section className={styles['earlier']} aria-labelledby={headingId}>
          <h2 id={headingId}>{home.earlierTitle}</h2>
          <ul>
            {boards.map((board) => (
              <EarlierBoard key={board.boardId} parts={parts} board={board} onForget={() => setAsked(board)} />
            ))}
          </ul>
        </section>
      )}
      <output className="unseen">{told}</output>
      {asked && (
        <Dialog
          title={home.forgetQuestion(asked.title || common.untitledBoard)}
          closeLabel={common.close}
          onClose={() => setAsked(undefined)}
        >
          <p>{home.forgetText}</p>
          <div className={styles['actions']}>
            <Button look="danger" label={home.forget} onClick={() => void forget(asked)} />
            <Button label={common.cancel} onClick={() => setAsked(undefined)} />
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Boards that only a wall display showed here have never been opened by a person. */
const openedOn = ({ boards }: PageParts): readonly KnownBoard[] =>
  boards.all().filter((board) => board.lastOpenedMs > 0)

interface EarlierBoardProps {
  readonly parts: PageParts
  readonly board: KnownBoard
  onForget(): void
}

function EarlierBoard({ parts, board, onForget }: EarlierBoardProps): ReactNode {
  const { common, home } = parts.messages
  const title = board.title || common.untitledBoard
  return (
    <li className={styles['board']}>
      <a href={`/b/${board.boardId}`} dir="auto">
        {title}
      </a>
      <p>
        {board.opened?.role && `${common.roles[board.opened.role]} · `}
        {home.lastOpened(momentOf(board.lastOpenedMs, parts.language))}
      </p>
      <Button
        label={home.forget}
        icon="trash"
        iconOnly
        look="quiet"
        name={home.forgetNamed(title)}
        onClick={onForget}
      />
    </li>
  )
}

const momentOf = (ms: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(ms)
