/** Reading and writing one stored item (an element or a record). Reading never throws, whatever a peer has stored. */
import * as Y from 'yjs'
import { isItemId } from '../ids.ts'
import type { Field, FieldTable } from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'
import { KIND_NAME } from './stored-names.ts'

/** A collection's kinds by name, with the fields that all its items share. */
export interface ItemSchema {
  readonly envelope: FieldTable
  readonly kinds: ReadonlyMap<string, Kind>
}

/** Makes the schema of a collection. */
export const itemSchema = (envelope: FieldTable, kinds: readonly Kind[]): ItemSchema => ({
  envelope,
  kinds: new Map(kinds.map((kind) => [kind.kind, kind])),
})

/** The stored item as a frozen snapshot, or undefined when its key or kind is unknown to us or it is no item at all. */
export function readItem(
  schema: ItemSchema,
  id: string,
  stored: unknown,
): Readonly<Record<string, unknown>> | undefined {
  if (!isItemId(id) || !(stored instanceof Y.Map)) return undefined
  const name: unknown = stored.get(KIND_NAME)
  const kind = typeof name === 'string' ? schema.kinds.get(name) : undefined
  if (!kind) return undefined
  const snapshot: Record<string, unknown> = { id, kind: kind.kind }
  for (const fields of [schema.envelope, kind.fields])
    for (const [field, definition] of Object.entries(fields)) snapshot[field] = readField(definition, stored.get(field))
  return Object.freeze(snapshot)
}

function readField(field: Field, stored: unknown): unknown {
  if (field.merge === 'register') return field.parse(stored) ?? field.fallback
  // A plain string is what a client without shared text would store; it is read, and becomes shared text at the first edit.
  return stored instanceof Y.Text ? plainText(stored) : typeof stored === 'string' ? stored : ''
}

/** Only the characters: embedded objects and formatting that another client may have put in are left out. */
const plainText = (text: Y.Text): string => text.toString()

/** Writes a new item with a value for every field; `initial` may leave any out. */
export function createItem(
  schema: ItemSchema,
  root: Y.Map<unknown>,
  { id, kindName, initial }: { id: string; kindName: string; initial: Readonly<Record<string, unknown>> },
): void {
  const kind = schema.kinds.get(kindName)
  if (!kind) throw new Error(`There is no kind "${kindName}".`)
  const item = new Y.Map<unknown>()
  item.set(KIND_NAME, kindName)
  for (const [field, definition] of Object.entries({ ...schema.envelope, ...kind.fields }))
    item.set(field, initialValue(definition, initial[field]))
  root.set(id, item)
}

function initialValue(field: Field, value: unknown): unknown {
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
