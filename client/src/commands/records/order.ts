import type { Board } from '@samenspel/shared/board/board'
import { keysToPlace } from '@samenspel/shared/board/order-key'
import type { RecordId } from '@samenspel/shared/ids'
import type { BoardRecord } from '@samenspel/shared/records/registry'

/** Puts a record at a place (0 is the first) among its siblings, which are given in their order; one step. */
export function moveRecord(board: Board, siblings: readonly BoardRecord[], id: RecordId, index: number): void {
  const others = siblings.filter((record) => record.id !== id).map((record) => ({ id: record.id, key: record.order }))
  const place = Math.max(0, Math.min(index, others.length))
  if (siblings[place]?.id === id) return
  const keys = keysToPlace(id, place, others)
  board.edit((edit) => {
    for (const [each, order] of keys) edit.records.setEnvelope(each as RecordId, { order })
  })
}
