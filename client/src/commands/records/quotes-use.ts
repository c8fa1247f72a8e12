/** What quotes are used for. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { quoteOf } from './quotes.ts'

/** An insight that rests on these quotes, still to be put into words. Undefined when there are none. */
export function insightFromQuotes(board: Board, quotes: readonly RecordId[], statement = ''): RecordId | undefined {
  const sources = quotes.filter((id) => quoteOf(board, id))
  if (sources.length === 0) return undefined
  return board.edit((edit) => {
    const target = edit.records.add('insight', { statement })
    for (const source of sources) edit.records.add('evidence', { target, source })
    return target
  })
}
