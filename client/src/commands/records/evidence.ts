/** What something rests on: tying sources to it, untying them, and how they bear on it. Each is one step. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { Stance } from '@samenspel/shared/records/evidence'

/**
 * Ties quotes, facts or insights to a claim, an insight or anything else that can rest on them, those that are tied to it in the same way and those that
 * are not there left out. Tells how many were. Two people can make the same link at once: readers count it once.
 */
export function tieSources(board: Board, target: RecordId, sources: readonly RecordId[], stance: Stance): number {
  const tied = new Set(
    board.records
      .all()
      .flatMap((record) =>
        record.kind === 'evidence' && record.target === target && record.stance === stance && record.change === ''
          ? record.source
          : [],
      ),
  )
  const free = sources.filter((id) => !tied.has(id) && board.records.get(id))
  if (free.length > 0)
    board.edit((edit) => {
      for (const source of free) edit.records.add('evidence', { target, source, stance })
    })
  return free.length
}

/** Takes links away; the sources stay what they are. */
export const untie = (board: Board, links: readonly { readonly id: RecordId }[]): void =>
  board.edit(({ records }) => {
    for (const { id } of links) records.delete(id)
  })

/** Changes how sources bear on what rests on them. */
export const setStance = (board: Board, links: readonly { readonly id: RecordId }[], stance: Stance): void =>
  board.edit(({ records }) => {
    for (const { id } of links) records.set(id, 'evidence', { stance })
  })
