import type { RecordId } from '../ids.ts'
import type { itemEnvelope } from '../schema/envelope.ts'
import type { ItemOf, Kind, KindNamed, TextFieldOfKind } from '../schema/kind.ts'
import { action } from './action.ts'
import { assessment } from './assessment.ts'
import { claim } from './claim.ts'
import { estimateRound } from './estimate-round.ts'
import { evidence } from './evidence.ts'
import { fact } from './fact.ts'
import { guideQuestion } from './guide-question.ts'
import { insight } from './insight.ts'
import { interviewLine } from './interview-line.ts'
import { interview } from './interview.ts'
import { issue } from './issue.ts'
import { persona } from './persona.ts'
import { questionOwner } from './question-owner.ts'
import { question } from './question.ts'
import { quote } from './quote.ts'
import { relation } from './relation.ts'
import { scale } from './scale.ts'
import { stake } from './stake.ts'
import { stakeholderMap } from './stakeholder-map.ts'
import { stakeholder } from './stakeholder.ts'
import { task } from './task.ts'
import { workArea } from './work-area.ts'

/** Every kind of record. The types below grow with it. */
export const recordKinds = [
  question,
  questionOwner,
  workArea,
  fact,
  action,
  guideQuestion,
  interview,
  interviewLine,
  quote,
  insight,
  persona,
  claim,
  evidence,
  scale,
  stakeholder,
  assessment,
  relation,
  stakeholderMap,
  estimateRound,
  issue,
  stake,
  task,
] as const

export type RecordKindName = (typeof recordKinds)[number]['kind']
/** Any record, as an immutable snapshot: a union told apart by `kind`. */
export type BoardRecord = ItemOf<(typeof recordKinds)[number], RecordId, typeof itemEnvelope>
/** A record of the kind with this name. */
export type RecordOfKind<Name extends RecordKindName> = Extract<BoardRecord, { readonly kind: Name }>
/** The fields of a kind that several people write in. */
export type RecordTextField<Name extends RecordKindName> = TextFieldOfKind<
  KindNamed<(typeof recordKinds)[number], Name>
>

/** A kind of record whose own fields the types do not know. */
interface AnyRecordKind extends Kind {
  readonly mainText?: string
}

const byName: ReadonlyMap<string, AnyRecordKind> = new Map(
  recordKinds.map((kind): [string, AnyRecordKind] => [kind.kind, kind]),
)

/** The declaration of a record's kind. */
export function kindOfRecord(record: BoardRecord): AnyRecordKind {
  const kind = byName.get(record.kind)
  if (!kind) throw new Error(`There is no kind of record "${record.kind}".`)
  return kind
}

/** The text that says best what a record is; empty when nothing was written yet. */
export function mainTextOfRecord(record: BoardRecord): string {
  const field = kindOfRecord(record).mainText
  const text: unknown = field === undefined ? '' : Reflect.get(record, field)
  return typeof text === 'string' ? text : ''
}

/** Every id that the record names, with the field that names it, in the order of its fields. */
export function referencesOf(record: BoardRecord): readonly { readonly field: string; readonly id: string }[] {
  const found: { field: string; id: string }[] = []
  for (const [field, definition] of Object.entries(kindOfRecord(record).fields)) {
    const value: unknown = Reflect.get(record, field)
    if (definition.merge === 'register' && definition.isReference && typeof value === 'string' && value !== '')
      found.push({ field, id: value })
    if (definition.merge === 'words' && definition.isReference && Array.isArray(value))
      for (const id of value) if (typeof id === 'string') found.push({ field, id })
  }
  return found
}
