import { useEffect, useState, type ReactNode } from 'react'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import { Logo } from '#ui/logo.tsx'
import type { PageParts } from '../page-parts.ts'
import { BoardPicture } from './board-picture.tsx'
import { CreateBoard, type MadeBoard } from './create-board.tsx'
import { EarlierBoards } from './earlier-boards.tsx'
import styles from './home.module.css'
import { JoinCodeForm } from './join-code-form.tsx'
import { MadeBoardLinks } from './made-board-links.tsx'

/** The first page: make a board, join one by code, or go back to one of before. */
export function Home({ parts }: { readonly parts: PageParts }): ReactNode {
  const { common, home } = parts.messages
  const [made, setMade] = useState<MadeBoard>()
  useEffect(() => {
    document.title = common.appName
  }, [common])
  return (
    <div className={styles['page']}>
      <header className={styles['story']}>
        <div className={styles['header']}>
          <Logo name={common.appName} onDark />
          <LanguageSwitch label={common.interfaceLanguage} language={parts.language} choose={parts.chooseLanguage} />
        </div>
        <div className={styles['words']}>
          <h1>
            {home.headline} <mark>{home.headlineMarked}</mark>
          </h1>
          <p>{home.intro}</p>
        </div>
        <div className={styles['picture']}>
          <BoardPicture label={home.pictureOfBoard} />
        </div>
        <p className={styles['note']}>{home.privacyNote}</p>
      </header>
      <main className={styles['doing']}>
        {made ? (
          <MadeBoardLinks parts={parts} made={made} onMakeAnother={() => setMade(undefined)} />
        ) : (
          <>
            <JoinCodeForm messages={parts.messages} />
            <CreateBoard parts={parts} onMade={setMade} />
            <EarlierBoards parts={parts} />
          </>
        )}
      </main>
    </div>
  )
}
