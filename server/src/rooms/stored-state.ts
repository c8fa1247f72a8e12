import { createBoard } from '@samenspel/shared/board/board'
import { imageIdsIn } from '@samenspel/shared/board/image-ids'
import { restoreBoard } from '@samenspel/shared/board/restore-board'
import type { ImageId } from '@samenspel/shared/ids'
import * as Y from 'yjs'
import { boundUpkeep } from './upkeep.ts'

/** A document of its own with a state in Yjs's encoding V2. */
export function readState(state: Uint8Array): Y.Doc {
  const document = new Y.Doc({ gc: true })
  boundUpkeep(document)
  Y.applyUpdateV2(document, state)
  return document
}

/** What a new board is made from. */
export interface BoardCopy {
  readonly firstUpdate: Uint8Array
  /** The pictures it shows. */
  readonly images: readonly ImageId[]
}

/** A new board that reads as this state, without anything that was deleted in it; undefined for one of newer code. */
export function copyOfState(state: Uint8Array, title: string, nowMs: number): BoardCopy | undefined {
  const document = new Y.Doc()
  if (!restoreBoard(document, readState(state), nowMs)) return undefined
  createBoard(document).edit((edit) => edit.setTitle(title))
  return { firstUpdate: Y.encodeStateAsUpdate(document), images: imageIdsIn(document) }
}
