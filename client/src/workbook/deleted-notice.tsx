import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecords } from '#pages/board/use-board.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordTitle } from './parts/record-title.ts'
import styles from './workbook.module.css'

interface DeletedNoticeProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly id: RecordId
}

/** Says that the record somebody came for was deleted, and puts it back for whoever may. Nothing while it is there. */
export function DeletedNotice({ parts, editor, id }: DeletedNoticeProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  useRecords(board)
  if (board.records.get(id)) return null
  const deleted = board.records.deleted().find((record) => record.id === id)
  return (
    <div className={styles['notice']}>
      <Icon name="trash" />
      <output>{deleted ? texts.wasDeleted(recordTitle(deleted, board, texts)) : texts.notThere}</output>
      {deleted && mayEdit && (
        <Button label={texts.putBack} onClick={() => board.edit((edit) => edit.records.restore(id))} />
      )}
    </div>
  )
}
