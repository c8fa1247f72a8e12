import * as Y from 'yjs'
import { rootNames } from './stored-names.ts'

/**
 * Removes for good what was deleted before that moment, in one transaction; only the server does this. Tells how many items went.
 * The moment of deletion was written by whoever deleted, whose clock may be wrong: an item of which it
 * lies in the future stays until that moment has passed too.
 */
export function purgeDeleted(document: Y.Doc, beforeMs: number): number {
  let purged = 0
  document.transact(() => {
    for (const name of [rootNames.elements, rootNames.records]) {
      const root = document.getMap<unknown>(name)
      for (const [id, item] of root.entries()) {
        const deletedAt: unknown = item instanceof Y.Map ? item.get('deletedAt') : undefined
        if (typeof deletedAt !== 'number' || deletedAt < 0 || deletedAt >= beforeMs) continue
        root.delete(id)
        purged++
      }
    }
  })
  return purged
}
