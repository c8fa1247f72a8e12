import { Pool, types as pgTypes } from 'pg'
import type { BoardId } from '@samenspel/shared/ids'
import { StartupError } from '#errors.ts'
import { pendingMigrations, readMigrations } from './migrations.ts'
import { checksum, packState } from './packed-state.ts'
import { imageCalls } from './postgres-images.ts'
import { moderationCalls } from './postgres-moderation.ts'
import { sealedCalls } from './postgres-sealed.ts'
import {
  HEAD_COLUMNS,
  lacksItsSnapshot,
  readBoard,
  readHead,
  readLink,
  readLogRows,
  readVersionState,
  readVersion,
  type Row,
  withVersion,
} from './rows.ts'
import {
  StorageError,
  type Append,
  type AppendOutcome,
  type NewBoard,
  type NewLink,
  type NewVersion,
  type SnapshotVersion,
  type StoredBoard,
  type StoredSnapshot,
  type Storage,
  type StoredUpdate,
} from './storage.ts'

/** Asks the database one thing, inside a transaction or alone. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<{ rows: Row[]; rowCount: number | null }>

/** Sorts after every other lock this server takes; only one server migrates at a time. */
const MIGRATION_LOCK = 7_263_541
const CONNECT_MS_MAX = 5_000
const STATEMENT_MS_MAX = 15_000
/** A server that vanished in the middle of a transaction holds the rows of its boards no longer than this: its connection may seem to live for hours. */
const IDLE_IN_TRANSACTION_MS_MAX = 10_000
/** Whoever waits longer for a row that somebody else holds lets others go first. */
const LOCK_MS_MAX = 3_000

/**
 * The storage in a PostgreSQL database that several servers may share. Commits wait for the write-ahead log (`synchronous_commit = on`).
 * Throws a `StartupError` when the database cannot be reached.
 */
export async function openPostgresStorage(databaseUrl: string): Promise<Storage> {
  // Whole numbers of 64 bits come as text unless asked otherwise; ours stay far below 2^53.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pgTypes.builtins.INT8 ? Number : pgTypes.getTypeParser(oid, format),
  }
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 8,
    connectionTimeoutMillis: CONNECT_MS_MAX,
    statement_timeout: STATEMENT_MS_MAX,
    query_timeout: STATEMENT_MS_MAX,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
    lock_timeout: LOCK_MS_MAX,
    keepAlive: true,
    application_name: 'samenspel',
    types,
  })
  // A connection that breaks while nobody uses it; the next query opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    // One that breaks within a transaction; what is asked of it next fails.
    client.on('error', () => {})
    client.query('SET synchronous_commit = on').catch(() => {})
  })
  const query: Query = (text, values) => pool.query(text, values as unknown[]).catch(toStorageError)
  const transaction = transactions(pool)
  try {
    await transaction(migrate)
  } catch (error) {
    await pool.end()
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `The database of DATABASE_URL cannot be used: ${(error as Error).message || 'it does not answer'}.`,
    )
  }
  return {
    shared: true,
    ...boardCalls(query, transaction),
    ...accessCalls(query, transaction),
    ...moderationCalls(query, transaction),
    ...versionCalls(query),
    ...imageCalls(query, transaction),
    ...sealedCalls(query, transaction),
    async ping() {
      await query('SELECT 1')
    },
    close: () => pool.end(),
  }
}

function toStorageError(error: unknown): never {
  const { message, code } = error as { message: string; code?: string }
  throw new StorageError(message, code)
}

/** Does several things as one. */
export type Transaction = <Result>(work: (query: Query) => Promise<Result>) => Promise<Result>

function transactions(pool: Pool): Transaction {
  return async (work) => {
    const client = await pool.connect().catch(toStorageError)
    let broken = true
    try {
      const query: Query = (text, values) => client.query(text, values as unknown[])
      await query('BEGIN')
      const result = await work(query)
      await query('COMMIT')
      broken = false
      return result
    } catch (error) {
      if (error instanceof StartupError) throw error
      await client.query('ROLLBACK').then(
        () => (broken = false),
        () => {},
      )
      return toStorageError(error)
    } finally {
      // A connection of which the state is not known is thrown away.
      client.release(broken)
    }
  }
}

async function migrate(query: Query): Promise<void> {
  // Another server may be at it for longer than anybody waits for a row.
  await query('SET LOCAL lock_timeout = 0')
  await query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await query('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at BIGINT NOT NULL)')
  const applied = (await query('SELECT name FROM migration')).rows.map((row) => row['name'] as string)
  for (const migration of pendingMigrations(readMigrations('postgres-migrations'), applied)) {
    await query(migration.sql)
    await query('INSERT INTO migration (name, at) VALUES ($1, $2)', [migration.name, Date.now()])
  }
}

/**
 * Adds the rows of one board. The update of the board's own row comes first and locks it, so that rows become visible in the order of
 * their numbers, whichever server commits first.
 */
async function appendRows(query: Query, boardId: BoardId, updates: readonly Uint8Array[], atMs: number) {
  const taken = await query(
    `UPDATE board SET last_seq = last_seq + $2 WHERE id = $1 AND deleted_at IS NULL RETURNING ${HEAD_COLUMNS}`,
    [boardId, updates.length],
  )
  const row = taken.rows[0]
  if (!row) return undefined
  const head = readHead(row)
  const firstSeq = head.lastSeq - updates.length + 1
  await query(
    `INSERT INTO board_log (board_id, seq, at, bytes, crc32)
     SELECT $1, $2 + n - 1, $3, bytes, crc32 FROM unnest($4::bytea[], $5::bigint[]) WITH ORDINALITY AS t (bytes, crc32, n)`,
    [boardId, firstSeq, atMs, updates.map((update) => Buffer.from(update)), updates.map(checksum)],
  )
  return { head, firstSeq }
}

async function append(transaction: Transaction, batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
  const indexes = new Map<BoardId, number[]>()
  for (const [i, { boardId }] of batch.entries()) indexes.set(boardId, [...(indexes.get(boardId) ?? []), i])
  const outcomes: AppendOutcome[] = batch.map(({ boardId }) => ({ kind: 'gone', boardId }))
  const atMs = Date.now()
  await transaction(async (query) => {
    // In the order of the ids, so that two servers never wait for each other's boards.
    for (const [boardId, places] of [...indexes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const updates = places.flatMap((i) => batch[i]?.update ?? [])
      const appended = await appendRows(query, boardId, updates, atMs)
      if (!appended) continue
      for (const [n, i] of places.entries())
        outcomes[i] = { kind: 'appended', head: { ...appended.head, lastSeq: appended.firstSeq + n } }
    }
  })
  return outcomes
}

/** The board with the newest version that can be read in the place of its snapshot; as it is when there is none. */
async function showVersion(query: Query, board: StoredBoard): Promise<StoredBoard> {
  const { boardId } = board.head
  const ids = await query('SELECT id FROM board_version WHERE board_id = $1 ORDER BY seq DESC, at DESC', [boardId])
  for (const { id } of ids.rows) {
    const [row] = (await query('SELECT * FROM board_version WHERE board_id = $1 AND id = $2', [boardId, id])).rows
    const state = readVersionState(row)
    if (row && state) return withVersion(board, readVersion(row), state)
  }
  return board
}

function boardCalls(query: Query, transaction: Transaction) {
  return {
    createBoard: (board: NewBoard): Promise<void> =>
      transaction(async (inside) => {
        await inside('INSERT INTO board (id, created_at) VALUES ($1, $2)', [board.boardId, board.createdAtMs])
        await appendRows(inside, board.boardId, [board.firstUpdate], board.createdAtMs)
        for (const link of board.links) await insertLink(inside, board.boardId, link)
      }),
    heads: async (boardIds: readonly BoardId[]) =>
      (await query(`SELECT ${HEAD_COLUMNS} FROM board WHERE id = ANY ($1)`, [boardIds])).rows.map(readHead),
    loadBoard: (boardId: BoardId): Promise<StoredBoard | undefined> =>
      transaction(async (inside) => {
        await inside('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const head = (await inside(`SELECT ${HEAD_COLUMNS} FROM board WHERE id = $1`, [boardId])).rows[0]
        if (!head) return undefined
        const snapshot = await inside('SELECT * FROM board_snapshot WHERE board_id = $1', [boardId])
        const log = await inside('SELECT seq, bytes, crc32 FROM board_log WHERE board_id = $1 ORDER BY seq', [boardId])
        const board = readBoard(readHead(head), snapshot.rows[0], log.rows)
        return lacksItsSnapshot(board, snapshot.rows[0]) ? showVersion(inside, board) : board
      }),
    readLog: (boardId: BoardId, afterSeq: number): Promise<readonly StoredUpdate[] | undefined> =>
      transaction(async (inside) => {
        await inside('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const board = (await inside('SELECT snap_seq, last_seq FROM board WHERE id = $1', [boardId])).rows[0]
        if (!board || (board['snap_seq'] as number) > afterSeq) return undefined
        const text = 'SELECT seq, bytes, crc32 FROM board_log WHERE board_id = $1 AND seq > $2 ORDER BY seq'
        return readLogRows((await inside(text, [boardId, afterSeq])).rows, afterSeq, board['last_seq'] as number)
      }),
    append: (batch: readonly Append[]) => append(transaction, batch),
    compact: (boardId: BoardId, { seq, state }: StoredSnapshot, atMs: number): Promise<boolean> =>
      transaction(async (inside) => {
        const advanced = await inside(
          'UPDATE board SET snap_seq = $2 WHERE id = $1 AND snap_seq < $2 AND last_seq >= $2',
          [boardId, seq],
        )
        if (advanced.rowCount === 0) return false
        const packed = packState(state)
        await inside(
          `INSERT INTO board_snapshot (board_id, seq, enc, codec, state, sha256, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (board_id) DO UPDATE SET seq = excluded.seq, enc = excluded.enc, codec = excluded.codec,
             state = excluded.state, sha256 = excluded.sha256, at = excluded.at`,
          [boardId, seq, packed.enc, packed.codec, Buffer.from(packed.state), Buffer.from(packed.sha256), atMs],
        )
        await inside('DELETE FROM board_log WHERE board_id = $1 AND seq <= $2', [boardId, seq])
        return true
      }),
    quarantine: async (boardId: BoardId, reason: string, bytes: Uint8Array, atMs: number): Promise<void> => {
      const text = 'INSERT INTO board_quarantine (board_id, at, reason, bytes) VALUES ($1, $2, $3, $4)'
      await query(text, [boardId, atMs, reason, Buffer.from(bytes)])
    },
    setDeleted: async (boardId: BoardId, atMs: number | null): Promise<boolean> => {
      const text = 'UPDATE board SET deleted_at = $2, access_version = access_version + 1 WHERE id = $1'
      return (await query(text, [boardId, atMs])).rowCount === 1
    },
  }
}

async function insertLink(query: Query, boardId: BoardId, link: NewLink): Promise<void> {
  const { linkId, role, label, createdAtMs, expiresAtMs } = link
  await query(
    `INSERT INTO access_link (id, board_id, token_hash, role, label, created_at, expires_at, personal)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [linkId, boardId, Buffer.from(link.tokenHash), role, label, createdAtMs, expiresAtMs, link.personal ? 1 : 0],
  )
}

function accessCalls(query: Query, transaction: Transaction) {
  const doorCode = async (boardId: BoardId): Promise<string | null> => {
    const { rows } = await query('SELECT code FROM door WHERE board_id = $1', [boardId])
    return (rows[0]?.['code'] as string | undefined) ?? null
  }
  return {
    findLink: async (tokenHash: Uint8Array) =>
      (await query('SELECT * FROM access_link WHERE token_hash = $1', [Buffer.from(tokenHash)])).rows.map(readLink)[0],
    links: async (boardId: BoardId) =>
      (await query('SELECT * FROM access_link WHERE board_id = $1 ORDER BY created_at, id', [boardId])).rows.map(
        readLink,
      ),
    addLink: (boardId: BoardId, link: NewLink) => insertLink(query, boardId, link).catch(toStorageError),
    revokeLink: (boardId: BoardId, linkId: string, atMs: number): Promise<boolean> =>
      transaction(async (inside) => {
        const revoked = await inside(
          'UPDATE access_link SET revoked_at = $3 WHERE board_id = $1 AND id = $2 AND revoked_at IS NULL',
          [boardId, linkId, atMs],
        )
        if (revoked.rowCount === 0) return false
        await inside('UPDATE board SET access_version = access_version + 1 WHERE id = $1', [boardId])
        return true
      }),
    doorCode,
    setDoor: async (boardId: BoardId, code: string | null, atMs: number): Promise<string | null> => {
      if (code === null) await query('DELETE FROM door WHERE board_id = $1', [boardId])
      else
        await query('INSERT INTO door (board_id, code, opened_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
          boardId,
          code,
          atMs,
        ])
      return doorCode(boardId)
    },
    findDoor: async (code: string): Promise<BoardId | undefined> =>
      (await query('SELECT board_id FROM door WHERE code = $1', [code])).rows[0]?.['board_id'] as BoardId | undefined,
    secret: async (name: string, proposal: Uint8Array): Promise<Uint8Array> => {
      const text = 'INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING'
      await query(text, [name, Buffer.from(proposal)])
      return (await query('SELECT value FROM secret WHERE name = $1', [name])).rows[0]?.['value'] as Uint8Array
    },
  }
}

function versionCalls(query: Query) {
  return {
    addVersion: async ({ versionId, boardId, seq, kind, label, atMs, state }: NewVersion): Promise<void> => {
      const packed = packState(state)
      await query(
        `INSERT INTO board_version (id, board_id, seq, kind, label, at, enc, codec, state, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          versionId,
          boardId,
          seq,
          kind,
          label,
          atMs,
          packed.enc,
          packed.codec,
          Buffer.from(packed.state),
          Buffer.from(packed.sha256),
        ],
      )
    },
    addSnapshotVersion: async ({ versionId, boardId, kind, label, atMs }: SnapshotVersion): Promise<boolean> => {
      const text = `INSERT INTO board_version (id, board_id, seq, kind, label, at, enc, codec, state, sha256)
        SELECT $1, board_id, seq, $2, $3, $4, enc, codec, state, sha256 FROM board_snapshot WHERE board_id = $5`
      return (await query(text, [versionId, kind, label, atMs, boardId])).rowCount === 1
    },
    versions: async (boardId: BoardId) => {
      const text = 'SELECT id, board_id, seq, kind, label, at FROM board_version WHERE board_id = $1 ORDER BY at'
      return (await query(text, [boardId])).rows.map(readVersion)
    },
    loadVersion: async (boardId: BoardId, versionId: string): Promise<Uint8Array | undefined> => {
      const text = 'SELECT enc, codec, state, sha256 FROM board_version WHERE board_id = $1 AND id = $2'
      return readVersionState((await query(text, [boardId, versionId])).rows[0])
    },
    removeVersions: async (boardId: BoardId, versionIds: readonly string[]): Promise<void> => {
      await query('DELETE FROM board_version WHERE board_id = $1 AND id = ANY ($2)', [boardId, versionIds])
    },
  }
}
