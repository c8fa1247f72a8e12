import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import { rememberName } from '#device/preferences.ts'
import { createEditor } from '#editor/create-editor.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession, RefusedReason } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { NoticePage } from '../notice-page.tsx'
import type { PageParts } from '../page-parts.ts'
import { BoardViews } from './board-views.tsx'
import styles from './board-page.module.css'
import { EvidencePlace } from './evidence-place.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { useBoardPlace } from './use-board-place.ts'
import { useBoardProperties } from './use-board.ts'
import { useViewPreferences } from './use-view-preferences.ts'
import { useSession } from './use-session.ts'

interface BoardPageProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly token: string
  readonly name: string
}

/** One open board: the bar above it, and its three views. */
export function BoardPage(props: BoardPageProps): ReactNode {
  const { parts, boardId, personId, token, name } = props
  const opened = useSession(parts.baseUrl, { boardId, personId, token, name }, editAll)
  if (!opened) return <NoticePage parts={parts} text={parts.messages.board.boardLoading} />
  return <OpenBoardPage parts={parts} {...opened} token={token} firstName={name} />
}

const editAll = (session: BoardSession): Editor =>
  createEditor({
    board: session.board,
    personId: session.personId,
    role: session.role,
    peers: session.peers,
    tellPresence: (change) => session.tellPresence(change),
    sendImage: (image) => session.sendImage(image),
  })

interface OpenBoardPageProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  readonly token: string
  readonly firstName: string
}

/** The three full views of a board. */
export type BoardView = 'canvas' | 'list' | 'workbook'

function OpenBoardPage({ parts, session, editor, token, firstName }: OpenBoardPageProps): ReactNode {
  const { view, show } = useBoardPlace(editor)
  const [name, setName] = useState(firstName)
  const connection = useCell(session.connection)
  const role = useCell(session.role)
  const { subscribe, elements } = session.board
  const isEmpty = useSyncExternalStore(subscribe, () => elements.all().length === 0)
  useRemembering(parts, session, token)
  useViewPreferences(editor, parts.storage)
  if (connection.state === 'refused') return <Refused parts={parts} reason={connection.reason} />
  const { join } = parts.messages
  if (role === undefined && isEmpty) {
    if (connection.state === 'offline')
      return <NoticePage parts={parts} title={join.noConnectionTitle} text={join.noConnectionText} />
    return <NoticePage parts={parts} text={parts.messages.board.boardLoading} />
  }
  const rename = (chosen: string): void => {
    rememberName(parts.storage, chosen)
    setName(chosen)
    session.rename(chosen)
  }
  return (
    <div className={styles['page']}>
      <TopBar
        parts={parts}
        session={session}
        editor={editor}
        token={token}
        name={name}
        onRename={rename}
        view={view}
        onView={show}
      />
      <BoardViews parts={parts} session={session} editor={editor} view={view} onView={show} />
      <Toasts messages={parts.messages} board={session.board} />
      <EvidencePlace parts={parts} editor={editor} />
    </div>
  )
}

/** Keeps the board's title and what the link allows for the home page, and shows the title in the browser's tab. */
function useRemembering({ boards, messages }: PageParts, session: BoardSession, token: string): void {
  const role = useCell(session.role)
  const { title } = useBoardProperties(session.board)
  useEffect(() => {
    document.title = messages.common.tabTitle(title || messages.common.untitledBoard)
  }, [messages, title])
  useEffect(() => {
    // In a frozen board a participant has the role of a viewer; the link is a participant's all the same.
    if (!role || session.frozen.get()) return
    boards.remember(session.boardId, {
      tokens: { [role]: token },
      opened: { token, role },
      ...(title === '' ? {} : { title }),
    })
  }, [boards, role, session, title, token])
}

function Refused({ parts, reason }: { readonly parts: PageParts; readonly reason: RefusedReason }): ReactNode {
  const { common, join } = parts.messages
  return (
    <NoticePage parts={parts} {...join.refused[reason]}>
      {reason === 'page-too-old' && (
        <Button look="primary" label={common.problems.reload} onClick={() => window.location.reload()} />
      )}
    </NoticePage>
  )
}
