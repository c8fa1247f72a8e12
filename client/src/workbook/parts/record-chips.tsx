import type { ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import type { PageParts } from '#pages/page-parts.ts'
import styles from './parts.module.css'
import { RecordChip } from './record-chip.tsx'

interface RecordChipsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly title: string
  readonly ids: readonly string[]
}

/** Records under a heading, each a way to it; nothing while there are none. */
export function RecordChips({ parts, editor, title, ids }: RecordChipsProps): ReactNode {
  if (ids.length === 0) return null
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{title}</span>
      <ul className={styles['chips']} aria-label={title}>
        {ids.map((id) => (
          <li key={id}>
            <RecordChip parts={parts} editor={editor} id={id} />
          </li>
        ))}
      </ul>
    </div>
  )
}
