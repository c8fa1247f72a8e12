import type { BoardId } from '@samenspel/shared/ids'
import { LocalCopy } from '#sync/local-copy.ts'

/** Removes the copy of a board's content from this device. A module of its own, so that the home page need not load the document code. */
export async function forgetBoard(boardId: BoardId): Promise<void> {
  try {
    await LocalCopy.forget(boardId)
  } catch (error) {
    console.warn('The copy of a board on this device could not be removed.', error)
  }
}
