import type { ReactNode } from 'react'
import type { RelationStatus } from '@samenspel/shared/records/relation'
import picture from './map-picture.module.css'
import styles from './maps.module.css'

interface RelationLineProps {
  readonly status: RelationStatus
  readonly isConflict?: boolean
  readonly isInformal?: boolean
}

/** A piece of line as relations in this state are drawn. */
export const RelationLine = ({ status, isConflict = false, isInformal = false }: RelationLineProps): ReactNode => (
  <svg className={`${picture['picture']} ${styles['lineSample']}`} viewBox="0 0 44 14" aria-hidden="true">
    <g className={`${picture['link']} ${picture[`link-${status}`]} ${isConflict ? picture['conflict'] : ''}`}>
      <path d="M 2 7 H 42" strokeWidth={isInformal ? 6 : 3} />
      {isInformal && <path className={picture['informal']} d="M 2 7 H 42" strokeWidth={2.5} />}
      {status === 'broken' && <path className={picture['break']} d="M 16 1 l 12 12 M 28 1 l -12 12" />}
    </g>
  </svg>
)
