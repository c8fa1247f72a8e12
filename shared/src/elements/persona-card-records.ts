/** The records that a view of a persona shows: the persona, what is said of it, and all that rests on. */
import type { RecordId } from '../ids.ts'
import { mergesAmong, type Merges } from '../records/merges.ts'
import type { BoardRecord, RecordKindName, RecordOfKind } from '../records/registry.ts'
import { asOnTheWall } from '../records/sensitive-quote.ts'
import type { RecordsToShow } from './shown-records.ts'

/** The kinds that such a view can show. */
export const personaRecordKinds = [
  'persona',
  'claim',
  'evidence',
  'quote',
  'fact',
  'insight',
  'interview',
  'interview-line',
] as const satisfies readonly RecordKindName[]

interface LookUps {
  readonly merges: Merges
  readonly claims: ReadonlyMap<string, readonly RecordOfKind<'claim'>[]>
  readonly links: ReadonlyMap<string, readonly RecordOfKind<'evidence'>[]>
}

// The same array until a record changes, and then for all views of personas alike.
const lookUps = new WeakMap<readonly BoardRecord[], LookUps>()

function lookUpsOf(all: readonly BoardRecord[]): LookUps {
  const known = lookUps.get(all)
  if (known) return known
  const claims = new Map<string, RecordOfKind<'claim'>[]>()
  const links = new Map<string, RecordOfKind<'evidence'>[]>()
  for (const record of all) {
    if (record.kind === 'claim') add(claims, record.persona, record)
    else if (record.kind === 'evidence') add(links, record.target, record)
  }
  const made = { merges: mergesAmong(all), claims, links }
  lookUps.set(all, made)
  return made
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/**
 * The persona that the id stands for, merges followed, and after it everything that its views and its confidence are worked out from, each once:
 * personas merged into it, claims in reading order, links, and what those lead to, through insights. Empty when there is no such persona.
 */
export function personaRecords(id: string, records: RecordsToShow): readonly BoardRecord[] {
  const { merges, claims, links } = lookUpsOf(records.all())
  const target = merges.targets.get(id) ?? id
  const persona = records.get(target as RecordId)
  if (persona?.kind !== 'persona') return []
  const found = new Map<string, BoardRecord>([[persona.id, persona]])
  const take = (name: string): BoardRecord | undefined => {
    const record = name === '' ? undefined : records.get(name as RecordId)
    if (record)
      found.set(
        record.id,
        asOnTheWall(record, (each) => records.get(each as RecordId)),
      )
    return record
  }
  const takeQuote = (quote: RecordOfKind<'quote'>): void => {
    take(quote.interview)
    take(quote.line)
  }
  const parts = [persona.id, ...(merges.parts.get(persona.id) ?? [])]
  for (const part of parts) take(part)
  const pending = parts.flatMap((part) => claims.get(part) ?? [])
  const targets: BoardRecord[] = pending.toSorted((a, b) =>
    a.order === b.order ? compare(a.id, b.id) : compare(a.order, b.order),
  )
  for (const claim of targets) found.set(claim.id, claim)
  // Grows while it is gone through: the insights that claims rest on have links of their own.
  for (const each of targets)
    for (const link of links.get(each.id) ?? []) {
      found.set(link.id, link)
      const isNew = !found.has(link.source)
      const source = take(link.source)
      if (source?.kind === 'quote') takeQuote(source)
      if (source?.kind === 'insight' && isNew) targets.push(source)
    }
  const keyQuote = take(persona.keyQuote)
  if (keyQuote?.kind === 'quote') takeQuote(keyQuote)
  return [...found.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
