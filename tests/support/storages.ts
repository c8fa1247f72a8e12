/** The two storages with a database of their own each, for tests that hold both to the same promises. */
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
  remove(): Promise<void>
}

async function sqlite(): Promise<StorageAdapter> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-contract-'))
  return {
    open: () => openSqliteStorage(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function postgresql(): Promise<StorageAdapter> {
  const postgres = await startPostgres()
  const address = await postgres.createDatabase()
  return {
    open: () => openPostgresStorage(address),
    remove: () => postgres.remove(),
  }
}

/** The name of each storage, and what makes an empty one. */
export const storageAdapters = [
  ['SQLite', sqlite],
  ['PostgreSQL', postgresql],
] as const
