import { purgeDeleted } from '@samenspel/shared/board/purge-deleted'
import { StorageError } from '#storage/storage.ts'
import { compact, type CompactionParts } from './compaction.ts'
import type { Room } from './room.ts'

/**
 * Removes for good everything on the board that is deleted, however short ago, and makes the log into a snapshot without it. Gives how many
 * things went. Rejects with a `StorageError` when the snapshot could not be stored; the things are gone from the board then all the same.
 */
export async function purge(room: Room, parts: CompactionParts): Promise<number> {
  let purged = 0
  await room.change((document) => {
    purged = purgeDeleted(document, Infinity)
  })
  // One that is under way began before this and may still hold it.
  while (room.compaction) await room.compaction
  if (!(await compact(room, parts))) throw new StorageError('The board could not be made into a snapshot.')
  return purged
}
