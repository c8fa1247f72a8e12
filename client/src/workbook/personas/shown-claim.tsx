import type { ReactNode } from 'react'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import type { Claim } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { contestedShape, signShapes } from '@samenspel/shared/knowledge/sign-shapes'
import type { PageParts } from '#pages/page-parts.ts'
import { Shape, signWords } from './confidence-sign.tsx'
import styles from './claims-list.module.css'

interface ShownClaimsProps {
  readonly language: PageParts['language']
  readonly graph: RecordGraph
  readonly claims: readonly Claim[]
  /** The language of the board, in which claims are written. */
  readonly lang: string
}

/** Claims to be read, each with its sign before it: as in every view that is not for writing. */
export function ShownClaims({ language, graph, claims, lang }: ShownClaimsProps): ReactNode {
  return (
    <ul className={styles['shown']}>
      {claims.map((claim) => {
        const { level, isContested } = confidenceOf(graph, claim.id)
        return (
          <li key={claim.id} data-is-contested={isContested ? '' : undefined}>
            <Shape shape={isContested ? contestedShape : signShapes[level]} size={17} />
            <span lang={lang} dir="auto">
              {claim.text.trim()}
            </span>
            <span className="unseen">{` (${signWords(language, level, isContested)})`}</span>
          </li>
        )
      })}
    </ul>
  )
}
