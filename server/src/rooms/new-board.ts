import type { CreateBoardRequest } from '@samenspel/shared/protocol/http'
import { seedBoard } from '@samenspel/shared/board/seed-board'
import * as Y from 'yjs'

/** The first update of a new board: its title, its language and what its template brings. */
export function firstUpdate(seed: CreateBoardRequest): Uint8Array {
  const doc = new Y.Doc()
  seedBoard(doc, seed)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
