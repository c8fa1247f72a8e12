import type { Board } from '@samenspel/shared/board/board'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { RecordKindName } from '@samenspel/shared/records/registry'

/** What one clearing took off the board. */
export interface Cleared {
  readonly elements: readonly ElementId[]
  readonly records: readonly RecordId[]
}

/** What a group still has when it begins anew: the question it works on, and whose it is. */
const stays: ReadonlySet<RecordKindName> = new Set(['question', 'question-owner'])

/**
 * Deletes everything on the board but its title and its question, what is locked included, as one step that undo takes back. All of it can be put
 * back for as long as anything that was deleted.
 */
export function clearBoard(board: Board): Cleared {
  const cleared: Cleared = {
    elements: board.elements.all().map(({ id }) => id),
    records: board.records.all().flatMap(({ id, kind }) => (stays.has(kind) ? [] : [id])),
  }
  board.edit((edit) => {
    for (const id of cleared.elements) edit.elements.delete(id)
    for (const id of cleared.records) edit.records.delete(id)
  })
  return cleared
}

/** Puts back what a clearing took off; what others have made since stays. */
export function undoClearing(board: Board, { elements, records }: Cleared): void {
  board.edit((edit) => {
    for (const id of elements) edit.elements.restore(id)
    for (const id of records) edit.records.restore(id)
  })
}
