import { Component, lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Language } from '@samenspel/shared/language'
import type { DeviceStorage } from '#device/device-storage.ts'
import type { KnownBoards } from '#device/known-boards.ts'
import { rememberLanguage } from '#device/preferences.ts'
import { loadMessages, type Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { BoardEntrance } from './join/board-entrance.tsx'
import { NoticePage } from './notice-page.tsx'
import styles from './notice-page.module.css'
import type { PageParts } from './page-parts.ts'
import { routeOf } from './route.ts'

// Most people open a link to a board, and need neither the home page nor the wall's.
const Home = lazy(() => import('./home/home.tsx').then((module) => ({ default: module.Home })))
const JoinByCode = lazy(() => import('./join/join-by-code.tsx').then((module) => ({ default: module.JoinByCode })))
const Wall = lazy(() => import('#wall/wall.tsx').then((module) => ({ default: module.Wall })))

interface Spoken {
  readonly language: Language
  readonly messages: Messages
}

interface AppProps {
  readonly baseUrl: string
  readonly storage: DeviceStorage
  readonly boards: KnownBoards
  readonly first: Spoken
  readonly pathname: string
}

/** The whole of the pages: the one that the address asks for, in the chosen language. */
export function App({ baseUrl, storage, boards, first, pathname }: AppProps): ReactNode {
  const [{ language, messages }, setSpoken] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const chooseLanguage = (chosen: Language): void => {
    rememberLanguage(storage, chosen)
    loadMessages(chosen).then(
      (loaded) => setSpoken({ language: chosen, messages: loaded }),
      (error: unknown) => console.warn('The texts of the other language could not be loaded.', error),
    )
  }
  const parts: PageParts = { baseUrl, storage, boards, messages, language, chooseLanguage }
  return (
    <CrashGuard messages={messages}>
      <Suspense fallback={<NoticePage parts={parts} text={messages.common.loading} />}>
        <Page parts={parts} pathname={pathname} />
      </Suspense>
    </CrashGuard>
  )
}

function Page({ parts, pathname }: { readonly parts: PageParts; readonly pathname: string }): ReactNode {
  const route = routeOf(pathname)
  const { common } = parts.messages
  switch (route.page) {
    case 'home':
      return <Home parts={parts} />
    case 'board':
      return <BoardEntrance parts={parts} boardId={route.boardId} />
    case 'wall':
      return <Wall parts={parts} boardId={route.boardId} />
    case 'join-by-code':
      return <JoinByCode parts={parts} code={route.code} />
    case 'not-found':
      return <NoticePage parts={parts} title={common.notFoundTitle} text={common.notFoundText} />
  }
}

/** Shows a way on when a page fails while it is drawn; React offers this to classes only. */
class CrashGuard extends Component<
  { readonly messages: Messages; readonly children: ReactNode },
  { crashed: boolean }
> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  override render(): ReactNode {
    const { problems } = this.props.messages.common
    if (!this.state.crashed) return this.props.children
    return (
      <main className={styles['main']}>
        <div className={styles['card']}>
          <p role="alert">{problems.pageCrashed}</p>
          <Button look="primary" label={problems.reload} onClick={() => window.location.reload()} />
        </div>
      </main>
    )
  }
}
