/** The thread that owns the database, so that waiting for the disk holds up nobody's socket. Answers each call in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteDatabase, type SqliteDatabase } from './sqlite-database.ts'

/** What the storage sends; `id` comes back with the answer. */
export interface SqliteCall {
  readonly id: number
  readonly method: keyof SqliteDatabase
  readonly args: readonly unknown[]
}
export type SqliteAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string | undefined } }

const port = parentPort
if (!port) throw new Error('sqlite-worker.ts runs as a worker thread only.')
const database = openSqliteDatabase((workerData as { folder: string }).folder)
const methods = database as Readonly<Record<string, (...args: unknown[]) => unknown>>

port.on('message', ({ id, method, args }: SqliteCall) => {
  try {
    port.postMessage({ id, result: methods[method]?.(...args) } satisfies SqliteAnswer)
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    port.postMessage({ id, error: { message, code } } satisfies SqliteAnswer)
  }
  if (method === 'close') port.close()
})
port.postMessage({ id: 0, result: undefined } satisfies SqliteAnswer)
