import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useBoardProperties, useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import styles from './parts.module.css'
import { recordIcons, recordTitle, shortened } from './record-title.ts'

interface RecordChipProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** Merges are followed. */
  readonly id: string
  /** How much of its title is shown. */
  readonly charactersMax?: number
  /** Takes it away from where it is; a button at its end for whoever may edit. */
  readonly remove?: (() => void) | undefined
}

/** A record that something refers to: its picture and title, which open it. A deleted one says so, and can be put back. */
export function RecordChip({ parts, editor, id, charactersMax = 80, remove }: RecordChipProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'workbook')
  const graph = useRecordGraph(board)
  useRecords(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const shownId = graph.resolve(id) as RecordId
  const record = graph.get(shownId)
  const deleted = record ? undefined : board.records.deleted().find((each) => each.id === shownId)
  const title = record ?? deleted
  const words = title ? shortened(recordTitle(title, board, texts), charactersMax) : texts.notThere
  return (
    <span className={`${styles['chip']} ${record ? '' : styles['gone']}`}>
      {record ? (
        <button
          type="button"
          className={styles['chipOpen']}
          aria-label={texts.openRecord(`${texts.kinds[record.kind]}, ${words}`)}
          onClick={() => openRecord(editor, shownId)}
        >
          <Icon name={recordIcons[record.kind]} size={18} />
          <span lang={language} dir="auto">
            {words}
          </span>
        </button>
      ) : (
        <span className={styles['chipOpen']}>
          <Icon name="trash" size={18} />
          <span>
            <s>{words}</s> ({texts.deleted})
          </span>
        </span>
      )}
      {deleted && mayEdit && (
        <button
          type="button"
          className={styles['chipEnd']}
          onClick={() => board.edit((edit) => edit.records.restore(shownId))}
        >
          {texts.putBack}
        </button>
      )}
      {remove && mayEdit && (
        <button
          type="button"
          className={styles['chipEnd']}
          aria-label={texts.remove(words)}
          title={texts.remove(words)}
          onClick={remove}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </span>
  )
}
