import type { ReactNode } from 'react'
import { confidenceLevels } from '@samenspel/shared/knowledge/confidence'
import type { ClaimsCoverage } from '@samenspel/shared/knowledge/coverage'
import { contestedShape, signShapes } from '@samenspel/shared/knowledge/sign-shapes'
import { cardWords } from '#messages/card-words.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Shape } from './confidence-sign.tsx'
import styles from './level-bar.module.css'

interface LevelBarProps {
  readonly parts: Pick<PageParts, 'language'>
  readonly coverage: ClaimsCoverage
}

/** How many claims reach which level: each sign with its number, nothing where there is none. */
export function LevelBar({ parts, coverage }: LevelBarProps): ReactNode {
  const words = cardWords[parts.language]
  const { byLevel, contested } = coverage
  return (
    <ul className={styles['levels']}>
      {confidenceLevels.map((level) =>
        byLevel[level] === 0 ? null : (
          <li key={level} title={words.levels[level]}>
            <Shape shape={signShapes[level]} size={16} />
            <span aria-hidden="true">{byLevel[level]}</span>
            <span className="unseen">{`${words.levels[level]}: ${byLevel[level]}`}</span>
          </li>
        ),
      )}
      {contested > 0 && (
        <li title={words.contested}>
          <Shape shape={contestedShape} size={16} />
          <span aria-hidden="true">{contested}</span>
          <span className="unseen">{`${words.contested}: ${contested}`}</span>
        </li>
      )}
    </ul>
  )
}
