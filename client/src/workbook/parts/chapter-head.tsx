import type { ReactNode } from 'react'
import styles from './parts.module.css'

interface ChapterHeadProps {
  readonly title: string
  /** One sentence on what the chapter is for. */
  readonly lead?: string
  /** What is done here first. */
  readonly children?: ReactNode
}

/** The head of a chapter: its title, a sentence, and what is done here first. */
export function ChapterHead({ title, lead, children }: ChapterHeadProps): ReactNode {
  return (
    <header className={styles['head']}>
      <div>
        <h2>{title}</h2>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      <div className={styles['headActions']}>{children}</div>
    </header>
  )
}
