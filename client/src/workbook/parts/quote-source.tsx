import type { ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { sourceOf } from '#commands/records/quotes-anchors.ts'
import { acceptSource } from '#commands/records/quotes.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import styles from './quote-details.module.css'

interface QuoteSourceNoteProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly quote: RecordOfKind<'quote'>
  readonly isAtSource: boolean
}

/** Where a quote comes from, and what has become of that. */
export function QuoteSourceNote(props: QuoteSourceNoteProps): ReactNode {
  const { parts, editor, quote, isAtSource } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const graph = useRecordGraph(board)
  const line = graph.find('interview-line', quote.line)
  const source = sourceOf(board, quote)
  if (source.state === 'none') return null
  return (
    <div className={styles['part']}>
      {!isAtSource && <span>{texts.source}</span>}
      {source.state === 'gone' && <Gone {...props} />}
      {source.state === 'changed' && <Changed {...props} words={source.words} />}
      {line && line.correction.trim() !== '' && (
        <p className={styles['changed']}>
          <span>{texts.corrected}</span> <q dir="auto">{line.correction}</q>
        </p>
      )}
      {!isAtSource && line && (
        <Button icon="interview" label={texts.sourceLine} onClick={() => openRecord(editor, line.id)} />
      )}
      {quote.note !== '' && source.state !== 'gone' && (
        <p>
          <Icon name="note" size={18} /> {texts.sourceNote}
        </p>
      )}
    </div>
  )
}

function Changed({ parts, editor, quote, words }: QuoteSourceNoteProps & { readonly words: string }): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  if (words.trim() === '') return <p className={styles['warn']}>{texts.sourceEmptied}</p>
  return (
    <output className={styles['changed']}>
      <span>{texts.sourceChanged}</span>{' '}
      <q lang={language} dir="auto">
        {words}
      </q>
      {mayEdit && <Button icon="refresh" label={texts.acceptSource} onClick={() => acceptSource(board, quote.id)} />}
    </output>
  )
}

function Gone({ parts, editor, quote }: QuoteSourceNoteProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const mayEdit = useCell(editor.mayEdit)
  const line = board.records.deleted().find(({ id }) => id === quote.line)
  const note = board.elements.deleted().find(({ id }) => id === quote.note)
  return (
    <output className={styles['changed']}>
      <span>{texts.sourceGone}</span>
      {mayEdit && (line ?? note) && (
        <Button
          label={texts.putSourceBack}
          onClick={() =>
            board.edit((edit) => {
              if (line) edit.records.restore(line.id)
              if (note) edit.elements.restore(note.id)
            })
          }
        />
      )}
    </output>
  )
}
