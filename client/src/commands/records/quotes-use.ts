/** What quotes are used for. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { Stance } from '@samenspel/shared/records/evidence'
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

/** Ties quotes to a claim or an insight, those that are tied to it in the same way left out. Tells how many were. */
export function tieQuotes(board: Board, quotes: readonly RecordId[], target: RecordId, stance: Stance): number {
  const tied = new Set(
    board.records
      .all()
      .flatMap((record) =>
        record.kind === 'evidence' && record.target === target && record.stance === stance ? record.source : [],
      ),
  )
  const sources = quotes.filter((id) => !tied.has(id) && quoteOf(board, id))
  if (sources.length > 0)
    board.edit((edit) => {
      for (const source of sources) edit.records.add('evidence', { target, source, stance })
    })
  return sources.length
}
