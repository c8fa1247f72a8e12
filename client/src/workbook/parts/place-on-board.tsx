import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { placeRecordCard } from '#commands/records/record-cards.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordTitle, shortened } from './record-title.ts'

interface PlaceOnBoardProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** A question, insight, quote or fact. */
  readonly id: RecordId
}

/** Puts a card for the record on the board, where the board was looked at last; says that it is there. */
export function PlaceOnBoard({ parts, editor, id }: PlaceOnBoardProps): ReactNode {
  const texts = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  const [told, setTold] = useState('')
  const record = editor.board.records.get(id)
  if (!mayEdit || !record) return null
  return (
    <>
      <Button
        look="quiet"
        icon={told === '' ? 'board' : 'check'}
        label={texts.placeOnBoard}
        name={texts.placeOnBoardOf(shortened(recordTitle(record, editor.board, texts), 60))}
        onClick={() => {
          if (placeRecordCard(editor, id)) setTold(texts.placedOnBoard)
        }}
      />
      <output className="unseen">{told}</output>
    </>
  )
}
