import type { ReactNode } from 'react'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Logo } from '#ui/logo.tsx'
import styles from './notice-page.module.css'
import type { PageParts } from './page-parts.ts'

interface NoticePageProps {
  readonly parts: PageParts
  readonly title?: string
  readonly text: string
  /** What can be done about it; a way home is always there below a title. */
  readonly children?: ReactNode
}

/** A page that says one thing in plain words, and what to do next. */
export function NoticePage({ parts, title, text, children }: NoticePageProps): ReactNode {
  const { common } = parts.messages
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <Logo name={common.appName} linkName={common.toHome} />
        <LanguageSwitch label={common.interfaceLanguage} language={parts.language} choose={parts.chooseLanguage} />
      </header>
      <main className={styles['main']}>
        <div className={styles['card']}>
          {title ? <h1>{title}</h1> : null}
          {title ? <p>{text}</p> : <output>{text}</output>}
          {children}
          {title && <LinkButton href="/" label={common.toHome} />}
        </div>
      </main>
    </div>
  )
}
