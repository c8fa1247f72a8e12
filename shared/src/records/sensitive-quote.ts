import type { BoardRecord, RecordOfKind } from './registry.ts'

type Quote = RecordOfKind<'quote'>

/** Whether the words are marked as sensitive: on the quote itself, on its line, or for the whole interview. */
export const isQuoteSensitive = (
  quote: Pick<Quote, 'isSensitive'>,
  line: Pick<RecordOfKind<'interview-line'>, 'isSensitive'> | undefined,
  interview: Pick<RecordOfKind<'interview'>, 'isSensitive'> | undefined,
): boolean => quote.isSensitive || line?.isSensitive === true || interview?.isSensitive === true

/** What stands for sensitive words in every language. */
const VEIL = '• • •'

// The same object for the same quote, so that what shows it is not painted anew.
const veiled = new WeakMap<Quote, Quote>()

/**
 * The record as the canvas may show it, which hangs on the wall: the words of a sensitive quote are dots, for everybody. `get` finds the line and interview it was
 * caught in.
 */
export function asOnTheWall(record: BoardRecord, get: (id: string) => BoardRecord | undefined): BoardRecord {
  if (record.kind !== 'quote') return record
  const [line, interview] = [get(record.line), get(record.interview)]
  const isSensitive = isQuoteSensitive(
    record,
    line?.kind === 'interview-line' ? line : undefined,
    interview?.kind === 'interview' ? interview : undefined,
  )
  if (!isSensitive) return record
  let hidden = veiled.get(record)
  if (!hidden) veiled.set(record, (hidden = Object.freeze({ ...record, text: VEIL, captured: VEIL })))
  return hidden
}
