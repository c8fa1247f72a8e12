/** Catching what somebody said, and keeping it true. Each is one step. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { caughtRange, type TextRange } from '@samenspel/shared/knowledge/captured-quote'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { lineOf } from './interviews-lines.ts'
import { anchorsAt, placedQuotes, sourceOf } from './quotes-anchors.ts'

type Quote = RecordOfKind<'quote'>

/**
 * Catches the selected words of a line, or all of it when nothing is selected, as a quote of its guest. Words that are caught already give the quote that there
 * is. Undefined when there are no words.
 */
export function catchQuote(board: Board, line: RecordId, selected: TextRange): RecordId | undefined {
  const source = lineOf(board, line)
  const range = source && caughtRange(source.text, selected)
  if (!source || !range) return undefined
  const same = placedQuotes(board, line).find(
    (placed) => placed.range.from === range.from && placed.range.to === range.to,
  )
  if (same) return same.quote.id
  const words = source.text.slice(range.from, range.to)
  return board.edit((edit) =>
    edit.records.add('quote', {
      text: words,
      captured: words,
      interview: source.interview,
      line,
      ...anchorsAt(board, line, range),
    }),
  )
}

/** Writes what is chosen about a quote rather than typed. */
export const describeQuote = (
  board: Board,
  id: RecordId,
  values: Partial<Pick<Quote, 'wording' | 'attribution' | 'voice' | 'isSensitive' | 'isStarred'>>,
): void => board.edit((edit) => edit.records.set(id, 'quote', values))

/** Takes the words that stand in the source now as the captured ones; a verbatim quote then says them. Nothing happens while the source says the same. */
export function acceptSource(board: Board, id: RecordId): void {
  const quote = quoteOf(board, id)
  const source = quote && sourceOf(board, quote)
  if (!quote || source?.state !== 'changed' || source.words.trim() === '') return
  const { words, range } = source
  const anchors = quote.line === '' || quote.start === '' ? {} : anchorsAt(board, quote.line as RecordId, range)
  board.edit((edit) => {
    edit.records.set(id, 'quote', { captured: words, ...anchors })
    if (quote.wording === 'verbatim') replaceText(edit.records, quote, words)
  })
}

/** Gives a quote the captured words back, as verbatim. */
export function backToCaptured(board: Board, id: RecordId): void {
  const quote = quoteOf(board, id)
  if (!quote || quote.captured === '') return
  board.edit((edit) => {
    edit.records.set(id, 'quote', { wording: 'verbatim' })
    replaceText(edit.records, quote, quote.captured)
  })
}

/** The quote with this id, while it is there. */
export function quoteOf({ records }: Board, id: string): Quote | undefined {
  const record = records.get(id as RecordId)
  return record?.kind === 'quote' ? record : undefined
}

type RecordEdit = Parameters<Parameters<Board['edit']>[0]>[0]['records']

const replaceText = (records: RecordEdit, { id, text }: Quote, insert: string): void =>
  records.spliceText(id, 'quote', { field: 'text', at: 0, deleteCount: text.length, insert })
