import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartupError } from '#errors.ts'
import { lockFolder } from './folder-lock.ts'
import { DATABASE_FILE } from './sqlite-database.ts'

/**
 * Writes a complete, compact copy of the database in `folder` to `file`, as it is at one moment, while a server may be running. What would let a reader of
 * the copy onto the running server is left out: the key of its tickets, and the codes of open doors. Gives how many boards it holds. Throws a `StartupError` when there is nothing to copy or the copy is not sound.
 */
export function backUpSqlite(folder: string, file: string): number {
  const from = join(folder, DATABASE_FILE)
  if (!existsSync(from)) throw new StartupError(`There are no boards in ${folder}.`)
  const database = new Database(from, { readonly: true, timeout: 10_000 })
  try {
    database.prepare('VACUUM INTO ?').run(file)
  } finally {
    database.close()
  }
  takeKeysOut(file)
  return countSoundBoards(file)
}

/** A server that starts on the copy makes a key of its own; links keep working, for of them the database has hashes only. */
function takeKeysOut(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('secure_delete = ON')
    copy.exec('DELETE FROM secret; DELETE FROM door')
  } finally {
    copy.close()
  }
}

/**
 * Puts the copy in `file` in the place of the database in `folder`, which no server may be using. What was there is kept beside it.
 * Throws a `StartupError`, having changed nothing, when the copy is not sound or a server runs.
 */
export function restoreSqlite(
  file: string,
  folder: string,
  nowMs: number,
): { readonly boards: number; readonly keptAs: string | undefined } {
  const boards = countSoundBoards(file)
  mkdirSync(folder, { recursive: true })
  const lock = lockFolder(folder)
  try {
    const place = join(folder, DATABASE_FILE)
    const incoming = `${place}.incoming`
    copyFileSync(file, incoming)
    const keptAs = existsSync(place)
      ? `${place}.before-${new Date(nowMs).toISOString().replaceAll(':', '')}`
      : undefined
    if (keptAs !== undefined) {
      // Takes what is in the write-ahead log into the file, so that the file alone is the whole.
      new Database(place).pragma('wal_checkpoint(TRUNCATE)')
      renameSync(place, keptAs)
    }
    for (const leftover of ['-wal', '-shm']) rmSync(place + leftover, { force: true })
    renameSync(incoming, place)
    return { boards, keptAs }
  } finally {
    lock.close()
  }
}

/** The number of boards in a database file that passes SQLite's own check. */
function countSoundBoards(file: string): number {
  try {
    const database = new Database(file, { readonly: true })
    try {
      if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('integrity_check')
      return database.prepare('SELECT count(*) FROM board').pluck().get() as number
    } finally {
      database.close()
    }
  } catch {
    throw new StartupError(`${file} is not a sound copy of a Samenspel database.`)
  }
}
