/**
 * What lies in shared types, taken as it is. Yjs's own functions to write and to compare refuse some of what its encoding carries, so that any client can store
 * it: an object with a key `constructor`, a type within a text, undefined in a list. Here nothing is looked at more closely than it must be, and all of it
 * can be compared, and copied into another document.
 */
import * as Y from 'yjs'
import { rootNames } from './stored-names.ts'

// oxlint-disable no-underscore-dangle -- Yjs has no other names for them

export type SharedType = Y.Map<unknown> | Y.Array<unknown> | Y.Text
/** What one item of a document holds. */
type Content = Y.Item['content']
/** A piece of a list: letters that look alike, a value, or a type. */
export interface Part {
  readonly holds: 'letters' | 'value' | 'type'
  readonly value: unknown
  /** The formatting of a text that holds for it; undefined for none. */
  readonly format: Readonly<Record<string, unknown>> | undefined
}

/** What stands under each key of a type. */
export function* keysOf(type: SharedType): Generator<readonly [key: string, content: Content]> {
  for (const [key, { deleted, content, length }] of type._map)
    // Of several values in one item, which others can write, the last is the one that is read.
    if (!deleted) yield [key, length > 1 ? content.copy().splice(length - 1) : content]
}

function* listOf(type: SharedType): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item
}

/** The list of a type as it reads: how it came to be makes no difference. */
export function partsOf(type: SharedType): readonly Part[] {
  const parts: Part[] = []
  let format: Part['format']
  for (const { content } of listOf(type)) {
    if (content instanceof Y.ContentFormat) format = formatAfter(format, content)
    else if (content instanceof Y.ContentType) parts.push({ holds: 'type', value: content.type, format })
    else if (content instanceof Y.ContentString) {
      const last = parts.at(-1)
      const goesOn = last?.holds === 'letters' && isSameValue(last.format, format)
      const before = goesOn ? String(parts.pop()?.value) : ''
      parts.push({ holds: 'letters', value: before + content.str, format })
    } else for (const value of content.getContent()) parts.push({ holds: 'value', value, format })
  }
  return parts
}

function formatAfter(format: Part['format'], { key, value }: Y.ContentFormat): Part['format'] {
  const after = new Map(Object.entries(format ?? {}))
  if (value === null) after.delete(key)
  else after.set(key, value)
  return after.size === 0 ? undefined : Object.fromEntries(after)
}

/** True when both read the same. */
export const isSameList = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length &&
  a.every(({ holds, value, format }, n) => {
    const other = b[n]
    return (
      other?.holds === holds &&
      isSameValue(format, other.format) &&
      (holds === 'type' ? isSameType(value as SharedType, other.value as SharedType) : isSameValue(value, other.value))
    )
  })

/** Yjs has others, for XML, which no board takes. */
const typeIn = (content: Y.ContentType): SharedType => content.type as SharedType

/** True when everything that is stored in two boards reads the same. */
export const isSameBoard = (a: Y.Doc, b: Y.Doc): boolean =>
  Object.values(rootNames).every((name) => isSameType(a.getMap(name), b.getMap(name)))

function isSameType(a: SharedType, b: SharedType): boolean {
  if (a.constructor !== b.constructor) return false
  // The list of a map is read by nobody.
  if (!(a instanceof Y.Map) && !isSameList(partsOf(a), partsOf(b))) return false
  const keys = new Map(keysOf(a))
  const others = new Map(keysOf(b))
  return keys.size === others.size && [...keys].every(([key, content]) => isSameContent(content, others.get(key)))
}

/** True when both read the same. */
export function isSameContent(a: Content | undefined, b: Content | undefined): boolean {
  if (a instanceof Y.ContentType && b instanceof Y.ContentType) return isSameType(typeIn(a), typeIn(b))
  if (!a || !b || a instanceof Y.ContentType || b instanceof Y.ContentType) return a === b
  return isSameValue(a.getContent(), b.getContent())
}

/** True when two values that are no shared types are equal, however deep. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  if (a instanceof Uint8Array || b instanceof Uint8Array) return isSameBytes(a, b)
  const mine = Object.entries(a)
  const theirs = new Map<string, unknown>(Object.entries(b))
  return (
    mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSameValue(value, theirs.get(key)))
  )
}

const isSameBytes = (a: unknown, b: unknown): boolean =>
  a instanceof Uint8Array && b instanceof Uint8Array && a.length === b.length && a.every((byte, n) => byte === b[n])

/** Puts a copy of the content under the key, in the place of what is there. */
export function putUnderKey(transaction: Y.Transaction, parent: SharedType, key: string, content: Content): void {
  place(transaction, { parent, left: parent._map.get(key) ?? null, key }, content)
}

/** Takes away what is under the key. */
export const clearKey = (transaction: Y.Transaction, parent: SharedType, key: string): void =>
  parent._map.get(key)?.delete(transaction)

/** Makes the list of a type hold copies of what is in another's, and nothing else. */
export function replaceList(transaction: Y.Transaction, type: SharedType, from: SharedType): void {
  let left: Y.Item | null = null
  for (let item = type._start; item; item = item.right) {
    if (!item.deleted) item.delete(transaction)
    left = item
  }
  // Yjs remembers here where it found letters last.
  if (type._searchMarker) type._searchMarker.length = 0
  for (const { content } of listOf(from)) left = place(transaction, { parent: type, left, key: null }, content)
}

interface Place {
  readonly parent: SharedType
  readonly left: Y.Item | null
  readonly key: string | null
}

/** The same that Yjs does for what it lets one write. */
function place(transaction: Y.Transaction, { parent, left, key }: Place, content: Content): Y.Item {
  const { clientID, store } = transaction.doc
  const copy = content.copy()
  const id = Y.createID(clientID, Y.getState(store, clientID))
  const item = new Y.Item(id, left, left?.lastId ?? null, null, null, parent, key, copy)
  item.integrate(transaction, 0)
  if (content instanceof Y.ContentType && copy instanceof Y.ContentType)
    fill(transaction, typeIn(copy), typeIn(content))
  return item
}

function fill(transaction: Y.Transaction, type: SharedType, from: SharedType): void {
  if (!(from instanceof Y.Map)) replaceList(transaction, type, from)
  for (const [key, content] of keysOf(from)) putUnderKey(transaction, type, key, content)
}
