/** What people do with insights. */
import type { Board } from '@samenspel/shared/board/board'
import type { PersonId, RecordId } from '@samenspel/shared/ids'
import type { InsightType } from '@samenspel/shared/records/insight'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

type Insight = RecordOfKind<'insight'>

/** Adds an insight after all others. */
export const addInsight = (board: Board, type: InsightType): RecordId =>
  board.edit((edit) => edit.records.add('insight', { type }))

/** A person's vote for an insight, there or not. */
export const voteFor = (board: Board, insight: RecordId, person: PersonId, isThere: boolean): void =>
  board.edit((edit) => edit.records.setWord(insight, 'insight', { field: 'votes', word: person, isThere }))

/** Puts insights in the order of their votes, most first; those with as many keep their order. One step. */
export function rankByVotes(board: Board, insights: readonly Insight[]): void {
  const ranked = insights.toSorted((a, b) => b.votes.length - a.votes.length)
  // They change places among themselves; whatever else is in order between them stays.
  const places = insights.map(({ order }) => order)
  if (new Set(places).size < places.length) return
  board.edit(({ records }) => {
    for (const [i, { id, order }] of ranked.entries()) {
      const place = places[i]
      if (place !== undefined && place !== order) records.setEnvelope(id, { order: place })
    }
  })
}
