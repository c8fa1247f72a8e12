import { imageIdsIn } from '@samenspel/shared/board/image-ids'
import type { BoardId, ImageId } from '@samenspel/shared/ids'
import { readState } from '#rooms/stored-state.ts'
import type { Storage } from '#storage/storage.ts'

/** What a board shows now, and since when something unused may go. */
export interface ImageKeeping {
  readonly boardId: BoardId
  readonly shown: readonly ImageId[]
  readonly nowMs: number
  /** Pictures that nothing has shown for this long go, unless a version of the board shows them. */
  readonly keptMs: number
}

/**
 * Has the board hold the pictures it shows, those that came from another board too, and lets go of what neither it nor any of its versions has
 * shown for a long time. A picture that no board holds is removed.
 */
export async function keepImages(storage: Storage, { boardId, shown, nowMs, keptMs }: ImageKeeping): Promise<void> {
  await storage.holdImages(boardId, shown, nowMs)
  const unused = new Set(await storage.unusedImages(boardId, nowMs - keptMs))
  if (unused.size === 0) return
  for (const { versionId } of await storage.versions(boardId)) {
    // One after the other: a version is a whole board in memory.
    // oxlint-disable-next-line no-await-in-loop
    const state = await storage.loadVersion(boardId, versionId)
    if (state) for (const id of imageIdsIn(readState(state))) unused.delete(id)
    if (unused.size === 0) return
  }
  await storage.releaseImages(boardId, [...unused])
}
