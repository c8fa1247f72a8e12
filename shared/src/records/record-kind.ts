import type { FieldTable } from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'

/** A kind of record: a typed piece of the group's knowledge, of which cards and rows are views. */
export type RecordKind<Name extends string = string, Fields extends FieldTable = FieldTable> = Kind<Name, Fields>

/** Declares a kind of record; add it to the registry to make it exist. */
export const defineRecordKind = <const Name extends string, const Fields extends FieldTable>(
  kind: RecordKind<Name, Fields>,
): RecordKind<Name, Fields> => kind
