/** What people do with insights. */
import type { Board } from '@samenspel/shared/board/board'
import type { PersonId, RecordId } from '@samenspel/shared/ids'
import type { Stance } from '@samenspel/shared/records/evidence'
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

/** Ties a source to what rests on it; nothing when it is tied in the same way already. */
export function tieSource(board: Board, target: RecordId, source: RecordId, stance: Stance): void {
  const isThere = board.records
    .all()
    .some(
      (record) =>
        record.kind === 'evidence' &&
        record.target === target &&
        record.source === source &&
        record.stance === stance &&
        record.change === '',
    )
  if (!isThere) board.edit((edit) => edit.records.add('evidence', { target, source, stance }))
}

/** Takes links away; one step. */
export const untie = (board: Board, links: readonly { readonly id: RecordId }[]): void =>
  board.edit(({ records }) => {
    for (const { id } of links) records.delete(id)
  })

/** Changes how sources bear on what rests on them; one step. */
export const setStance = (board: Board, links: readonly { readonly id: RecordId }[], stance: Stance): void =>
  board.edit(({ records }) => {
    for (const { id } of links) records.set(id, 'evidence', { stance })
  })
