import type { ReactNode } from 'react'
import type { RelationStatus } from '@samenspel/shared/records/relation'
import links from './map-links.module.css'
import picture from './map-picture.module.css'
import styles from './map-board.module.css'

interface RelationLineProps {
  readonly status: RelationStatus
  readonly isConflict?: boolean
  readonly isInformal?: boolean
}

/** A piece of line as relations in this state are drawn. */
export const RelationLine = ({ status, isConflict = false, isInformal = false }: RelationLineProps): ReactNode => (
  <svg className={`${picture['picture']} ${styles['lineSample']}`} viewBox="0 0 44 14" aria-hidden="true">
    <g className={`${links['link']} ${links[`link-${status}`]} ${isConflict ? links['conflict'] : ''}`}>
      <path d="M 2 7 H 42" strokeWidth={isInformal ? 6 : 3} />
      {isInformal && <path className={links['informal']} d="M 2 7 H 42" strokeWidth={2.5} />}
      {status === 'broken' && <path className={links['break']} d="M 16 1 l 12 12 M 28 1 l -12 12" />}
    </g>
  </svg>
)
