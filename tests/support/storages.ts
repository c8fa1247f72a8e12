/** The two storages with a database of their own each, for tests that hold both to the same promises. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgresStorage } from '@samenspel/server/storage/postgres-storage'
import { openSqliteStorage } from '@samenspel/server/storage/sqlite-storage'
import type { Storage } from '@samenspel/server/storage/storage'
import { startPostgres } from './databases.ts'

export interface StorageAdapter {
  /** Opens the storage, also once more after it was closed, as a restarted server does. */
  open(): Promise<Storage>
  /** Changes what is stored behind the storage's back, by SQL that both databases know. */
  tamper(sql: string): Promise<void>
  remove(): Promise<void>
}

async function sqlite(): Promise<StorageAdapter> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-contract-'))
  return {
    open: () => openSqliteStorage(folder),
    async tamper(sql) {
      // In a process of its own: of two copies of SQLite in one, neither sees what the other has locked.
      const program = "new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec(process.argv[2])"
      const { status, stderr } = spawnSync(process.execPath, ['-e', program, join(folder, 'samenspel.sqlite'), sql])
      if (status !== 0) throw new Error(String(stderr))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function postgresql(): Promise<StorageAdapter> {
  const postgres = await startPostgres()
  const address = await postgres.createDatabase()
  return {
    open: () => openPostgresStorage(address),
    async tamper(sql) {
      const session = await postgres.connect(address)
      await session.ask(sql)
      await session.close()
    },
    remove: () => postgres.remove(),
  }
}

/** The name of each storage, and what makes an empty one. */
export const storageAdapters = [
  ['SQLite', sqlite],
  ['PostgreSQL', postgresql],
] as const
