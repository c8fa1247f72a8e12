import * as Y from 'yjs'
import type { RecordId } from '../ids.ts'
import { wordKey } from './stored-item.ts'

/** A stored property of a record; of one with values by key also whose. Left out for the record itself: who added it. */
export interface WrittenProperty {
  readonly field: string
  readonly key?: string
}

/**
 * The connection that last wrote a property of a record, by the number that presence tells of it too (its document's `clientID`). Undefined where nobody did, or
 * where it was taken away: a document does not keep who deletes. Whoever writes chooses the number, so that it is good for a sentence and not for a right.
 */
export function writerOf(records: Y.Map<unknown>, id: RecordId, property?: WrittenProperty): number | undefined {
  const stored = records.get(id)
  if (!(stored instanceof Y.Map)) return undefined
  // Yjs tells the writer of an entry nowhere else.
  /* oxlint-disable no-underscore-dangle */
  if (!property) return stored._item?.id.client
  const { field, key } = property
  const entry = stored._map.get(key === undefined ? field : wordKey(field, key))
  /* oxlint-enable no-underscore-dangle */
  return entry && !entry.deleted ? entry.id.client : undefined
}
