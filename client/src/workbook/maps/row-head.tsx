import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { removeMember } from '#commands/records/maps.ts'
import { openRecord } from '#editor/open-record.ts'
import { Button } from '#ui/button.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './tables.module.css'

interface RowHeadProps extends Pick<MapPageParts, 'editor' | 'texts' | 'work'> {
  readonly id: RecordId
  readonly mayPlace: boolean
  /** The name. */
  readonly children: string
}

/** The head of a stakeholder's row: it opens the register, and takes the stakeholder off this map alone. */
export function RowHead({ editor, texts, work, id, mayPlace, children: name }: RowHeadProps): ReactNode {
  return (
    <th scope="row">
      <span className={styles['rowHead']}>
        <button
          type="button"
          className={styles['open']}
          lang={work.map.language}
          onClick={() => openRecord(editor, id)}
        >
          {name}
        </button>
        {mayPlace && (
          <Button
            look="quiet"
            icon="close"
            iconOnly
            label={texts.removeFromMapOf(name)}
            onClick={() => removeMember(work.board, work.graph, work.map.id, id)}
          />
        )}
      </span>
    </th>
  )
}
