import type * as Y from 'yjs'
import { BOARD_FORMAT, metaNames, rootNames } from './stored-names.ts'

/** An upgrade of a stored board from one format to the next. Runs once, on the server, when the board is loaded. */
interface Migration {
  readonly name: string
  /** The format that the board has afterwards. */
  readonly to: number
  migrate(document: Y.Doc): void
}

/** Ordered by `to`. A migration is never changed once released; a mistake in one is mended by the next. */
const migrations: readonly Migration[] = []

export type MigrationResult = 'current' | 'migrated' | 'newer'

/** Brings the board in the document to the newest format; tells `newer` when it was written by a later version, and then changes nothing. */
export function migrateBoard(document: Y.Doc): MigrationResult {
  const meta = document.getMap<unknown>(rootNames.meta)
  const stored = meta.get(metaNames.format)
  const format = typeof stored === 'number' ? stored : BOARD_FORMAT
  if (format > BOARD_FORMAT) return 'newer'
  const due = migrations.filter((migration) => migration.to > format)
  if (due.length === 0) return 'current'
  document.transact(() => {
    for (const { migrate, to } of due) {
      migrate(document)
      meta.set(metaNames.format, to)
    }
  })
  return 'migrated'
}
