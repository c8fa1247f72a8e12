import type Database from 'better-sqlite3'
import type { BoardId } from '@samenspel/shared/ids'
import { readSealedEntry, type Row } from './rows.ts'
import type { Sealed, SealedEntry, SealOutcome, SealRoom } from './storage.ts'

/** The calls of the storage port about what is kept from everybody until it is revealed. */
export function sealedMethods(db: Database.Database) {
  const isThere = db.prepare('SELECT 1 FROM board WHERE id = ? AND deleted_at IS NULL').pluck()
  const revealedAt = db.prepare('SELECT revealed_at FROM sealed_round WHERE board_id = ? AND round_id = ?').pluck()
  const reveal = db.prepare(
    'INSERT INTO sealed_round (board_id, round_id, revealed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const others = db
    .prepare('SELECT count(*) FROM sealed_entry WHERE board_id = ? AND NOT (round_id = ? AND holder = ?)')
    .pluck()
  const put = db.prepare(
    `INSERT INTO sealed_entry (board_id, round_id, holder, entry_id, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (board_id, round_id, holder) DO UPDATE SET body = excluded.body`,
  )
  const entries = db.prepare(
    'SELECT holder, entry_id, body FROM sealed_entry WHERE board_id = ? AND round_id = ? ORDER BY entry_id',
  )
  const read = (boardId: BoardId, roundId: string): Sealed => ({
    revealedAtMs: (revealedAt.get(boardId, roundId) as number | undefined) ?? null,
    entries: (entries.all(boardId, roundId) as Row[]).map(readSealedEntry),
  })
  return {
    seal: db.transaction((boardId: BoardId, roundId: string, entry: SealedEntry, room: SealRoom): SealOutcome => {
      if (isThere.get(boardId) === undefined) return 'gone'
      if (revealedAt.get(boardId, roundId) !== undefined) return 'revealed'
      if ((others.get(boardId, roundId, entry.holder) as number) >= room.entriesMax) return 'full'
      put.run(boardId, roundId, entry.holder, entry.entryId, entry.body)
      return 'kept'
    }),
    sealed: read,
    revealSealed: db.transaction((boardId: BoardId, roundId: string, atMs: number): Sealed => {
      if (isThere.get(boardId) !== undefined) reveal.run(boardId, roundId, atMs)
      return read(boardId, roundId)
    }),
  }
}
