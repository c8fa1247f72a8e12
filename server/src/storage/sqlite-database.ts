import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BoardId } from '@samenspel/shared/ids'
import { pendingMigrations, readMigrations } from './migrations.ts'
import { checksum, packState } from './packed-state.ts'
import { imageMethods } from './sqlite-images.ts'
import { moderationMethods } from './sqlite-moderation.ts'
import { sealedMethods } from './sqlite-sealed.ts'
import {
  HEAD_COLUMNS,
  lacksItsSnapshot,
  readBoard,
  readHead,
  readLink,
  readLogRows,
  readVersion,
  readVersionState,
  type Row,
  withVersion,
} from './rows.ts'
import type {
  Append,
  AppendOutcome,
  BoardHead,
  NewBoard,
  NewLink,
  NewVersion,
  SnapshotVersion,
  StoredBoard,
  StoredLink,
  StoredSnapshot,
  StoredUpdate,
  StoredVersion,
} from './storage.ts'

/** The file in the data folder that holds every board. */
export const DATABASE_FILE = 'samenspel.sqlite'

/** The methods of the storage port, done at once; `sqlite-worker.ts` calls them on a thread of their own. */
export type SqliteDatabase = ReturnType<typeof openSqliteDatabase>

/**
 * Opens the database in `folder` and brings its layout up to date. Commits return when the bytes are on the disk (WAL with synchronous=FULL),
 * and deleted rows are overwritten.
 */
export function openSqliteDatabase(folder: string) {
  mkdirSync(folder, { recursive: true })
  const db = new Database(join(folder, DATABASE_FILE), { timeout: 2_000 })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  migrate(db)
  return {
    ...boardMethods(db),
    ...accessMethods(db),
    ...moderationMethods(db),
    ...versionMethods(db),
    ...imageMethods(db),
    ...sealedMethods(db),
    ...upkeepMethods(db),
  }
}

function migrate(db: Database.Database): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT')
  const applied = db.prepare('SELECT name FROM migration').pluck().all() as string[]
  for (const migration of pendingMigrations(readMigrations('sqlite-migrations'), applied))
    db.transaction(() => {
      db.exec(migration.sql)
      db.prepare('INSERT INTO migration (name, at) VALUES (?, ?)').run(migration.name, Date.now())
    })()
}

function boardMethods(db: Database.Database) {
  const insertBoard = db.prepare('INSERT INTO board (id, created_at) VALUES (?, ?)')
  const takeSeq = db.prepare(
    `UPDATE board SET last_seq = last_seq + 1 WHERE id = ? AND deleted_at IS NULL RETURNING ${HEAD_COLUMNS}`,
  )
  const insertRow = db.prepare('INSERT INTO board_log (board_id, seq, at, bytes, crc32) VALUES (?, ?, ?, ?, ?)')
  const head = db.prepare(`SELECT ${HEAD_COLUMNS} FROM board WHERE id = ?`)
  const snapshot = db.prepare('SELECT * FROM board_snapshot WHERE board_id = ?')
  const showVersion = versionShower(db)
  const rows = db.prepare('SELECT seq, bytes, crc32 FROM board_log WHERE board_id = ? AND seq > ? ORDER BY seq')
  const advance = db.prepare('UPDATE board SET snap_seq = ? WHERE id = ? AND snap_seq < ? AND last_seq >= ?')
  const ends = db.prepare('SELECT snap_seq, last_seq FROM board WHERE id = ?')
  const putSnapshot = db.prepare(
    `INSERT INTO board_snapshot (board_id, seq, enc, codec, state, sha256, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (board_id) DO UPDATE SET seq = excluded.seq, enc = excluded.enc, codec = excluded.codec,
       state = excluded.state, sha256 = excluded.sha256, at = excluded.at`,
  )
  const dropRows = db.prepare('DELETE FROM board_log WHERE board_id = ? AND seq <= ?')
  const addLink = linkInserter(db)

  function appendOne({ boardId, update }: Append, atMs: number): AppendOutcome {
    const row = takeSeq.get(boardId) as Row | undefined
    if (!row) return { kind: 'gone', boardId }
    const appended = readHead(row)
    insertRow.run(boardId, appended.lastSeq, atMs, update, checksum(update))
    return { kind: 'appended', head: appended }
  }

  return {
    createBoard: db.transaction((board: NewBoard): void => {
      insertBoard.run(board.boardId, board.createdAtMs)
      appendOne({ boardId: board.boardId, update: board.firstUpdate }, board.createdAtMs)
      for (const link of board.links) addLink(board.boardId, link)
    }),
    heads: (boardIds: readonly BoardId[]): BoardHead[] =>
      boardIds.flatMap((boardId) => (head.all(boardId) as Row[]).map(readHead)),
    loadBoard: db.transaction((boardId: BoardId): StoredBoard | undefined => {
      const row = head.get(boardId) as Row | undefined
      if (!row) return undefined
      const snapshotRow = snapshot.get(boardId) as Row | undefined
      const board = readBoard(readHead(row), snapshotRow, rows.all(boardId, 0) as Row[])
      return lacksItsSnapshot(board, snapshotRow) ? showVersion(board) : board
    }),
    readLog: db.transaction((boardId: BoardId, afterSeq: number): StoredUpdate[] | undefined => {
      const board = ends.get(boardId) as { snap_seq: number; last_seq: number } | undefined
      if (!board || board.snap_seq > afterSeq) return undefined
      return readLogRows(rows.all(boardId, afterSeq) as Row[], afterSeq, board.last_seq)
    }),
    append: db.transaction((batch: readonly Append[]): AppendOutcome[] => {
      const atMs = Date.now()
      return batch.map((one) => appendOne(one, atMs))
    }),
    compact: db.transaction((boardId: BoardId, { seq, state }: StoredSnapshot, atMs: number): boolean => {
      if (advance.run(seq, boardId, seq, seq).changes === 0) return false
      const packed = packState(state)
      putSnapshot.run(boardId, seq, packed.enc, packed.codec, packed.state, packed.sha256, atMs)
      dropRows.run(boardId, seq)
      return true
    }),
  }
}

/** The board with the newest version that can be read in the place of its snapshot; as it is when there is none. */
function versionShower(db: Database.Database): (board: StoredBoard) => StoredBoard {
  const versions = db.prepare('SELECT * FROM board_version WHERE board_id = ? ORDER BY seq DESC, at DESC')
  return (board) => {
    for (const version of versions.iterate(board.head.boardId) as Iterable<Row>) {
      const state = readVersionState(version)
      if (state) return withVersion(board, readVersion(version), state)
    }
    return board
  }
}

function linkInserter(db: Database.Database): (boardId: BoardId, link: NewLink) => void {
  const insert = db.prepare(
    `INSERT INTO access_link (id, board_id, token_hash, role, label, created_at, expires_at, personal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (boardId, link) => {
    const { linkId, tokenHash, role, label, createdAtMs, expiresAtMs, personal } = link
    insert.run(linkId, boardId, tokenHash, role, label, createdAtMs, expiresAtMs, personal ? 1 : 0)
  }
}

function accessMethods(db: Database.Database) {
  const byHash = db.prepare('SELECT * FROM access_link WHERE token_hash = ?')
  const byBoard = db.prepare('SELECT * FROM access_link WHERE board_id = ? ORDER BY created_at, id')
  const revoke = db.prepare(
    'UPDATE access_link SET revoked_at = ? WHERE board_id = ? AND id = ? AND revoked_at IS NULL',
  )
  const changed = db.prepare('UPDATE board SET access_version = access_version + 1 WHERE id = ?')
  const door = db.prepare('SELECT code FROM door WHERE board_id = ?').pluck()
  const openDoor = db.prepare('INSERT INTO door (board_id, code, opened_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const closeDoor = db.prepare('DELETE FROM door WHERE board_id = ?')
  const doorBoard = db.prepare('SELECT board_id FROM door WHERE code = ?').pluck()
  const putSecret = db.prepare('INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const getSecret = db.prepare('SELECT value FROM secret WHERE name = ?').pluck()
  const setDeleted = db.prepare('UPDATE board SET deleted_at = ? WHERE id = ?')
  const addLink = linkInserter(db)
  return {
    findLink: (tokenHash: Uint8Array): StoredLink | undefined => (byHash.all(tokenHash) as Row[]).map(readLink)[0],
    links: (boardId: BoardId): StoredLink[] => (byBoard.all(boardId) as Row[]).map(readLink),
    addLink,
    revokeLink: db.transaction((boardId: BoardId, linkId: string, atMs: number): boolean => {
      if (revoke.run(atMs, boardId, linkId).changes === 0) return false
      changed.run(boardId)
      return true
    }),
    setDeleted: db.transaction((boardId: BoardId, atMs: number | null): boolean => {
      changed.run(boardId)
      return setDeleted.run(atMs, boardId).changes > 0
    }),
    doorCode: (boardId: BoardId): string | null => (door.get(boardId) as string | undefined) ?? null,
    setDoor: db.transaction((boardId: BoardId, code: string | null, atMs: number): string | null => {
      if (code === null) closeDoor.run(boardId)
      else openDoor.run(boardId, code, atMs)
      return (door.get(boardId) as string | undefined) ?? null
    }),
    findDoor: (code: string): BoardId | undefined => doorBoard.get(code) as BoardId | undefined,
    secret: db.transaction((name: string, proposal: Uint8Array): Uint8Array => {
      putSecret.run(name, proposal)
      return getSecret.get(name) as Uint8Array
    }),
  }
}

function versionMethods(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO board_version (id, board_id, seq, kind, label, at, enc, codec, state, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const copySnapshot = db.prepare(
    `INSERT INTO board_version (id, board_id, seq, kind, label, at, enc, codec, state, sha256)
     SELECT ?, board_id, seq, ?, ?, ?, enc, codec, state, sha256 FROM board_snapshot WHERE board_id = ?`,
  )
  const list = db.prepare('SELECT id, board_id, seq, kind, label, at FROM board_version WHERE board_id = ? ORDER BY at')
  const load = db.prepare('SELECT enc, codec, state, sha256 FROM board_version WHERE board_id = ? AND id = ?')
  const remove = db.prepare('DELETE FROM board_version WHERE board_id = ? AND id = ?')
  return {
    addVersion: (version: NewVersion): void => {
      const { versionId, boardId, seq, kind, label, atMs } = version
      const packed = packState(version.state)
      insert.run(versionId, boardId, seq, kind, label, atMs, packed.enc, packed.codec, packed.state, packed.sha256)
    },
    addSnapshotVersion: ({ versionId, boardId, kind, label, atMs }: SnapshotVersion): boolean =>
      copySnapshot.run(versionId, kind, label, atMs, boardId).changes > 0,
    versions: (boardId: BoardId): StoredVersion[] => (list.all(boardId) as Row[]).map(readVersion),
    loadVersion: (boardId: BoardId, versionId: string): Uint8Array | undefined => {
      return readVersionState(load.get(boardId, versionId) as Row | undefined)
    },
    removeVersions: db.transaction((boardId: BoardId, versionIds: readonly string[]): void => {
      for (const versionId of versionIds) remove.run(boardId, versionId)
    }),
  }
}

function upkeepMethods(db: Database.Database) {
  const quarantine = db.prepare('INSERT INTO board_quarantine (board_id, at, reason, bytes) VALUES (?, ?, ?, ?)')
  const one = db.prepare('SELECT 1')
  return {
    quarantine: (boardId: BoardId, reason: string, bytes: Uint8Array, atMs: number): void => {
      quarantine.run(boardId, atMs, reason, bytes)
    },
    ping: (): void => {
      one.get()
    },
    close: (): void => {
      db.close()
    },
  }
}
