import { useEffect, useState, type ReactNode } from 'react'
import { isLinkToken, newPersonId, type BoardId } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import { BoardCanvas } from '#canvas/board-canvas.tsx'
import { createEditor } from '#editor/create-editor.ts'
import type { Editor } from '#editor/editor.ts'
import { createCell } from '#observable/cell.ts'
import { useCell, useTaken } from '#observable/use-cell.ts'
import { useBoardProperties, useElements, useRecords } from '#pages/board/use-board.ts'
import { useSession } from '#pages/board/use-session.ts'
import { NoticePage } from '#pages/notice-page.tsx'
import type { PageParts } from '#pages/page-parts.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Logo } from '#ui/logo.tsx'
import { JoinOverlay } from './join-overlay.tsx'
import { useFollowing } from './use-following.ts'
import { useWakeLock } from './use-wake-lock.ts'
import styles from './wall.module.css'

/** The board on the projector: only to look at, and led by the facilitator. */
export function Wall({ parts, boardId }: { readonly parts: PageParts; readonly boardId: BoardId }): ReactNode {
  const [token] = useState(() => tokenFor(parts, boardId, window.location.hash))
  const { join } = parts.messages
  if (!token)
    return (
      <NoticePage parts={parts} title={join.noLinkTitle} text={join.noLinkText}>
        <LinkButton look="primary" href="/j/" label={join.typeOtherCode} />
      </NoticePage>
    )
  return <ConnectedWall parts={parts} boardId={boardId} token={token} />
}

/** The secret in the address, else the least that this device knows: what hangs on the wall should be able to do nothing. */
function tokenFor({ boards }: PageParts, boardId: BoardId, hash: string): string | undefined {
  const given = hash.slice(1)
  if (isLinkToken(given)) return given
  const known = boards.get(boardId)
  const { wall, viewer, participant, facilitator } = known?.tokens ?? {}
  return wall ?? viewer ?? known?.opened?.token ?? participant ?? facilitator
}

interface ConnectedWallProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly token: string
}

function ConnectedWall({ parts, boardId, token }: ConnectedWallProps): ReactNode {
  const { boards, messages, storage } = parts
  const [personId] = useState(newPersonId)
  const opened = useSession(parts.baseUrl, { boardId, token, personId, name: messages.wall.personName }, lookOnly)
  useEffect(() => {
    // A reload of the wall must find the link again after it is gone from the address, which everybody in the room can read.
    boards.remember(boardId, { tokens: { wall: token } })
    if (storage.isLasting) window.history.replaceState(null, '', window.location.pathname)
  }, [boardId, boards, storage, token])
  useWakeLock()
  if (!opened) return <p className={styles['notice']}>{messages.wall.connecting}</p>
  return <OpenWall parts={parts} token={token} {...opened} />
}

/** An editor for eyes only: whatever the link allows, nothing is edited here, and nobody follows what a wall shows. */
const lookOnly = (session: BoardSession): Editor =>
  createEditor({
    board: session.board,
    role: createCell<Role | undefined>('wall'),
    peers: session.peers,
    tellPresence: () => undefined,
  })

interface OpenWallProps {
  readonly parts: PageParts
  readonly token: string
  readonly session: BoardSession
  readonly editor: Editor
}

function OpenWall({ parts, token, session, editor }: OpenWallProps): ReactNode {
  const { join, wall } = parts.messages
  const connection = useCell(session.connection)
  const elements = useElements(session.board)
  const [isJoinShown, setJoinShown] = useJoinShown(session)
  useFollowing(session, editor)
  if (connection.state === 'refused') {
    const { title, text } = join.refused[connection.reason]
    return (
      <main className={styles['notice']}>
        <h1>{title}</h1>
        <p>{text}</p>
      </main>
    )
  }
  return (
    <main className={styles['wall']} aria-label={wall.label}>
      <WallHeader parts={parts} session={session} />
      <div className={styles['canvas']}>
        <BoardCanvas editor={editor} messages={parts.messages} interactive={false} />
        {elements.length === 0 && connection.state === 'live' && <p className={styles['empty']}>{wall.empty}</p>}
      </div>
      {connection.state !== 'live' && (
        <p role="alert" className={styles['problem']}>
          {connection.state === 'offline' ? wall.reconnecting : wall.connecting}
        </p>
      )}
      {isJoinShown && <JoinOverlay parts={parts} boardId={session.boardId} token={token} />}
      <div className={styles['switch']}>
        <Button
          icon="qr"
          label={isJoinShown ? wall.hideJoin : wall.showJoin}
          aria-expanded={isJoinShown}
          onClick={() => setJoinShown(!isJoinShown)}
        />
      </div>
    </main>
  )
}

function WallHeader({ parts, session }: Pick<OpenWallProps, 'parts' | 'session'>): ReactNode {
  const { title, language } = useBoardProperties(session.board)
  const question = useRecords(session.board).find((record) => record.kind === 'question')
  const shown = title || parts.messages.common.untitledBoard
  useEffect(() => {
    document.title = parts.messages.common.tabTitle(shown)
  }, [parts.messages, shown])
  return (
    <header className={styles['header']}>
      <Logo name={parts.messages.common.appName} small onDark />
      <h1 lang={language} dir="auto">
        {shown}
      </h1>
      {question?.text && (
        <p lang={language} dir="auto">
          {question.text}
        </p>
      )}
    </header>
  )
}

/** Whether the way to join is shown: as a facilitator wishes, until somebody at the wall decides otherwise, with the button or J. */
function useJoinShown(session: BoardSession): readonly [isShown: boolean, set: (isShown: boolean) => void] {
  const isWished = useTaken(session.peers, (peers) => peers.some(({ showJoin }) => showJoin))
  const [here, setHere] = useState<{ readonly isShown: boolean; readonly wished: boolean }>()
  // A new wish of the facilitator counts for more than what was pressed here before it.
  const isShown = here && here.wished === isWished ? here.isShown : isWished
  const set = (next: boolean): void => setHere({ isShown: next, wished: isWished })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() === 'j') setHere({ isShown: !isShown, wished: isWished })
      if (event.key === 'Escape') setHere({ isShown: false, wished: isWished })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [isShown, isWished])
  return [isShown, set]
}
