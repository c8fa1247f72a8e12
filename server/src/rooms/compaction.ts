import { purgeDeleted } from '@samenspel/shared/board/purge-deleted'
import { boardTag, type Logger } from '#log.ts'
import type { Metrics } from '#metrics.ts'
import type { Storage } from '#storage/storage.ts'
import type { Room } from './room.ts'

/** What compaction needs of the server. */
export interface CompactionParts {
  readonly storage: Storage
  readonly log: Logger
  readonly metrics: Metrics
  nowMs(): number
}

/**
 * Removes for good what was deleted long ago, and makes the log into a snapshot. False when that failed or is under way already; what
 * failed is left as it was and can be tried again.
 */
export async function compact(room: Room, { storage, log, metrics, nowMs }: CompactionParts): Promise<boolean> {
  if (room.compacting || room.damaged || room.isGone) return false
  room.compacting = true
  try {
    await room.change((document) => purgeDeleted(document, nowMs() - room.limits.deletedKeptMs))
    if (room.isGone) return false
    room.compactedMs = nowMs()
    const rowsBefore = room.logRows
    const bytesBefore = room.logBytes
    const state = room.document.encode()
    const { boardId, appliedSeq } = room
    await storage.compact(boardId, { seq: appliedSeq, state }, nowMs())
    room.logRows -= rowsBefore
    room.logBytes -= bytesBefore
    room.documentBytes = state.byteLength + room.logBytes
    room.structs = room.document.countStructs()
    metrics.compactions.inc()
    return true
  } catch (error) {
    log.error({ board: boardTag(room.boardId), message: (error as Error).message }, 'Compaction failed.')
    return false
  } finally {
    room.compacting = false
  }
}
