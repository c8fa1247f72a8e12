import type { FieldTable, TextFieldOf } from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'

/** A kind of record: a typed piece of the group's knowledge, of which cards and rows are views. */
export interface RecordKind<Name extends string = string, Fields extends FieldTable = FieldTable> extends Kind<
  Name,
  Fields
> {
  /** The field that says best what a record of this kind is; left out by kinds that only tie others together. */
  readonly mainText?: TextFieldOf<Fields>
}

/** Declares a kind of record; add it to the registry to make it exist. */
export const defineRecordKind = <const Name extends string, const Fields extends FieldTable>(
  kind: RecordKind<Name, Fields>,
): RecordKind<Name, Fields> => kind
