import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { recordTitle, shortened } from './record-title.ts'

interface DeleteRecordProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly id: RecordId
  /** Called after it: for putting the focus somewhere that is still there. */
  readonly onDeleted?: () => void
}

/** Deletes one record; a message offers to put it back, and what refers to it says that it was deleted. */
export function DeleteRecord({ parts, editor, id, onDeleted }: DeleteRecordProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  const record = board.records.get(id)
  if (!mayEdit || !record) return null
  return (
    <Button
      icon="trash"
      iconOnly
      look="quiet"
      label={texts.delete}
      name={texts.deleteOf(shortened(recordTitle(record, board, texts), 60))}
      onClick={() => {
        board.edit((edit) => edit.records.delete(id))
        onDeleted?.()
      }}
    />
  )
}
