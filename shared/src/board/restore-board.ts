/** Putting an earlier state of a board back as an ordinary edit: forward, never by rewriting what was. */
import * as Y from 'yjs'
import { spliceBetween } from '../text/text-splice.ts'
import { migrateBoard } from './migrations.ts'
import {
  clearKey,
  isSameContent,
  isSameList,
  keysOf,
  partsOf,
  putUnderKey,
  replaceList,
  type Part,
  type SharedType,
} from './stored-content.ts'
import { rootNames } from './stored-names.ts'

const DELETED_AT = 'deletedAt'

/**
 * Makes the board in `live` read as the one in `version`, in one transaction that holds only the differences. What was added since is
 * marked as deleted at `nowMs` and can be put back one by one; what was deleted in the version and is gone since stays gone. `version` must be
 * a document of its own, not a copy of this connection's, and is brought to the newest format first. Whatever another program has stored in it is put back
 * too. Tells false, and changes nothing, when it was written by newer code.
 */
export function restoreBoard(live: Y.Doc, version: Y.Doc, nowMs: number): boolean {
  if (migrateBoard(version) === 'newer') return false
  live.transact((transaction) => {
    restoreKeys(transaction, live.getMap(rootNames.meta), version.getMap(rootNames.meta))
    for (const name of [rootNames.elements, rootNames.records])
      restoreItems(transaction, { live: live.getMap(name), version: version.getMap(name), nowMs })
  })
  return true
}

interface Roots {
  readonly live: Y.Map<unknown>
  readonly version: Y.Map<unknown>
  readonly nowMs: number
}

function restoreItems(transaction: Y.Transaction, { live, version, nowMs }: Roots): void {
  for (const [id, stored] of live.entries()) {
    if (version.has(id)) continue
    if (!(stored instanceof Y.Map)) live.delete(id)
    else if (!isDeleted(stored)) stored.set(DELETED_AT, nowMs)
  }
  const present = new Map(keysOf(live))
  for (const [id, wanted] of keysOf(version))
    if (present.has(id)) restoreKey(transaction, { parent: live, key: id, present: present.get(id), wanted })
    else if (!isDeleted(version.get(id))) putUnderKey(transaction, live, id, wanted)
}

/** True for an item that people do not see; null and no mark at all both mean that it is there. */
export const isDeleted = (item: unknown): boolean =>
  item instanceof Y.Map && typeof item.get(DELETED_AT) === 'number' && item.get(DELETED_AT) >= 0

function restoreKeys(transaction: Y.Transaction, live: SharedType, version: SharedType): void {
  const present = new Map(keysOf(live))
  const wanted = new Map(keysOf(version))
  for (const key of present.keys()) if (!wanted.has(key)) clearKey(transaction, live, key)
  for (const [key, content] of wanted)
    restoreKey(transaction, { parent: live, key, present: present.get(key), wanted: content })
}

type Content = Y.Item['content']
interface Key {
  readonly parent: SharedType
  readonly key: string
  readonly present: Content | undefined
  readonly wanted: Content
}

function restoreKey(transaction: Y.Transaction, { parent, key, present, wanted }: Key): void {
  if (present instanceof Y.ContentType && wanted instanceof Y.ContentType) {
    const [live, version] = [present.type, wanted.type]
    if (live instanceof Y.Map && version instanceof Y.Map) return restoreKeys(transaction, live, version)
    if (live instanceof Y.Text && version instanceof Y.Text) return restoreText(transaction, live, version)
  }
  if (!isSameContent(present, wanted)) putUnderKey(transaction, parent, key, wanted)
}

/** Writes only the part of the text that differs, so that what others type around it at this moment stays where they typed it. */
function restoreText(transaction: Y.Transaction, live: Y.Text, version: Y.Text): void {
  restoreKeys(transaction, live, version)
  const [present, wanted] = [partsOf(live), partsOf(version)]
  if (isSameList(present, wanted)) return
  if (!isPlain(present) || !isPlain(wanted)) return replaceList(transaction, live, version)
  const { at, deleteCount, insert } = spliceBetween(live.toString(), version.toString())
  if (deleteCount > 0) live.delete(at, deleteCount)
  if (insert !== '') live.insert(at, insert)
}

/** True for letters alone; another client may have put in formatting, objects and types. */
const isPlain = (parts: readonly Part[]): boolean =>
  parts.every(({ holds, format }) => holds === 'letters' && format === undefined)
