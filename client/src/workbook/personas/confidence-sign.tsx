import type { ReactNode } from 'react'
import type { ConfidenceLevel } from '@samenspel/shared/knowledge/confidence'
import { cardWords } from '#messages/card-words.ts'
import { contestedShape, signShapes, type SignShape } from '@samenspel/shared/knowledge/sign-shapes'
import type { PageParts } from '#pages/page-parts.ts'
import styles from './signs.module.css'

interface ConfidenceSignProps {
  readonly parts: Pick<PageParts, 'language'>
  readonly level: ConfidenceLevel
  readonly isContested?: boolean
  /** The shape alone; its words are then for who cannot see it. */
  readonly isShapeOnly?: boolean
  readonly size?: number
}

/** How sure the group can be: a shape that can be told apart in black and white, and the word for it. */
export function ConfidenceSign(props: ConfidenceSignProps): ReactNode {
  const { parts, level, isContested = false, isShapeOnly = false, size = 18 } = props
  return (
    <span className={styles['sign']} data-level={level}>
      <Shape shape={signShapes[level]} size={size} />
      {isContested && <Shape shape={contestedShape} size={size} />}
      <span className={isShapeOnly ? 'unseen' : undefined}>{signWords(parts.language, level, isContested)}</span>
    </span>
  )
}

/** "Signal, contested". */
export function signWords(language: PageParts['language'], level: ConfidenceLevel, isContested: boolean): string {
  const words = cardWords[language]
  return isContested ? `${words.levels[level]}, ${words.contested.toLowerCase()}` : words.levels[level]
}

/** One of the shapes alone; never read out. */
export function Shape({ shape, size = 18 }: { readonly shape: SignShape; readonly size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
    >
      <path d={shape.line} strokeDasharray={shape.isDashed ? '4.4 3' : undefined} />
      {shape.filled !== undefined && <path d={shape.filled} fill="currentColor" stroke="none" />}
    </svg>
  )
}
