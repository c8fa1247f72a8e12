import * as Y from 'yjs'
import type { EntriesField, Field, FieldTable, WordsFieldOf } from '../schema/field.ts'
import type {
  EntriesFieldOfKind,
  InitialOfKind,
  Kind,
  KindNamed,
  RegistersOfKind,
  TextFieldOfKind,
  WordsFieldOfKind,
} from '../schema/kind.ts'
import { createItem, entriesOf, kindStoredIn, sharedTextOf, wordKey, wordsOf, type ItemSchema } from './stored-item.ts'

/** Changes to one collection. Exists only inside `board.edit`: there is no write without a transaction. */
export interface ItemEdit<K extends Kind, Id extends string, Envelope extends FieldTable> {
  /** Adds an item, in front of and after all others unless its keys are given, and tells its id. */
  add<Name extends K['kind']>(kind: Name, initial: InitialOfKind<KindNamed<K, Name>, Envelope>): Id
  /** Writes registers; what is not named stays. Nothing happens when the item is gone or of another kind. */
  set<Name extends K['kind']>(id: Id, kind: Name, registers: RegistersOfKind<KindNamed<K, Name>, Envelope>): void
  /** Writes what all kinds have. */
  setEnvelope(id: Id, registers: RegistersOfKind<Kind<string, Record<never, never>>, Envelope>): void
  /**
   * Replaces `deleteCount` UTF-16 units at `at` by `insert`. Places beyond the text count as its end; what would go over the field's
   * limit is cut off at a whole character.
   */
  spliceText<Name extends K['kind']>(id: Id, kind: Name, splice: TextSplice<TextFieldOfKind<KindNamed<K, Name>>>): void
  /** Adds a word to a set, or takes it away. Nothing happens when it is no word, or the set is full. */
  setWord<Name extends K['kind']>(id: Id, kind: Name, change: WordChange<WordsFieldOfKind<KindNamed<K, Name>>>): void
  /** Writes the value under a key, or takes it away with null. Nothing happens when it cannot be read back, or the field is full. */
  setEntry<Name extends K['kind']>(
    id: Id,
    kind: Name,
    change: EntryChange<EntriesFieldOfKind<KindNamed<K, Name>>>,
  ): void
  /** The same for a set that all kinds have. */
  setEnvelopeWord(id: Id, change: WordChange<WordsFieldOf<Envelope>>): void
  /** Marks the item as deleted; it can be put back until it is purged. */
  delete(id: Id): void
  /** Puts a deleted item back. */
  restore(id: Id): void
}

/** One replacement in a shared text; places and counts in UTF-16 units. */
interface TextSplice<FieldName extends string = string> {
  readonly field: FieldName
  readonly at: number
  readonly deleteCount: number
  readonly insert: string
}

/** One word of a set, there or not. */
interface WordChange<FieldName extends string = string> {
  readonly field: FieldName
  readonly word: string
  readonly isThere: boolean
}

/** One value by key; null takes it away. */
interface EntryChange<FieldName extends string = string> {
  readonly field: FieldName
  readonly key: string
  readonly value: unknown
}

/** What an edit has collected until its function returned: creations run before changes, outside the undo history. */
export interface EditQueue {
  readonly creations: (() => void)[]
  readonly changes: (() => void)[]
}

interface Collection {
  readonly root: Y.Map<unknown>
  readonly schema: ItemSchema
  readonly queue: EditQueue
  newId(): string
  /** Registers that a new item gets where none are given. */
  defaults(): Readonly<Record<string, unknown>>
  nowMs(): number
}

/** The untyped edit of a collection; `board.ts` gives it its types. */
export function editItems(collection: Collection): ItemEdit<Kind, string, FieldTable> {
  const { root, schema, queue } = collection
  const change = (id: string, kindName: string | undefined, write: (item: Y.Map<unknown>) => void): void => {
    queue.changes.push(() => {
      const item = root.get(id)
      if (item instanceof Y.Map && (kindName === undefined || kindStoredIn(schema, item)?.kind === kindName))
        write(item)
    })
  }
  const setAll = (item: Y.Map<unknown>, registers: Readonly<Record<string, unknown>>): void => {
    for (const [field, value] of Object.entries(registers)) if (value !== undefined) item.set(field, value)
  }
  return {
    add: (kindName, initial) => {
      const id = collection.newId()
      // Made deleted and outside the history, then put there as a change: undoing an addition marks it deleted and keeps what
      // others have written in it meanwhile.
      queue.creations.push(() => {
        createItem(schema, root, {
          id,
          kindName,
          initial: { ...collection.defaults(), ...initial, deletedAt: collection.nowMs() },
        })
      })
      change(id, kindName, (item) => item.set('deletedAt', null))
      return id
    },
    set: (id, kindName, registers) => change(id, kindName, (item) => setAll(item, registers)),
    setEnvelope: (id, registers) => change(id, undefined, (item) => setAll(item, registers)),
    spliceText: (id, kindName, splice) =>
      change(id, kindName, (item) => {
        const field = schema.kinds.get(kindName)?.fields[splice.field]
        if (field?.merge === 'text') spliceShared(sharedTextOf(item, splice.field), splice, field.charactersMax)
      }),
    setWord: (id, kindName, word) =>
      change(id, kindName, (item) => putWord(item, schema.kinds.get(kindName)?.fields[word.field], word)),
    setEntry: (id, kindName, entry) =>
      change(id, kindName, (item) => putEntry(item, schema.kinds.get(kindName)?.fields[entry.field], entry)),
    setEnvelopeWord: (id, word) => change(id, undefined, (item) => putWord(item, schema.envelope[word.field], word)),
    delete: (id) => change(id, undefined, (item) => item.set('deletedAt', collection.nowMs())),
    restore: (id) => change(id, undefined, (item) => item.set('deletedAt', null)),
  }
}

function putWord(item: Y.Map<unknown>, definition: Field | undefined, { field, word, isThere }: WordChange): void {
  if (definition?.merge !== 'words') return
  const parsed = definition.parse(word)
  if (parsed === undefined) return
  if (!isThere) item.delete(wordKey(field, parsed))
  else if (wordsOf(item, field, definition).length < definition.wordsMax) item.set(wordKey(field, parsed), true)
}

function putEntry(item: Y.Map<unknown>, definition: Field | undefined, { field, key, value }: EntryChange): void {
  if (definition?.merge !== 'entries' || !definition.isKey(key)) return
  if (value === null) item.delete(wordKey(field, key))
  else if (definition.parse(value) !== undefined && mayHold(item, field, definition, key))
    item.set(wordKey(field, key), value)
}

/** True when the key is there already, or there is room for another. */
function mayHold(item: Y.Map<unknown>, field: string, definition: EntriesField<unknown>, key: string): boolean {
  // An item that holds less than the field may is not looked through for each of the hundreds that one step writes.
  if (item.size < definition.entriesMax) return true
  const present = entriesOf(item, field, definition)
  return present.has(key) || present.size < definition.entriesMax
}

function spliceShared(text: Y.Text, { at, deleteCount, insert }: TextSplice, charactersMax: number): void {
  const start = Math.max(0, Math.min(at, text.length))
  const removed = Math.max(0, Math.min(deleteCount, text.length - start))
  if (removed > 0) text.delete(start, removed)
  const fitting = cutAt(insert, charactersMax - text.length)
  if (fitting !== '') text.insert(start, fitting)
}

/** The first `unitsMax` UTF-16 units, one fewer where that would cut a character in two. */
export function cutAt(text: string, unitsMax: number): string {
  if (text.length <= unitsMax) return text
  const cut = Math.max(0, unitsMax)
  const last = text.charCodeAt(cut - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut)
}
