import type { BoardId } from '@samenspel/shared/ids'
import type { Query, Transaction } from './postgres-storage.ts'
import { readSealedEntry } from './rows.ts'
import type { Sealed, SealedEntry, SealOutcome, SealRoom } from './storage.ts'

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
        const others =
          'SELECT count(*) AS count FROM sealed_entry WHERE board_id = $1 AND NOT (round_id = $2 AND holder = $3)'
        const used = (await inside(others, [boardId, roundId, entry.holder])).rows[0]
        if (Number(used?.['count']) >= room.entriesMax) return 'full'
        const put = `INSERT INTO sealed_entry (board_id, round_id, holder, entry_id, body) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (board_id, round_id, holder) DO UPDATE SET body = excluded.body`
        await inside(put, [boardId, roundId, entry.holder, entry.entryId, entry.body])
        return 'kept'
      }),
    sealed: (boardId: BoardId, roundId: string): Promise<Sealed> => read(query, boardId, roundId),
    revealSealed: (boardId: BoardId, roundId: string, atMs: number): Promise<Sealed> =>
      transaction(async (inside) => {
        if ((await inside(LOCK_BOARD, [boardId])).rowCount === 1)
          await inside(
            'INSERT INTO sealed_round (board_id, round_id, revealed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
            [boardId, roundId, atMs],
          )
        return read(inside, boardId, roundId)
      }),
  }
}

async function read(query: Query, boardId: BoardId, roundId: string): Promise<Sealed> {
  const revealed = (await query(REVEALED_AT, [boardId, roundId])).rows[0]
  const text = 'SELECT holder, entry_id, body FROM sealed_entry WHERE board_id = $1 AND round_id = $2 ORDER BY entry_id'
  const entries = (await query(text, [boardId, roundId])).rows.map(readSealedEntry)
  return { revealedAtMs: revealed ? Number(revealed['revealed_at']) : null, entries }
}
