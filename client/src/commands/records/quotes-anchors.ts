/** Where quotes stand in the texts that they were caught from. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { quoteSource, type QuoteSource, type TextRange } from '@samenspel/shared/knowledge/captured-quote'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

type Quote = RecordOfKind<'quote'>

/** A quote whose words are in a line, and where. */
export interface PlacedQuote {
  readonly quote: Quote
  readonly range: TextRange
}

/** Anchors for the two ends of a part of a line: what is typed at either end stays outside. */
export function anchorsAt({ anchors }: Board, line: RecordId, { from, to }: TextRange): Pick<Quote, 'start' | 'end'> {
  const place = { in: 'records', id: line, field: 'text' } as const
  return { start: anchors.make(place, from) ?? '', end: anchors.make(place, to, 'previous') ?? '' }
}

/** What has become of the words that the quote was caught from. */
export function sourceOf(board: Board, quote: Quote): QuoteSource {
  if (quote.line === '') return quoteSource(quote, quote.noteNow ?? undefined, undefined)
  const line = board.records.get(quote.line as RecordId)
  if (line?.kind !== 'interview-line') return quoteSource(quote, undefined, undefined)
  const place = { in: 'records', id: line.id, field: 'text' } as const
  const [from, to] = [board.anchors.indexOf(quote.start, place), board.anchors.indexOf(quote.end, place)]
  const isPlaced = from !== undefined && to !== undefined && from <= to
  return quoteSource(quote, line.text, isPlaced ? { from, to } : undefined)
}

/** The quotes of a line whose words, or what became of them, stand in it. */
export function placedQuotes(board: Board, line: RecordId): readonly PlacedQuote[] {
  return board.records.all().flatMap((record) => {
    if (record.kind !== 'quote' || record.line !== line) return []
    const source = sourceOf(board, record)
    return source.state === 'same' || source.state === 'changed' ? { quote: record, range: source.range } : []
  })
}
