import type Database from 'better-sqlite3'
import type { BoardId } from '@samenspel/shared/ids'
import type { RevealedEntry } from '@samenspel/shared/protocol/sealed-http'
import { readRevealedEntry, sealedSize, type Row } from './rows.ts'
import type { SealedEntry, SealedRound, SealOutcome, SealRoom } from './storage.ts'

/** The index has everything but the bodies, so that counting reads none of them. */
const COUNTED = 'FROM sealed_entry INDEXED BY sealed_entry_by_round WHERE board_id = ?'

/** The calls of the storage port about what is kept from everybody until it is revealed. */
export function sealedMethods(db: Database.Database) {
  const isThere = db.prepare('SELECT 1 FROM board WHERE id = ? AND deleted_at IS NULL').pluck()
  const revealedAt = db.prepare('SELECT revealed_at FROM sealed_round WHERE board_id = ? AND round_id = ?').pluck()
  const reveal = db.prepare(
    'INSERT INTO sealed_round (board_id, round_id, revealed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const others = db.prepare(
    `SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes ${COUNTED} AND NOT (round_id = ? AND holder = ?)`,
  )
  const people = db.prepare(`SELECT count(*) ${COUNTED} AND round_id = ?`).pluck()
  const put = db.prepare(
    `INSERT INTO sealed_entry (board_id, round_id, holder, entry_id, body, size) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (board_id, round_id, holder) DO UPDATE SET body = excluded.body, size = excluded.size`,
  )
  const entries = db.prepare(
    `SELECT entry_id, body ${COUNTED} AND round_id = ? AND entry_id > ? ORDER BY entry_id LIMIT ?`,
  )
  return {
    seal: db.transaction((boardId: BoardId, roundId: string, entry: SealedEntry, room: SealRoom): SealOutcome => {
      if (isThere.get(boardId) === undefined) return 'gone'
      if (revealedAt.get(boardId, roundId) !== undefined) return 'revealed'
      const used = others.get(boardId, roundId, entry.holder) as { count: number; bytes: number }
      const size = sealedSize(entry.body)
      if (used.count >= room.entriesMax || used.bytes + size > room.bytesMax) return 'full'
      put.run(boardId, roundId, entry.holder, entry.entryId, entry.body, size)
      return 'kept'
    }),
    sealedRound: db.transaction((boardId: BoardId, roundId: string): SealedRound => ({
      revealedAtMs: (revealedAt.get(boardId, roundId) as number | undefined) ?? null,
      people: people.get(boardId, roundId) as number,
    })),
    revealSealed: db.transaction((boardId: BoardId, roundId: string, atMs: number): void => {
      if (isThere.get(boardId) !== undefined) reveal.run(boardId, roundId, atMs)
    }),
    revealedEntries: db.transaction(
      (boardId: BoardId, roundId: string, afterId: string, entriesMax: number): readonly RevealedEntry[] => {
        if (revealedAt.get(boardId, roundId) === undefined) return []
        return (entries.all(boardId, roundId, afterId, entriesMax) as Row[]).map(readRevealedEntry)
      },
    ),
  }
}
