import type { BoardId, PersonId } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import type { Query, Transaction } from './postgres-storage.ts'
import { readLink } from './rows.ts'

/** The calls of the storage port about freezing a board, changing what a link allows, and keeping people off the board. */
export function moderationCalls(query: Query, transaction: Transaction) {
  return {
    setFrozen: async (boardId: BoardId, atMs: number | null): Promise<boolean> => {
      const text = 'UPDATE board SET frozen_at = $2, access_version = access_version + 1 WHERE id = $1'
      return (await query(text, [boardId, atMs])).rowCount === 1
    },
    setLinkRole: (boardId: BoardId, linkId: string, role: Role, atMs: number): Promise<boolean> =>
      transaction(async (inside) => {
        const text = `UPDATE access_link SET role = $3 WHERE board_id = $1 AND id = $2
          AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $4)`
        if ((await inside(text, [boardId, linkId, role, atMs])).rowCount === 0) return false
        await inside('UPDATE board SET access_version = access_version + 1 WHERE id = $1', [boardId])
        return true
      }),
    linkForPerson: async (boardId: BoardId, linkId: string, personId: PersonId) => {
      const text = `SELECT * FROM access_link AS l WHERE board_id = $1 AND id = $2 AND (role = 'facilitator' OR NOT EXISTS
        (SELECT 1 FROM removed_person AS r WHERE r.board_id = l.board_id AND r.person_id = $3))`
      return (await query(text, [boardId, linkId, personId])).rows.map(readLink)[0]
    },
    linkUsed: async (boardId: BoardId, linkId: string, day: number): Promise<void> => {
      await query('UPDATE access_link SET last_used_day = $3 WHERE board_id = $1 AND id = $2', [boardId, linkId, day])
    },
    removePerson: (boardId: BoardId, personId: PersonId, atMs: number): Promise<void> =>
      transaction(async (inside) => {
        const text = 'INSERT INTO removed_person (board_id, person_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
        await inside(text, [boardId, personId, atMs])
        await inside('UPDATE board SET access_version = access_version + 1 WHERE id = $1', [boardId])
      }),
    removedPeople: async (boardId: BoardId): Promise<readonly PersonId[]> => {
      const text = 'SELECT person_id FROM removed_person WHERE board_id = $1 ORDER BY at'
      return (await query(text, [boardId])).rows.map((row) => row['person_id'] as PersonId)
    },
    readmitPeople: async (boardId: BoardId): Promise<number> =>
      (await query('DELETE FROM removed_person WHERE board_id = $1', [boardId])).rowCount ?? 0,
  }
}
