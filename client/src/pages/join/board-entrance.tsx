import { lazy, useEffect, useState, type ReactNode } from 'react'
import { isLinkToken, type BoardId } from '@samenspel/shared/ids'
import type { KnownBoard } from '#device/known-boards.ts'
import { rememberedName, rememberName } from '#device/preferences.ts'
import { LinkButton } from '#ui/button.tsx'
import { NoticePage } from '../notice-page.tsx'
import type { PageParts } from '../page-parts.ts'
import { AskName } from './ask-name.tsx'

const loadBoardPage = () => import('../board/board-page.tsx')
const BoardPage = lazy(() => loadBoardPage().then((module) => ({ default: module.BoardPage })))

/** Leads into a board: finds the link's secret, asks for a name on the first visit, and then shows the board. */
export function BoardEntrance({ parts, boardId }: { readonly parts: PageParts; readonly boardId: BoardId }): ReactNode {
  const [known] = useState(() => parts.boards.get(boardId))
  const [token] = useState(() => tokenFor(known, window.location.hash))
  const [name, setName] = useState(() => (known?.opened ? rememberedName(parts.storage) : undefined))
  useReloadForOtherLink()
  const { join } = parts.messages
  if (!token)
    return (
      <NoticePage parts={parts} title={join.noLinkTitle} text={join.noLinkText}>
        <LinkButton look="primary" href="/j/" label={join.typeOtherCode} />
      </NoticePage>
    )
  if (name === undefined)
    return (
      <AskName
        parts={parts}
        boardId={boardId}
        token={token}
        preload={loadBoardPage}
        onNamed={(chosen) => {
          rememberName(parts.storage, chosen)
          setName(chosen)
        }}
      />
    )
  return <OpenedBoard parts={parts} boardId={boardId} token={token} name={name} />
}

interface OpenedBoardProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly token: string
  readonly name: string
}

/** Remembers the board on this device and takes the secret out of the address; where on the board a person was (`#/...`) stays there. */
function OpenedBoard({ parts, boardId, token, name }: OpenedBoardProps): ReactNode {
  const { boards, storage } = parts
  const [{ personId }] = useState(() => boards.remember(boardId, openedWith(boards.get(boardId), token)))
  useEffect(() => {
    // The address is on the beamer and in the browser's history; the secret need not be. Without memory a reload still needs it.
    const { hash, pathname } = window.location
    if (storage.isLasting && !hash.startsWith('#/')) window.history.replaceState(null, '', pathname)
  }, [storage])
  return <BoardPage parts={parts} boardId={boardId} personId={personId} token={token} name={name} />
}

/** The secret in the address, else the one this device used last, else the strongest it has seen. */
function tokenFor(known: KnownBoard | undefined, hash: string): string | undefined {
  const given = hash.slice(1)
  if (isLinkToken(given)) return given
  const { facilitator, participant, viewer } = known?.tokens ?? {}
  return known?.opened?.token ?? facilitator ?? participant ?? viewer
}

function openedWith(known: KnownBoard | undefined, token: string): Pick<KnownBoard, 'opened' | 'lastOpenedMs'> {
  const role = known?.opened?.token === token ? known.opened.role : undefined
  return { opened: { token, role }, lastOpenedMs: Date.now() }
}

/** A link of the same board put in the address bar changes only the fragment, which loads no page by itself. */
function useReloadForOtherLink(): void {
  useEffect(() => {
    const reload = (): void => {
      if (isLinkToken(window.location.hash.slice(1))) window.location.reload()
    }
    window.addEventListener('hashchange', reload)
    return () => window.removeEventListener('hashchange', reload)
  }, [])
}
