/** Which records a card for a question, insight, quote or fact needs: the record first, then what its face says beside it. */
import type { RecordId } from '../ids.ts'
import type { BoardRecord, RecordKindName, RecordOfKind } from '../records/registry.ts'
import { asOnTheWall } from '../records/sensitive-quote.ts'
import type { RecordsToShow } from './shown-records.ts'

/** What a card can show. */
const cardRecordKinds = ['question', 'insight', 'quote', 'fact'] as const
export type CardRecord = RecordOfKind<(typeof cardRecordKinds)[number]>

/** The kinds that can be among what a card shows. */
export const recordCardKinds = [
  ...cardRecordKinds,
  'evidence',
  'interview',
  'interview-line',
  'work-area',
] as const satisfies readonly RecordKindName[]

export const isCardRecord = (record: BoardRecord | undefined): record is CardRecord =>
  cardRecordKinds.some((kind) => kind === record?.kind)

/**
 * With a question the versions before it in their order, with an insight the quotes under it, with a quote its interview, with a fact its areas.
 * Nothing when the record is not there. The words of sensitive quotes are left out.
 */
export function recordsOnCard(id: string, records: RecordsToShow): readonly BoardRecord[] {
  const record = records.get(id as RecordId)
  if (!isCardRecord(record)) return []
  const get = (name: string): BoardRecord | undefined => records.get(name as RecordId)
  return [record, ...besides(record, records)].map((each) => asOnTheWall(each, get))
}

function besides(record: CardRecord, records: RecordsToShow): readonly BoardRecord[] {
  const live = (ids: readonly string[]): readonly BoardRecord[] =>
    ids.flatMap((each) => records.get(each as RecordId) ?? [])
  switch (record.kind) {
    case 'question': {
      const versions = records.all().filter(({ kind }) => kind === 'question')
      return versions.slice(0, versions.indexOf(record))
    }
    case 'insight':
      return live(quotesUnder(records).get(record.id) ?? []).filter(({ kind }) => kind === 'quote')
    case 'quote':
      return live([record.interview]).filter(({ kind }) => kind === 'interview')
    case 'fact':
      return live(record.areas).filter(({ kind }) => kind === 'work-area')
  }
}

const kept = new WeakMap<readonly BoardRecord[], ReadonlyMap<string, readonly string[]>>()

/** What supports each target, by target; kept while no record changes. */
function quotesUnder(records: RecordsToShow): ReadonlyMap<string, readonly string[]> {
  const all = records.all()
  let found = kept.get(all)
  if (!found) {
    const sources = new Map<string, string[]>()
    for (const record of all) {
      if (record.kind !== 'evidence' || record.stance !== 'supports' || record.source === '') continue
      const others = sources.get(record.target) ?? []
      if (!others.includes(record.source)) sources.set(record.target, [...others, record.source])
    }
    kept.set(all, (found = sources))
  }
  return found
}
