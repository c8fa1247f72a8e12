import type { BoardId } from '@samenspel/shared/ids'
import type { RevealedEntry } from '@samenspel/shared/protocol/sealed-http'
import type { Query, Transaction } from './postgres-storage.ts'
import { readRevealedEntry, sealedSize } from './rows.ts'
import type { SealedEntry, SealedRound, SealOutcome, SealRoom } from './storage.ts'

const LOCK_BOARD = 'SELECT 1 FROM board WHERE id = $1 AND deleted_at IS NULL FOR UPDATE'
const REVEALED_AT = 'SELECT revealed_at FROM sealed_round WHERE board_id = $1 AND round_id = $2'

/** The calls of the storage port about what is kept from everybody until it is revealed. */
export function sealedCalls(query: Query, transaction: Transaction) {
  return {
    seal: (boardId: BoardId, roundId: string, entry: SealedEntry, room: SealRoom): Promise<SealOutcome> =>
      transaction(async (inside) => {
        // The board's row is locked, so that nothing is handed in while it is revealed.
        if ((await inside(LOCK_BOARD, [boardId])).rowCount !== 1) return 'gone'
        if ((await inside(REVEALED_AT, [boardId, roundId])).rowCount !== 0) return 'revealed'
        const others = `SELECT count(*) AS count, coalesce(sum(size), 0)::bigint AS bytes
          FROM sealed_entry WHERE board_id = $1 AND NOT (round_id = $2 AND holder = $3)`
        const used = (await inside(others, [boardId, roundId, entry.holder])).rows[0]
        const size = sealedSize(entry.body)
        if (Number(used?.['count']) >= room.entriesMax || Number(used?.['bytes']) + size > room.bytesMax) return 'full'
        const put = `INSERT INTO sealed_entry (board_id, round_id, holder, entry_id, body, size)
          VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT (board_id, round_id, holder) DO UPDATE SET body = excluded.body, size = excluded.size`
        await inside(put, [boardId, roundId, entry.holder, entry.entryId, entry.body, size])
        return 'kept'
      }),
    sealedRound: async (boardId: BoardId, roundId: string): Promise<SealedRound> => {
      const text = `SELECT (${REVEALED_AT}) AS revealed_at,
        (SELECT count(*) FROM sealed_entry WHERE board_id = $1 AND round_id = $2) AS people`
      const row = (await query(text, [boardId, roundId])).rows[0]
      return { revealedAtMs: (row?.['revealed_at'] ?? null) as number | null, people: Number(row?.['people']) }
    },
    revealSealed: (boardId: BoardId, roundId: string, atMs: number): Promise<void> =>
      transaction(async (inside) => {
        if ((await inside(LOCK_BOARD, [boardId])).rowCount !== 1) return
        const text =
          'INSERT INTO sealed_round (board_id, round_id, revealed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
        await inside(text, [boardId, roundId, atMs])
      }),
    revealedEntries: async (
      boardId: BoardId,
      roundId: string,
      afterId: string,
      entriesMax: number,
    ): Promise<readonly RevealedEntry[]> => {
      const text = `SELECT entry_id, body FROM sealed_entry
        WHERE board_id = $1 AND round_id = $2 AND entry_id > $3 AND EXISTS (${REVEALED_AT})
        ORDER BY entry_id LIMIT $4`
      return (await query(text, [boardId, roundId, afterId, entriesMax])).rows.map(readRevealedEntry)
    },
  }
}
