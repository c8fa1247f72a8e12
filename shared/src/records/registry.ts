import type { itemEnvelope } from '../schema/envelope.ts'
import type { RecordId } from '../ids.ts'
import type { ItemOf } from '../schema/kind.ts'
import { question } from './question.ts'

/** Every kind of record. The types below grow with it. */
export const recordKinds = [question] as const

export type RecordKindName = (typeof recordKinds)[number]['kind']
/** Any record, as an immutable snapshot: a union told apart by `kind`. */
export type BoardRecord = ItemOf<(typeof recordKinds)[number], RecordId, typeof itemEnvelope>
/** A record of the kind with this name. */
export type RecordOfKind<Name extends RecordKindName> = Extract<BoardRecord, { readonly kind: Name }>
