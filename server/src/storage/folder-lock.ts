import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartupError } from '#errors.ts'

/**
 * Takes the data folder for this process until `close`; makes it when it is not there. The lock is an open transaction on a small database
 * of its own: the system gives it back when the process dies, however it dies, and the boards stay readable for a backup.
 * Throws a `StartupError` when the folder cannot be written to or another process has it.
 */
export function lockFolder(folder: string): { close(): void } {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new StartupError(`The data folder ${folder} cannot be written to; choose another with DATA_DIR.`)
  }
  let lock: Database.Database | undefined
  try {
    lock = new Database(join(folder, 'server.lock'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new StartupError(`Another Samenspel server is already using the data folder ${folder}.`)
    throw new StartupError(`The data folder ${folder} cannot be written to; choose another with DATA_DIR.`)
  }
}
