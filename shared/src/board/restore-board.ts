/** Putting an earlier state of a board back as an ordinary edit: forward, never by rewriting what was. */
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { spliceBetween } from '../text/text-splice.ts'
import { migrateBoard } from './migrations.ts'
import { rootNames } from './stored-names.ts'

const DELETED_AT = 'deletedAt'

/**
 * Makes the board in `live` read as the one in `version`, in one transaction that holds only the differences. What was added since is
 * marked as deleted at `nowMs` and can be put back one by one; what was deleted in the version and is gone since stays gone. `version` must be
 * a document of its own, not a copy of this connection's, and is brought to the newest format first. Tells false, and changes nothing, when it was
 * written by newer code.
 */
export function restoreBoard(live: Y.Doc, version: Y.Doc, nowMs: number): boolean {
  if (migrateBoard(version) === 'newer') return false
  live.transact(() => {
    restoreMap(live.getMap(rootNames.meta), version.getMap(rootNames.meta))
    for (const name of [rootNames.elements, rootNames.records])
      restoreItems(live.getMap(name), version.getMap(name), nowMs)
  })
  return true
}

function restoreItems(live: Y.Map<unknown>, version: Y.Map<unknown>, nowMs: number): void {
  for (const [id, stored] of live.entries()) {
    if (version.has(id)) continue
    if (!(stored instanceof Y.Map)) live.delete(id)
    else if (!isDeleted(stored)) stored.set(DELETED_AT, nowMs)
  }
  for (const [id, wanted] of version.entries())
    if (live.has(id)) restoreValue(live, id, wanted)
    else if (!isDeleted(wanted)) live.set(id, copyOf(wanted))
}

/** True for an item that people do not see; null and no mark at all both mean that it is there. */
export const isDeleted = (item: unknown): boolean =>
  item instanceof Y.Map && typeof item.get(DELETED_AT) === 'number' && item.get(DELETED_AT) >= 0

function restoreMap(live: Y.Map<unknown>, version: Y.Map<unknown>): void {
  for (const name of live.keys()) if (!version.has(name)) live.delete(name)
  for (const [name, wanted] of version.entries()) restoreValue(live, name, wanted)
}

function restoreValue(parent: Y.Map<unknown>, name: string, wanted: unknown): void {
  const present = parent.get(name)
  if (wanted instanceof Y.Map && present instanceof Y.Map) return restoreMap(present, wanted)
  if (wanted instanceof Y.Text && present instanceof Y.Text) return restoreText(present, wanted)
  if (!isSame(present, wanted)) parent.set(name, copyOf(wanted))
}

/** Writes only the part of the text that differs, so that what others type around it at this moment stays where they typed it. */
function restoreText(live: Y.Text, version: Y.Text): void {
  const wanted = version.toDelta() as readonly TextPart[]
  const present = live.toDelta() as readonly TextPart[]
  if (equalityDeep(present, wanted)) return
  if (!isPlain(present) || !isPlain(wanted)) {
    live.delete(0, live.length)
    live.applyDelta([...wanted])
    return
  }
  const { at, deleteCount, insert } = spliceBetween(live.toString(), version.toString())
  if (deleteCount > 0) live.delete(at, deleteCount)
  if (insert !== '') live.insert(at, insert)
}

/** A run of a text: characters or an embedded object, perhaps with formatting that another client has put in. */
interface TextPart {
  readonly insert: unknown
  readonly attributes?: unknown
}

const isPlain = (parts: readonly TextPart[]): boolean =>
  parts.every(({ insert, attributes }) => typeof insert === 'string' && attributes === undefined)

function isSame(present: unknown, wanted: unknown): boolean {
  if (!(wanted instanceof Y.AbstractType)) return !(present instanceof Y.AbstractType) && equalityDeep(present, wanted)
  return (
    present instanceof Y.AbstractType &&
    present.constructor === wanted.constructor &&
    equalityDeep(present.toJSON(), wanted.toJSON())
  )
}

/** The value as something that can be put into another document. */
const copyOf = (wanted: unknown): unknown => (wanted instanceof Y.AbstractType ? wanted.clone() : wanted)
