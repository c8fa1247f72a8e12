import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as Y from 'yjs'
import { isRole, type Role } from '@samenspel/shared/protocol/version'
import type { BoardId } from '@samenspel/shared/ids'

/** What is remembered of a board beside its content. */
export interface CopyFacts {
  readonly role: Role | undefined
  /** The server's epoch that the copy belongs to; undefined when never connected. */
  readonly epoch: number | undefined
  /** Changes made on this device that were not known to be on the server's disk. */
  readonly unsavedCount: number
}

interface Tables extends DBSchema {
  /** Updates in the order in which they were made or received; together they are the board. */
  updates: { key: number; value: { boardId: string; update: Uint8Array }; indexes: { boardId: string } }
  facts: { key: string; value: { boardId: string; role?: unknown; epoch?: unknown } }
  /** One row for each tab, so that two tabs do not overwrite each other's count. */
  unsaved: { key: [boardId: string, tab: string]; value: { boardId: string; tab: string; count: number } }
}

const DATABASE = 'samenspel'
const VERSION = 1
/** Above this many rows a board's updates are merged into one. */
const ROWS_MAX = 300
/** A browser that does not open its database within this time is treated as having none; the board must not wait for it. */
const OPEN_MAX_MS = 3_000

/**
 * A board kept in this browser, so that changes made without a connection survive a reload of the page. A cache that merges: it never
 * replaces what the server has. Everything it does may fail (private windows, full disks); then `isWorking` turns false and the board goes on.
 */
export class LocalCopy {
  readonly facts: CopyFacts
  readonly #database: IDBPDatabase<Tables>
  readonly #boardId: BoardId
  readonly #tab: string
  /** Rows that the document in memory contains; only those may be merged away, for another tab may be writing too. */
  readonly #ownRows: number[] = []
  #pending: Uint8Array[] = []
  #writing: Promise<void> = Promise.resolve()
  #isWorking = true

  private constructor(database: IDBPDatabase<Tables>, boardId: BoardId, tab: string, facts: CopyFacts) {
    this.#database = database
    this.#boardId = boardId
    this.#tab = tab
    this.facts = facts
  }

  /** Opens the copy and puts its content into the document, or tells undefined when this browser keeps nothing. */
  static async open(boardId: BoardId, tab: string, document: Y.Doc): Promise<LocalCopy | undefined> {
    try {
      const database = await withinMs(openDatabase(), OPEN_MAX_MS)
      const copy = new LocalCopy(database, boardId, tab, await readFacts(database, boardId, tab))
      await copy.#load(document)
      return copy
    } catch (error) {
      console.warn('This browser keeps no copy of the board:', error)
      return undefined
    }
  }

  /** Removes all that this browser keeps of a board. */
  static async forget(boardId: BoardId): Promise<void> {
    const database = await openDatabase()
    const transaction = database.transaction(['updates', 'facts', 'unsaved'], 'readwrite')
    for (const key of await transaction.objectStore('updates').index('boardId').getAllKeys(boardId))
      await transaction.objectStore('updates').delete(key)
    await transaction.objectStore('facts').delete(boardId)
    await transaction.objectStore('unsaved').delete(IDBKeyRange.bound([boardId, ''], [boardId, '\uffff']))
    await transaction.done
    database.close()
  }

  /** False once anything could not be stored: what is made from then on would not survive a reload. */
  isWorking(): boolean {
    return this.#isWorking
  }

  /** Keeps an update. Several that come while one is being written become one row. */
  append(update: Uint8Array, document: Y.Doc): void {
    this.#pending.push(update)
    if (this.#pending.length === 1) this.#enqueue(() => this.#writePending(document))
  }

  setUnsavedCount(count: number): void {
    const row = { boardId: this.#boardId, tab: this.#tab, count }
    this.#enqueue(async () => {
      await this.#database.put('unsaved', row, [this.#boardId, this.#tab])
    })
  }

  setFacts(facts: { readonly role: Role; readonly epoch: number }): void {
    const row = { boardId: this.#boardId, ...facts }
    this.#enqueue(async () => {
      await this.#database.put('facts', row, this.#boardId)
    })
  }

  /** Waits until all is written, then closes. */
  async close(): Promise<void> {
    await this.#writing
    this.#database.close()
  }

  #enqueue(write: () => Promise<void>): void {
    this.#writing = this.#writing.then(write).catch((error: unknown) => {
      this.#isWorking = false
      console.error('The copy of the board in this browser could not be written:', error)
    })
  }

  async #load(document: Y.Doc): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readonly')
    const index = transaction.store.index('boardId')
    const [keys, rows] = await Promise.all([index.getAllKeys(this.#boardId), index.getAll(this.#boardId)])
    this.#ownRows.push(...keys)
    if (rows.length > 0) Y.applyUpdate(document, Y.mergeUpdates(rows.map((row) => row.update)), this)
  }

  async #writePending(document: Y.Doc): Promise<void> {
    const updates = this.#pending
    this.#pending = []
    const update = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates)
    const key = await this.#database.add('updates', { boardId: this.#boardId, update })
    this.#ownRows.push(key)
    if (this.#ownRows.length > ROWS_MAX) await this.#mergeRows(document)
  }

  async #mergeRows(document: Y.Doc): Promise<void> {
    const transaction = this.#database.transaction('updates', 'readwrite')
    const merged = this.#ownRows.splice(0)
    for (const key of merged) void transaction.store.delete(key)
    const update = Y.encodeStateAsUpdate(document)
    this.#ownRows.push(await transaction.store.add({ boardId: this.#boardId, update }))
    await transaction.done
  }
}

const openDatabase = (): Promise<IDBPDatabase<Tables>> =>
  openDB<Tables>(DATABASE, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('updates', { autoIncrement: true }).createIndex('boardId', 'boardId')
      database.createObjectStore('facts')
      database.createObjectStore('unsaved')
    },
  })

/** Reads what is remembered, and takes over the unsaved changes of earlier tabs as this tab's own. */
async function readFacts(database: IDBPDatabase<Tables>, boardId: BoardId, tab: string): Promise<CopyFacts> {
  const transaction = database.transaction(['facts', 'unsaved'], 'readwrite')
  const stored = await transaction.objectStore('facts').get(boardId)
  const unsaved = transaction.objectStore('unsaved')
  const ofBoard = IDBKeyRange.bound([boardId, ''], [boardId, '\uffff'])
  let unsavedCount = 0
  for (const { count } of await unsaved.getAll(ofBoard)) unsavedCount += count
  await unsaved.delete(ofBoard)
  await unsaved.put({ boardId, tab, count: unsavedCount }, [boardId, tab])
  await transaction.done
  const role = isRole(stored?.role) ? stored.role : undefined
  const epoch = typeof stored?.epoch === 'number' ? stored.epoch : undefined
  return { role, epoch, unsavedCount }
}

function withinMs<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
