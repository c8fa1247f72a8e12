/** Reading and writing one stored item (an element or a record). Reading never throws, whatever a peer has stored. */
import * as Y from 'yjs'
import { isItemId } from '../ids.ts'
import type { EntriesField, Field, FieldTable, RegisterField, TextField, WordsField } from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'
import { KIND_NAME } from './stored-names.ts'

/** A collection's kinds by name, former names too, with the fields that all its items share. */
export interface ItemSchema {
  readonly envelope: FieldTable
  readonly kinds: ReadonlyMap<string, Kind>
}

/** Makes the schema of a collection. */
export const itemSchema = (envelope: FieldTable, kinds: readonly Kind[]): ItemSchema => ({
  envelope,
  kinds: new Map(
    kinds.flatMap((kind): [string, Kind][] => [
      ...(kind.formerKind === undefined ? [] : ([[kind.formerKind, kind]] as [string, Kind][])),
      [kind.kind, kind],
    ]),
  ),
})

/** The kind of a stored item, also when it was stored under its former name; undefined when it is unknown to us. */
export function kindStoredIn({ kinds }: ItemSchema, item: Y.Map<unknown>): Kind | undefined {
  const name: unknown = item.get(KIND_NAME)
  return typeof name === 'string' ? kinds.get(name) : undefined
}

/** The stored item as a frozen snapshot, or undefined when its key or kind is unknown to us or it is no item at all. */
export function readItem(
  schema: ItemSchema,
  id: string,
  stored: unknown,
): Readonly<Record<string, unknown>> | undefined {
  if (!isItemId(id) || !(stored instanceof Y.Map)) return undefined
  const kind = kindStoredIn(schema, stored)
  if (!kind) return undefined
  const snapshot: Record<string, unknown> = { id, kind: kind.kind }
  for (const fields of [schema.envelope, kind.fields])
    for (const [field, definition] of Object.entries(fields)) snapshot[field] = readField(stored, field, definition)
  return Object.freeze(snapshot)
}

function readField(item: Y.Map<unknown>, name: string, field: Field): unknown {
  if (field.merge === 'words') return wordsOf(item, name, field)
  if (field.merge === 'entries') return entriesOf(item, name, field)
  if (field.merge === 'derived') return field.fallback
  const stored = item.get(name)
  if (field.merge === 'register') return field.parse(stored) ?? field.fallback
  // A plain string is what a client without shared text would store; it is read, and becomes shared text at the first edit.
  return stored instanceof Y.Text ? plainText(stored) : typeof stored === 'string' ? stored : ''
}

const NO_WORDS: readonly string[] = Object.freeze([])

/** The words of a set: keys `<field>.<word>` that are set to true, when the word is as it would be written. */
export function wordsOf(item: Y.Map<unknown>, name: string, field: WordsField): readonly string[] {
  const start = wordKey(name, '')
  const found: string[] = []
  for (const [key, value] of item.entries()) {
    if (value !== true || !key.startsWith(start)) continue
    const word = key.slice(start.length)
    if (field.parse(word) === word) found.push(word)
  }
  return found.length === 0 ? NO_WORDS : Object.freeze(found.toSorted().slice(0, field.wordsMax))
}

const NO_ENTRIES: ReadonlyMap<string, unknown> = new Map()

/** The values by key of a field, keys sorted; what cannot be read is left out. */
export function entriesOf(
  item: Y.Map<unknown>,
  name: string,
  field: EntriesField<unknown>,
): ReadonlyMap<string, unknown> {
  const start = wordKey(name, '')
  const found: [string, unknown][] = []
  for (const [stored, value] of item.entries()) {
    if (!stored.startsWith(start)) continue
    const key = stored.slice(start.length)
    const parsed = field.isKey(key) ? field.parse(value) : undefined
    if (parsed !== undefined) found.push([key, parsed])
  }
  if (found.length === 0) return NO_ENTRIES
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, field.entriesMax))
}

/** The key of a word on the item. */
export const wordKey = (field: string, word: string): string => `${field}.${word}`

/** Only the characters: embedded objects and formatting that another client may have put in are left out. */
const plainText = (text: Y.Text): string => text.toString()

/** Writes a new item with a value for every field that is not sparse; `initial` may leave any out. */
export function createItem(
  schema: ItemSchema,
  root: Y.Map<unknown>,
  { id, kindName, initial }: { id: string; kindName: string; initial: Readonly<Record<string, unknown>> },
): void {
  const kind = schema.kinds.get(kindName)
  if (!kind) throw new Error(`There is no kind "${kindName}".`)
  const item = new Y.Map<unknown>()
  item.set(KIND_NAME, kindName)
  for (const [field, definition] of Object.entries({ ...schema.envelope, ...kind.fields })) {
    const value = initial[field]
    if (definition.merge === 'derived' || definition.merge === 'entries') continue
    if (definition.merge === 'words') writeWords(item, field, definition, value)
    else if (definition.merge === 'text' || !definition.isSparse || !isFallback(definition, value))
      item.set(field, initialValue(definition, value))
  }
  root.set(id, item)
}

const isFallback = ({ fallback }: RegisterField<unknown>, value: unknown): boolean =>
  value === undefined || value === fallback

function writeWords(item: Y.Map<unknown>, field: string, definition: WordsField, given: unknown): void {
  if (!Array.isArray(given)) return
  for (const each of given.slice(0, definition.wordsMax)) {
    const word = definition.parse(each)
    if (word !== undefined) item.set(wordKey(field, word), true)
  }
}

function initialValue(field: RegisterField<unknown> | TextField, value: unknown): unknown {
  if (field.merge === 'text') return new Y.Text(typeof value === 'string' ? value : '')
  return value === undefined ? field.fallback : value
}

/** The item's shared text, made from a plain string or from nothing where another client stored none. */
export function sharedTextOf(item: Y.Map<unknown>, field: string): Y.Text {
  const stored = item.get(field)
  if (stored instanceof Y.Text) return stored
  const text = new Y.Text(typeof stored === 'string' ? stored : '')
  item.set(field, text)
  return text
}
