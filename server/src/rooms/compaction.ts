import { imageIdsIn } from '@samenspel/shared/board/image-ids'
import { purgeDeleted } from '@samenspel/shared/board/purge-deleted'
import { keepImages } from '#images/keep-images.ts'
import { boardTag, placeOf, type Logger } from '#log.ts'
import type { Metrics } from '#metrics.ts'
import { StorageError, type Storage } from '#storage/storage.ts'
import { encodeElsewhere } from './encode-elsewhere.ts'
import type { Room } from './room.ts'

/** The state vector of an empty document. */
const NOTHING = Uint8Array.of(0)

/** What compaction needs of the server. */
export interface CompactionParts {
  readonly storage: Storage
  readonly log: Logger
  readonly metrics: Metrics
  nowMs(): number
}

/**
 * Removes for good what was deleted long ago, and makes the log into a snapshot. False when that failed or is not possible; what failed is
 * left as it was and can be tried again. Joins a compaction that is under way.
 */
export function compact(room: Room, parts: CompactionParts): Promise<boolean> {
  if (room.damaged || room.isGone || room.isLost) return Promise.resolve(false)
  room.compaction ??= makeSnapshot(room, parts)
    .catch((error: unknown) => {
      const { message } = error as Error
      const told = error instanceof StorageError ? { message } : placeOf(error)
      parts.log.error({ board: boardTag(room.boardId), ...told }, 'Compaction failed.')
      return false
    })
    .then((isDone) => {
      room.compactionFailed = !isDone
      return isDone
    })
    .finally(() => (room.compaction = undefined))
  return room.compaction
}

async function makeSnapshot(room: Room, { storage, metrics, nowMs }: CompactionParts): Promise<boolean> {
  room.compactedMs = nowMs()
  await room.change((document) => void purgeDeleted(document, nowMs() - room.limits.deletedKeptMs))
  // Meanwhile another server's rows may have been read, and found damaged.
  if (room.isGone || room.isLost || room.damaged) return false
  const bytesBefore = room.logBytes
  const { boardId, appliedSeq } = room
  const shown = room.document.read(imageIdsIn)
  const isLarge = room.documentBytes > room.limits.compactHereBytesMax
  const state = isLarge ? await encodeElsewhere(room.document.updateSince(NOTHING)) : room.document.encode()
  await storage.compact(boardId, { seq: appliedSeq, state }, nowMs())
  // When another server was first, its snapshot holds no less.
  room.snapshotSeq = Math.max(room.snapshotSeq, appliedSeq)
  room.logBytes = Math.max(0, room.logBytes - bytesBefore)
  room.documentBytes = state.byteLength + room.logBytes
  room.structs = room.document.countStructs()
  room.remeasured()
  metrics.compactions.inc()
  await keepImages(storage, { boardId, shown, nowMs: nowMs(), keptMs: room.limits.deletedKeptMs })
  return true
}
