import { memo, useCallback, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { lineCheck } from '@samenspel/shared/knowledge/interview-check'
import { markedParts, type TextRange } from '@samenspel/shared/knowledge/captured-quote'
import { personalWordsIn } from '@samenspel/shared/knowledge/interview-names'
import type { PresenceWriting } from '@samenspel/shared/presence/presence'
import type { LineNature } from '@samenspel/shared/records/interview-line'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import type { LineCaret } from '#commands/records/interviews-lines.ts'
import { sourceOf } from '#commands/records/quotes-anchors.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { useWriters } from '#workbook/parts/use-writers.ts'
import { LineActions } from './line-actions.tsx'
import { LineField, type LineMark } from './line-field.tsx'
import type { LineWish } from './line-keys.ts'
import { LineQuotes } from './line-quotes.tsx'
import styles from './line.module.css'
import type { PageParts } from '#pages/page-parts.ts'
import type { Editor } from '#editor/editor.ts'

type Line = RecordOfKind<'interview-line'>

/** What rows ask of the sheet. It must stay the same object. */
export interface SheetActions {
  wish(line: RecordId, wish: LineWish, at: TextRange): void
  paste(lines: readonly string[], at: LineCaret): void
  /** Says what was done to those who cannot see it. */
  tell(sentence: string): void
}

export interface LineRowProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  readonly texts: LaterMessages['interviews']
  readonly line: Line
  /** Its place in the sheet, from 1, of how many. */
  readonly place: number
  readonly all: number
  readonly quotes: readonly RecordOfKind<'quote'>[]
  readonly questions: readonly RecordOfKind<'guide-question'>[]
  readonly mayEdit: boolean
  /** The whole interview is sensitive. */
  readonly isVeiled: boolean
  readonly lang: string
  readonly actions: SheetActions
}

const natureIcons: Readonly<Record<LineNature, IconName>> = {
  said: 'interview',
  observed: 'eye',
  interpreted: 'insight',
}

/** One line of a sheet: what it is, its words with the quotes in them, and what can be done with it. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactNode {
  const { texts, line, mayEdit, isVeiled } = props
  const isHidden = !mayEdit && (isVeiled || line.isSensitive)
  return (
    <li
      id={recordAnchor(line.id)}
      tabIndex={-1}
      className={styles['row']}
      data-nature={line.nature}
      aria-label={texts.lineLabel(props.place, props.all)}
    >
      <Nature {...props} />
      {mayEdit ? <Writing {...props} /> : isHidden ? <Veiled texts={texts} /> : <Reading {...props} />}
      {mayEdit && (
        <Button
          icon="quote"
          iconOnly
          look="quiet"
          label={texts.catchLine}
          // Taps keep the selection that the field has.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.actions.wish(line.id, { do: 'catch' }, selectionIn(line.id))}
        />
      )}
      {!isHidden && (
        <div className={styles['below']}>
          {mayEdit && <LineActions {...props} />}
          <Marks {...props} />
          <LineQuotes {...props} />
        </div>
      )}
    </li>
  )
}, isSameRow)

/** Lists of quotes are made anew each time; what is in them is not. */
function isSameRow(before: LineRowProps, after: LineRowProps): boolean {
  const names = Object.keys(after) as (keyof LineRowProps)[]
  return names.every((name) => {
    if (name !== 'quotes') return before[name] === after[name]
    return before.quotes.length === after.quotes.length && after.quotes.every((quote, i) => quote === before.quotes[i])
  })
}

function selectionIn(id: RecordId): TextRange {
  const field = document.getElementById(`line-${id}`)
  if (!(field instanceof HTMLTextAreaElement) || field !== document.activeElement) return { from: 0, to: 0 }
  return { from: field.selectionStart, to: field.selectionEnd }
}

function Nature({ texts, line, mayEdit, actions }: LineRowProps): ReactNode {
  const word = texts.natures[line.nature]
  const picture = <Icon name={natureIcons[line.nature]} size={18} />
  if (!mayEdit)
    return (
      <span className={styles['nature']} title={texts.natureHints[line.nature]}>
        {picture}
        <span>{word}</span>
      </span>
    )
  return (
    <button
      type="button"
      id={`nature-${line.id}`}
      className={styles['nature']}
      title={texts.natureHints[line.nature]}
      aria-label={texts.natureOf(word, line.text.slice(0, 40))}
      onClick={() => actions.wish(line.id, { do: 'turn', by: 1 }, { from: 0, to: 0 })}
    >
      {picture}
      <span aria-hidden="true">{word}</span>
    </button>
  )
}

function Writing({ session, texts, line, place, all, quotes, lang, actions }: LineRowProps): ReactNode {
  const { board } = session
  const { id } = line
  const isThis = useCallback(({ record, field }: PresenceWriting) => record === id && field === 'text', [id])
  const writers = useWriters(session, isThis)
  return (
    <LineField
      board={board}
      id={id}
      text={line.text}
      label={texts.lineLabel(place, all)}
      lang={lang}
      texts={texts}
      marks={marksOf(board, quotes)}
      writers={writers}
      wish={(wish, at) => actions.wish(id, wish, at)}
      paste={actions.paste}
      tellCaret={(caret) =>
        session.tellPresence({ writing: caret === null ? null : { record: id, field: 'text', caret } })
      }
    />
  )
}

function Reading({ session, line, quotes, lang }: LineRowProps): ReactNode {
  const marks = marksOf(session.board, quotes)
  return (
    <p className={styles['read']} lang={lang} dir="auto">
      {markedParts(line.text, marks).map(({ from, text, ids }) =>
        ids.length > 0 ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
      )}
    </p>
  )
}

function Veiled({ texts }: Pick<LineRowProps, 'texts'>): ReactNode {
  return (
    <p className={styles['veiled']}>
      <Icon name="veiled" size={18} />
      {texts.veiled}
    </p>
  )
}

function marksOf(board: BoardSession['board'], quotes: LineRowProps['quotes']): readonly LineMark[] {
  return quotes.flatMap((quote) => {
    const source = sourceOf(board, quote)
    return source.state === 'same' || source.state === 'changed' ? { ...source.range, id: quote.id } : []
  })
}

/** What is to be known of a line beside its words. */
function Marks({ session, texts, line }: LineRowProps): ReactNode {
  const { id } = line
  const isThis = useCallback(({ record, field }: PresenceWriting) => record === id && field === 'text', [id])
  const writers = useWriters(session, isThis)
  const check = lineCheck(line)
  const personal = personalWordsIn(line.text, 'line')
  const correction = line.correction.trim()
  const isMarked = line.isSensitive || check !== 'open' || personal !== undefined || writers.length > 0
  if (!isMarked) return null
  return (
    <>
      <p className={styles['marks']}>
        {line.isSensitive && <Mark icon="veiled" words={texts.sensitive} />}
        {check === 'confirmed' && <Mark icon="check" tone="good" words={texts.check.confirmed} />}
        {check === 'outdated' && <Mark icon="refresh" tone="warn" words={texts.check.outdated} />}
        {personal !== undefined && <Mark icon="warning" tone="warn" words={texts.nameWarning(personal)} />}
        {writers.map(({ clientId, name }) => (
          <span key={clientId} className="unseen">
            {texts.writingInLine(name)}
          </span>
        ))}
      </p>
      {correction !== '' && (
        <p className={styles['correction']}>
          <b>{texts.check.corrected}</b>
          {correction}
        </p>
      )}
    </>
  )
}

function Mark({ icon, words, tone }: { icon: IconName; words: string; tone?: 'good' | 'warn' }): ReactNode {
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Icon name={icon} size={16} />
      {words}
    </span>
  )
}
