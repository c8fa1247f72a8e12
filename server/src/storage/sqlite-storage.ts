import { Worker } from 'node:worker_threads'
import { StartupError } from '#errors.ts'
import { lockFolder } from './folder-lock.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import type { SqliteAnswer, SqliteCall } from './sqlite-worker.ts'
import { StorageError, type Storage } from './storage.ts'

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/**
 * The storage in a file of the data folder. The folder is made when it is not there, and belongs to one server at a time.
 * Throws a `StartupError` when it cannot be written to or another server has it.
 */
export async function openSqliteStorage(folder: string): Promise<Storage> {
  const lock = lockFolder(folder)
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const failAll = (error: Error): void => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  const ready = new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))
  worker.on('message', (answer: SqliteAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) asked?.reject(new StorageError(answer.error.message, answer.error.code))
    else asked?.resolve(answer.result)
  })
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))))
  let ended: StorageError | undefined
  worker.on('exit', () => {
    ended = new StorageError('The storage thread has ended.')
    failAll(ended)
  })

  function call<Method extends keyof SqliteDatabase>(
    method: Method,
    ...args: Parameters<SqliteDatabase[Method]>
  ): Promise<ReturnType<SqliteDatabase[Method]>> {
    return new Promise((resolve, reject) => {
      // A thread that is gone answers nothing; whoever waited for it would never know that nothing is stored.
      if (ended) throw ended
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, method, args } satisfies SqliteCall)
    })
  }
  try {
    await ready
  } catch (error) {
    lock.close()
    throw new StartupError(`The database in ${folder} cannot be opened: ${(error as Error).message}`)
  }
  return {
    ...storageCalls(call),
    async close() {
      await call('close')
      await worker.terminate()
      lock.close()
    },
  }
}

type Call = <Method extends keyof SqliteDatabase>(
  method: Method,
  ...args: Parameters<SqliteDatabase[Method]>
) => Promise<ReturnType<SqliteDatabase[Method]>>

function storageCalls(call: Call): Omit<Storage, 'close'> {
  return {
    shared: false,
    createBoard: (board) => call('createBoard', board),
    heads: (boardIds) => call('heads', boardIds),
    loadBoard: (boardId) => call('loadBoard', boardId),
    readLog: (boardId, afterSeq) => call('readLog', boardId, afterSeq),
    append: (rows) => call('append', rows),
    compact: (boardId, snapshot, atMs) => call('compact', boardId, snapshot, atMs),
    quarantine: (boardId, reason, bytes, atMs) => call('quarantine', boardId, reason, bytes, atMs),
    setDeleted: (boardId, atMs) => call('setDeleted', boardId, atMs),
    setFrozen: (boardId, atMs) => call('setFrozen', boardId, atMs),
    findLink: (tokenHash) => call('findLink', tokenHash),
    links: (boardId) => call('links', boardId),
    addLink: (boardId, link) => call('addLink', boardId, link),
    revokeLink: (boardId, linkId, atMs) => call('revokeLink', boardId, linkId, atMs),
    setLinkRole: (boardId, linkId, role, atMs) => call('setLinkRole', boardId, linkId, role, atMs),
    linkForPerson: (boardId, linkId, personId) => call('linkForPerson', boardId, linkId, personId),
    linkUsed: (boardId, linkId, day) => call('linkUsed', boardId, linkId, day),
    removePerson: (boardId, personId, atMs) => call('removePerson', boardId, personId, atMs),
    removedPeople: (boardId) => call('removedPeople', boardId),
    readmitPeople: (boardId) => call('readmitPeople', boardId),
    doorCode: (boardId) => call('doorCode', boardId),
    setDoor: (boardId, code, atMs) => call('setDoor', boardId, code, atMs),
    findDoor: (code) => call('findDoor', code),
    addVersion: (version) => call('addVersion', version),
    addSnapshotVersion: (version) => call('addSnapshotVersion', version),
    versions: (boardId) => call('versions', boardId),
    loadVersion: (boardId, versionId) => call('loadVersion', boardId, versionId),
    removeVersions: (boardId, versionIds) => call('removeVersions', boardId, versionIds),
    addImage: (image, room) => call('addImage', image, room),
    loadImage: (imageId) => call('loadImage', imageId),
    holdImages: (boardId, shown, atMs) => call('holdImages', boardId, shown, atMs),
    unusedImages: (boardId, beforeMs) => call('unusedImages', boardId, beforeMs),
    releaseImages: (boardId, imageIds) => call('releaseImages', boardId, imageIds),
    seal: (boardId, roundId, entry, room) => call('seal', boardId, roundId, entry, room),
    sealedRound: (boardId, roundId) => call('sealedRound', boardId, roundId),
    revealSealed: (boardId, roundId, atMs) => call('revealSealed', boardId, roundId, atMs),
    revealedEntries: (boardId, roundId, afterId, entriesMax) =>
      call('revealedEntries', boardId, roundId, afterId, entriesMax),
    secret: (name, proposal) => call('secret', name, proposal),
    ping: () => call('ping'),
  }
}
