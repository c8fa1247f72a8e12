import { restoreBoard } from '@samenspel/shared/board/restore-board'
import { randomBase64Url } from '@samenspel/shared/ids'
import type { VersionKind } from '@samenspel/shared/protocol/facilitator-http'
import type { ServerLimits } from '#limits.ts'
import { boardTag } from '#log.ts'
import { compact, type CompactionParts } from '#rooms/compaction.ts'
import { encodeElsewhere } from '#rooms/encode-elsewhere.ts'
import type { Room } from '#rooms/room.ts'
import { readState } from '#rooms/stored-state.ts'
import { StorageError, type StoredVersion } from '#storage/storage.ts'
import { versionsToRemove } from './thin-versions.ts'

export interface VersionKeeperParts extends CompactionParts {
  readonly limits: ServerLimits
}

interface CopyBeforeRestore {
  readonly update: Uint8Array
  readonly changes: number
  readonly seq: number
}

const EMPTY_STATE_VECTOR = Uint8Array.of(0)

/**
 * Keeps versions of boards: whole copies of their own, made while a board is written in, when the last person has left, before something
 * large happens to it, and when a facilitator asks for one.
 */
export class VersionKeeper {
  readonly #parts: VersionKeeperParts
  /** When the room had its last version, or when it was first written in; rooms that nobody wrote in are not here. */
  readonly #lastMs = new WeakMap<Room, number>()

  constructor(parts: VersionKeeperParts) {
    this.#parts = parts
  }

  /** A change of the room is on disk: makes an automatic version when it is time for one. */
  committed(room: Room): void {
    const nowMs = this.#parts.nowMs()
    const lastMs = this.#lastMs.get(room) ?? nowMs
    const isDue = nowMs - lastMs >= this.#parts.limits.versionIntervalMs
    this.#lastMs.set(room, isDue ? nowMs : lastMs)
    if (isDue) void this.#keepAutomatic(room, lastMs)
  }

  /**
   * Nobody is left in the room: makes a version of what was changed since the last one, also when that was before this server started. Never rejects.
   */
  async emptied(room: Room): Promise<void> {
    const isAsItWasMade = room.head.lastSeq <= 1
    if (isAsItWasMade || room.damaged || room.isGone) return
    await this.#keepAutomatic(room, Infinity)
  }

  /** Makes a version unless there is one of this state already, or another server made one after `sinceMs`. */
  async #keepAutomatic(room: Room, sinceMs: number): Promise<void> {
    const { storage, log } = this.#parts
    try {
      const last = (await storage.versions(room.boardId)).findLast(({ kind }) => kind !== 'pre-restore')
      if (last && (last.atMs > sinceMs || last.seq === room.head.lastSeq)) return
      await this.keep(room, 'auto', '')
    } catch (error) {
      log.error({ board: boardTag(room.boardId), message: (error as Error).message }, 'A version could not be made.')
    }
  }

  /** Makes a version of the board as it is now. Rejects with a `StorageError` when it cannot be stored. */
  async keep(room: Room, kind: VersionKind, label: string): Promise<StoredVersion> {
    const { storage, nowMs } = this.#parts
    room.flush()
    while (room.compaction) await room.compaction
    const isCurrent = room.logRows === 0 && room.settled
    if (!isCurrent && !(await compact(room, this.#parts)))
      throw new StorageError('The board could not be made into a snapshot.')
    const version = { versionId: randomBase64Url(16), boardId: room.boardId, kind, label, atMs: nowMs() }
    if (!(await storage.addSnapshotVersion(version))) throw new StorageError('The board has no snapshot.')
    await this.#thin(room)
    return { ...version, seq: room.head.lastSeq }
  }

  async #thin(room: Room): Promise<void> {
    const { storage, nowMs, limits } = this.#parts
    const removed = versionsToRemove(await storage.versions(room.boardId), nowMs(), limits.versionsKeptMs)
    if (removed.length > 0) await storage.removeVersions(room.boardId, removed)
  }

  /**
   * Makes the board read as it did in `state`, as an ordinary change that everybody is sent, and gives the version of what was there before
   * it. Undefined, and nothing has changed, when the state was written by newer code. Fulfilled when all of it is on disk; when it rejects, what
   * was there before is still among the versions.
   */
  async restore(room: Room, state: Uint8Array): Promise<StoredVersion | undefined> {
    const { storage, nowMs } = this.#parts
    const wanted = readState(state)
    try {
      const first = await this.#keepBefore(room, this.#copyNow(room))
      // People wrote on meanwhile: a copy of this very moment takes the place of the first.
      room.flush()
      const copy = room.document.changes === first.changes ? undefined : this.#copyNow(room)
      let isKnown = true
      const restoring = room.change((document) => {
        isKnown = restoreBoard(document, wanted, nowMs())
      })
      // Both go on whatever becomes of the other, and both are waited for.
      const [restored, kept] = await Promise.allSettled([restoring, copy && this.#keepBefore(room, copy)])
      if (restored.status === 'rejected') throw restored.reason
      if (kept.status === 'rejected') throw kept.reason
      if (kept.value) await storage.removeVersions(room.boardId, [first.version.versionId])
      return isKnown ? (kept.value ?? first).version : undefined
    } finally {
      wanted.destroy()
    }
  }

  /** Everything in the document at this moment; quick, for it is not encoded as it is stored yet. */
  #copyNow(room: Room): CopyBeforeRestore {
    room.flush()
    return {
      update: room.document.updateSince(EMPTY_STATE_VECTOR),
      changes: room.document.changes,
      seq: room.head.lastSeq,
    }
  }

  async #keepBefore(room: Room, { update, changes, seq }: CopyBeforeRestore) {
    const { storage, nowMs } = this.#parts
    const version = { versionId: randomBase64Url(16), boardId: room.boardId, seq, label: '', atMs: nowMs() }
    const kind: VersionKind = 'pre-restore'
    await storage.addVersion({ ...version, kind, state: await encodeElsewhere(update) })
    return { version: { ...version, kind }, changes }
  }
}
