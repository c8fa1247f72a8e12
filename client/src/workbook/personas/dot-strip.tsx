import type { ReactNode } from 'react'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import styles from './scales.module.css'

interface DotStripProps {
  readonly graph: RecordGraph
  readonly scale: RecordOfKind<'scale'>
}

/** A scale drawn: a dot for each interview, and a mark for the persona where it has a place. What it shows is said beside it. */
export function DotStrip({ graph, scale }: DotStripProps): ReactNode {
  const dots = [...scale.marks].filter(([id]) => graph.find('interview', id))
  return (
    <svg className={styles['strip']} viewBox="0 0 400 44" aria-hidden="true">
      <line x1="12" y1="22" x2="388" y2="22" className={styles['axis']} />
      {[12, 388].map((x) => (
        <line key={x} x1={x} y1="14" x2={x} y2="30" className={styles['axis']} />
      ))}
      {dots.map(([id, value]) => (
        <circle key={id} cx={12 + value * 376} cy="22" r="6" className={styles['dot']} />
      ))}
      {scale.value !== null && (
        <path d={`M${12 + scale.value * 376} 4l9 14h-18zM${12 + scale.value * 376} 18v16`} className={styles['mark']} />
      )}
    </svg>
  )
}
