import { useId, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { isSilentlyReworded } from '@samenspel/shared/knowledge/captured-quote'
import { quoteUses } from '@samenspel/shared/knowledge/captured-quote-uses'
import { attributions, wordings } from '@samenspel/shared/records/quote'
import { voices } from '@samenspel/shared/records/interview'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { backToCaptured, describeQuote } from '#commands/records/quotes.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from './choice-field.tsx'
import { DeleteRecord } from './delete-record.tsx'
import { RecordChip } from './record-chip.tsx'
import { RecordText } from './record-text.tsx'
import { QuoteSourceNote } from './quote-source.tsx'
import styles from './quote-details.module.css'

interface QuoteDetailsProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly quote: RecordOfKind<'quote'>
  /** It is shown in the line that it was caught from. */
  readonly isAtSource?: boolean
}

/** All there is to say and to choose about one quote. */
export function QuoteDetails(props: QuoteDetailsProps): ReactNode {
  const { parts, editor, quote, isAtSource = false } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <div className={styles['details']}>
      <Wording {...props} />
      <Choices {...props} />
      <QuoteSourceNote parts={parts} editor={editor} quote={quote} isAtSource={isAtSource} />
      <UsedIn {...props} />
      {mayEdit && (
        <div className={styles['ends']}>
          <Button
            icon="star"
            look="quiet"
            label={quote.isStarred ? texts.unstar : texts.star}
            aria-pressed={quote.isStarred}
            onClick={() => describeQuote(board, quote.id, { isStarred: !quote.isStarred })}
          />
          <Button
            icon="veiled"
            look="quiet"
            label={texts.sensitive}
            aria-pressed={quote.isSensitive}
            onClick={() => describeQuote(board, quote.id, { isSensitive: !quote.isSensitive })}
          />
          <DeleteRecord parts={parts} editor={editor} id={quote.id} />
        </div>
      )}
    </div>
  )
}

/** The words as they go on, and as they were said. */
function Wording({ parts, editor, quote }: QuoteDetailsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const isReworded = quote.captured !== '' && quote.text.trim() !== quote.captured.trim()
  return (
    <div className={styles['wording']}>
      <RecordText editor={editor} record={quote} field="text" label={texts.text} look="statement" />
      {isReworded && (
        <div className={styles['original']}>
          <span>{texts.original}</span>
          <q lang={language} dir="auto">
            {quote.captured}
          </q>
          {mayEdit && (
            <Button
              look="quiet"
              icon="undo"
              label={texts.backToOriginal}
              onClick={() => backToCaptured(board, quote.id)}
            />
          )}
        </div>
      )}
      {isSilentlyReworded(quote) && <output className={styles['warn']}>{texts.reworded}</output>}
      <ChoiceField
        label={texts.wording}
        options={wordings.map((id) => ({ id, label: texts.wordings[id] }))}
        chosen={quote.wording}
        choose={(wording) => describeQuote(board, quote.id, { wording })}
        isReadOnly={!mayEdit}
      />
    </div>
  )
}

function Choices({ parts, editor, quote }: QuoteDetailsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const hint = useId()
  const interview = graph.find('interview', quote.interview)
  return (
    <>
      {!interview && <RecordText editor={editor} record={quote} field="role" label={texts.role} isLine />}
      <div aria-describedby={quote.attribution === 'name' ? hint : undefined}>
        <ChoiceField
          label={texts.attribution}
          options={attributions.map((id) => ({ id, label: texts.attributions[id] }))}
          chosen={quote.attribution}
          choose={(attribution) => describeQuote(board, quote.id, { attribution })}
          isReadOnly={!mayEdit}
        />
        {quote.attribution === 'name' && (
          <p id={hint} className={styles['hint']}>
            {texts.nameHint}
          </p>
        )}
      </div>
      <ChoiceField
        label={texts.voice}
        options={voices.map((id) => ({ id, label: texts.voices[id] }))}
        chosen={quote.voice ?? interview?.voice ?? null}
        choose={(voice) => describeQuote(board, quote.id, { voice })}
        {...(quote.voice !== null && interview
          ? {
              clear: {
                label: texts.voiceOfInterview,
                run: () => describeQuote(board, quote.id, { voice: null }),
              },
            }
          : {})}
        isReadOnly={!mayEdit}
      />
    </>
  )
}

function UsedIn({ parts, editor, quote }: QuoteDetailsProps): ReactNode {
  const texts = useTexts(parts.language, 'quotes')
  const graph = useRecordGraph(editor.board)
  const uses = quoteUses(graph, quote.id)
  return (
    <div className={styles['part']}>
      <span>{uses.length === 0 ? texts.unused : texts.usedIn}</span>
      {uses.length > 0 && (
        <ul>
          {uses.map((id) => (
            <li key={id}>
              <RecordChip parts={parts} editor={editor} id={id as RecordId} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
