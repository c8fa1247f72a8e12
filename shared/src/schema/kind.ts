import type { EntriesFieldOf, FieldTable, RegistersOf, TextFieldOf, ValuesOf, WordsFieldOf } from './field.ts'

/** A kind of item: its stored name, which never changes, and the fields it has beside the envelope of its collection. */
export interface Kind<Name extends string = string, Fields extends FieldTable = FieldTable> {
  readonly kind: Name
  /** What it was stored under before; items with that name are still read. */
  readonly formerKind?: string
  readonly fields: Fields
}

type FieldsOf<K extends Kind> = K['fields']

/** One item of a kind as an immutable snapshot. Distributes over a union of kinds. */
export type ItemOf<K extends Kind, Id extends string, Envelope extends FieldTable> = K extends Kind
  ? Readonly<{ id: Id; kind: K['kind'] }> & ValuesOf<Envelope> & ValuesOf<FieldsOf<K>>
  : never

/** The kind with this name among a union of kinds. */
export type KindNamed<K extends Kind, Name extends K['kind']> = Extract<K, { readonly kind: Name }>

/** What may be written as a whole on an item of a kind. */
export type RegistersOfKind<K extends Kind, Envelope extends FieldTable> = Partial<RegistersOf<Envelope>> &
  Partial<RegistersOf<FieldsOf<K>>>

/** What a new item of a kind may be given: any register, a first text for each shared text, and first words. */
export type InitialOfKind<K extends Kind, Envelope extends FieldTable> = RegistersOfKind<K, Envelope> & {
  readonly [Name in TextFieldOf<FieldsOf<K>>]?: string
} & { readonly [Name in WordsFieldOf<FieldsOf<K>>]?: readonly string[] }

/** Names of the sets of words of a kind. */
export type WordsFieldOfKind<K extends Kind> = WordsFieldOf<FieldsOf<K>>

/** Names of the shared texts of a kind. */
export type TextFieldOfKind<K extends Kind> = TextFieldOf<FieldsOf<K>>

/** Names of the fields of a kind that hold values by key. */
export type EntriesFieldOfKind<K extends Kind> = EntriesFieldOf<FieldsOf<K>>
