import type Database from 'better-sqlite3'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import { readLink, type Row } from './rows.ts'
import type { StoredLink } from './storage.ts'

/** The calls of the storage port about freezing a board, changing what a link allows, and keeping people off the board. */
export function moderationMethods(db: Database.Database) {
  const touch = db.prepare('UPDATE board SET access_version = access_version + 1 WHERE id = ?')
  const freeze = db.prepare('UPDATE board SET frozen_at = ?, access_version = access_version + 1 WHERE id = ?')
  const setRole = db.prepare(
    `UPDATE access_link SET role = ? WHERE board_id = ? AND id = ?
     AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
  )
  const link = db.prepare(
    `SELECT * FROM access_link AS l WHERE board_id = ? AND id = ? AND (role = 'facilitator' OR NOT EXISTS
       (SELECT 1 FROM removed_person AS r WHERE r.board_id = l.board_id AND r.person_id = ?))`,
  )
  const use = db.prepare('UPDATE access_link SET last_used_day = ? WHERE board_id = ? AND id = ?')
  const remove = db.prepare(
    'INSERT INTO removed_person (board_id, person_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const removed = db.prepare('SELECT person_id FROM removed_person WHERE board_id = ? ORDER BY at').pluck()
  const readmit = db.prepare('DELETE FROM removed_person WHERE board_id = ?')
  return {
    setFrozen: (boardId: BoardId, atMs: number | null): boolean => freeze.run(atMs, boardId).changes > 0,
    setLinkRole: db.transaction((boardId: BoardId, linkId: string, role: Role, atMs: number): boolean => {
      if (setRole.run(role, boardId, linkId, atMs).changes === 0) return false
      touch.run(boardId)
      return true
    }),
    linkForPerson: (boardId: BoardId, linkId: string, personId: PersonId): StoredLink | undefined =>
      (link.all(boardId, linkId, personId) as Row[]).map(readLink)[0],
    linkUsed: (boardId: BoardId, linkId: string, day: number): void => {
      use.run(day, boardId, linkId)
    },
    removePerson: db.transaction((boardId: BoardId, personId: PersonId, atMs: number): void => {
      remove.run(boardId, personId, atMs)
      touch.run(boardId)
    }),
    removedPeople: (boardId: BoardId): PersonId[] => removed.all(boardId) as PersonId[],
    readmitPeople: (boardId: BoardId): number => readmit.run(boardId).changes,
  }
}
