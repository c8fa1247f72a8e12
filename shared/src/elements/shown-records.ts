/** What a kind of element says when it is a view of records: `docs/architecture.md`, "a kind that shows a record". */
import type { RecordId } from '../ids.ts'
import type { BoardRecord, RecordKindName } from '../records/registry.ts'
import { derived, type DerivedField } from '../schema/field.ts'

/** Where the records come from that are shown: a snapshot that changes nothing. */
export interface RecordsToShow {
  /** The record, or undefined when there is none or it is deleted. */
  get(id: RecordId): BoardRecord | undefined
  /** All that are not deleted, in reading order. The same array until one of them changes, so that what is looked up in it can be kept. */
  all(): readonly BoardRecord[]
}

/** How an element shows records. The kind then has the field `shown: shownRecords()`. */
export interface Shows<Values> {
  /** The kinds that can be among them: when one of these changes, the element is looked at again. */
  readonly recordKinds: readonly RecordKindName[]
  /** The records it shows now, from its stored fields. Must be pure and never throw: its fields say what strangers wrote. */
  records(element: Values, records: RecordsToShow): readonly BoardRecord[]
  /** All it says, a line each in reading order: for finding, the list, plain copies and exports. */
  words(element: Values): readonly string[]
}

const NO_RECORDS: readonly BoardRecord[] = Object.freeze([])

/** The field in which a snapshot of the element carries the records it shows; never stored, kept up to date by the board. */
export const shownRecords = (): DerivedField<readonly BoardRecord[]> => derived(NO_RECORDS)
