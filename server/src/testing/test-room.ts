/** One real room on a real SQLite storage, for tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBoard } from '@samenspel/shared/board/board'
import { newBoardId, type BoardId } from '@samenspel/shared/ids'
import type * as Y from 'yjs'
import { defaultLimits, type ServerLimits } from '#limits.ts'
import { createLog } from '#log.ts'
import { createInProcessBroadcast } from '#broadcast/in-process.ts'
import { createMetrics, type Metrics } from '#metrics.ts'
import { CommitQueue } from '#rooms/commit-queue.ts'
import { firstUpdate } from '#rooms/new-board.ts'
import { RoomRegistry } from '#rooms/room-registry.ts'
import { Room, type RoomParts } from '#rooms/room.ts'
import { VersionKeeper } from '#versions/version-keeper.ts'
import { readState } from '#rooms/stored-state.ts'
import { openSqliteStorage } from '#storage/sqlite-storage.ts'
import type { Storage } from '#storage/storage.ts'

export interface TestRoom {
  readonly room: Room
  readonly storage: Storage
  /** Where the database is. */
  readonly folder: string
  readonly parts: RoomParts & { readonly storage: Storage }
  /** Adds a note as the server would; fulfilled when it is on disk. */
  addNote(text: string): Promise<boolean>
  /** The texts of the notes that are there now. */
  texts(): readonly string[]
  remove(): Promise<void>
}

/** Opens the room of a new, empty board. */
export async function openTestRoom(changedLimits: Partial<ServerLimits> = {}): Promise<TestRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-room-'))
  const storage = await openSqliteStorage(folder)
  const boardId = newBoardId()
  const update = firstUpdate({ title: 'Proef', language: 'nl', template: 'empty' })
  await storage.createBoard({ boardId, createdAtMs: 1, firstUpdate: update, links: [] })
  const stored = await storage.loadBoard(boardId)
  if (!stored) throw new Error('The board that was made is not there.')
  const limits = { ...defaultLimits, ...changedLimits }
  const own = { storage, limits, log: createLog('silent'), metrics: createMetrics(), nowMs: Date.now }
  const parts = { ...own, commits: new CommitQueue(own) }
  const room = new Room(stored, parts)
  return {
    room,
    storage,
    folder,
    parts,
    addNote: (text) =>
      room.change((document) => {
        createBoard(document).edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
      }),
    texts: () => textsIn(readState(room.document.encode())),
    async remove() {
      room.unload()
      await storage.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A new, empty board of a whole registry of rooms. */
export interface TestRegistry {
  readonly registry: RoomRegistry
  readonly boardId: BoardId
  readonly storage: Storage
  readonly metrics: Metrics
  remove(): Promise<void>
}

export async function openTestRegistry(changedLimits: Partial<ServerLimits> = {}): Promise<TestRegistry> {
  const { room, storage, parts, remove } = await openTestRoom(changedLimits)
  const metrics = createMetrics()
  const own = { ...parts, metrics, broadcast: createInProcessBroadcast() }
  const registry = new RoomRegistry({ ...own, versions: new VersionKeeper(own) })
  return {
    registry,
    boardId: room.boardId,
    storage,
    metrics,
    async remove() {
      await registry.drain(0)
      await remove()
    },
  }
}

/** The texts of the notes in a document. */
export const textsIn = (document: Y.Doc): readonly string[] =>
  createBoard(document)
    .elements.all()
    .map((element) => (element.kind === 'sticky-note' ? element.text : ''))
