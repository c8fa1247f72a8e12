/** From anything the group says to what it rests on, and from what was said to everything that rests on it. */
import type { Stance } from '../records/evidence.ts'
import type { BoardRecord, RecordOfKind } from '../records/registry.ts'
import type { RecordGraph } from './record-graph.ts'

type Evidence = RecordOfKind<'evidence'>

/** One thing that something rests on. */
export interface WhySource {
  /** How it bears on what it is under; `cause` for what a version of the question came from as a whole. */
  readonly stance: Stance | 'cause'
  /** The id of the quote, fact, insight or persona, merges followed; empty where the source is a note. */
  readonly source: string
  /** The id of the note on the board that is the source; empty for a record. */
  readonly note: string
  /** Undefined when it was deleted, or for a note. */
  readonly record: BoardRecord | undefined
  /** The record or note was deleted. */
  readonly isGone: boolean
  /** The links that say so, with their reasons: two people can make the same. None for a cause. */
  readonly links: readonly Evidence[]
  /** What that rests on itself: the interview of a quote, what is under an insight. */
  readonly below: readonly WhySource[]
}

/**
 * What a claim, an insight, an assessment, a relation or a version of the question rests on, in the order in which it was linked: what supports it
 * first, then what nuances and what contradicts it. The same source linked twice in the same way is there once. A circle of insights ends where it closes.
 */
export const whyOf = (graph: RecordGraph, id: string): readonly WhySource[] => whyBelow(graph, id, new Set())

function whyBelow(graph: RecordGraph, id: string, above: ReadonlySet<string>): readonly WhySource[] {
  const target = graph.resolve(id)
  if (above.has(target)) return []
  const within = new Set([...above, target])
  const record = graph.get(target)
  const found = new Map<string, WhySource>()
  const add = (stance: WhySource['stance'], ids: Pick<WhySource, 'source' | 'note'>, link?: Evidence): void => {
    const key = `${stance} ${ids.source} ${ids.note}`
    const known = found.get(key)
    const links = link ? [...(known?.links ?? []), link] : (known?.links ?? [])
    const source = ids.source === '' ? undefined : graph.get(ids.source)
    const isGone = ids.source === '' ? link?.noteNow === null : !source
    found.set(key, {
      ...ids,
      stance,
      links,
      record: source,
      isGone,
      below: source ? belowOf(graph, source, within) : [],
    })
  }
  if (record?.kind === 'question')
    for (const cause of record.because) add('cause', { source: graph.resolve(cause), note: '' })
  for (const link of graph.referring('evidence', 'target', target)) {
    if (link.source !== '') add(link.stance, { source: graph.resolve(link.source), note: '' }, link)
    else if (link.note !== '') add(link.stance, { source: '', note: link.note }, link)
  }
  return [...found.values()].toSorted((a, b) => stanceOrder.indexOf(a.stance) - stanceOrder.indexOf(b.stance))
}

const stanceOrder: readonly WhySource['stance'][] = ['cause', 'supports', 'nuances', 'contradicts']

function belowOf(graph: RecordGraph, source: BoardRecord, above: ReadonlySet<string>): readonly WhySource[] {
  if (source.kind !== 'quote') return whyBelow(graph, source.id, above)
  if (source.interview === '') return []
  const interview = graph.resolve(source.interview)
  const record = graph.get(interview)
  return [{ stance: 'supports', source: interview, note: '', record, isGone: !record, links: [], below: [] }]
}

/** Something that rests on a record, and through what. */
export interface Resting {
  readonly record: BoardRecord
  /** How it rests on what is before it in the chain; `part` where it is what that belongs to (a claim's persona). */
  readonly by: Stance | 'cause' | 'key-quote' | 'part'
  /** What rests on that in turn. */
  readonly above: readonly Resting[]
}

/**
 * Everything that rests on a record: claims and their personas, insights, versions of the question, what stakeholders are said to be. The
 * way up: from a quote to all that would have to be thought over without it. A circle ends where it closes.
 */
export const restsOn = (graph: RecordGraph, id: string): readonly Resting[] => restingAbove(graph, id, new Set())

function restingAbove(graph: RecordGraph, id: string, below: ReadonlySet<string>): readonly Resting[] {
  const source = graph.resolve(id)
  if (below.has(source)) return []
  const within = new Set([...below, source])
  const found = new Map<string, Resting>()
  const add = (target: string, by: Resting['by']): void => {
    const record = graph.get(graph.resolve(target))
    if (record && !within.has(record.id) && !found.has(record.id))
      found.set(record.id, { record, by, above: restingAbove(graph, record.id, within) })
  }
  const record = graph.get(source)
  if (record?.kind === 'claim') add(record.persona, 'part')
  for (const { record: referrer, field } of graph.referrers(source)) {
    if (referrer.kind === 'evidence' && field === 'source') add(referrer.target, referrer.stance)
    if (referrer.kind === 'question' && field === 'because') add(referrer.id, 'cause')
    if (referrer.kind === 'persona' && (field === 'keyQuote' || field === 'because'))
      add(referrer.id, field === 'keyQuote' ? 'key-quote' : 'cause')
  }
  return [...found.values()]
}

/** All that a chain ends in or goes through, each once, nearest first. */
export function allResting(resting: readonly Resting[]): readonly BoardRecord[] {
  const found = new Map<string, BoardRecord>()
  let level: readonly Resting[] = resting
  while (level.length > 0) {
    for (const { record } of level) if (!found.has(record.id)) found.set(record.id, record)
    level = level.flatMap(({ above }) => above)
  }
  return [...found.values()]
}

/** Whether anything that is still there stands under it. */
const hasGround = (graph: RecordGraph, id: string): boolean =>
  whyOf(graph, id).some(({ isGone, stance }) => stance !== 'contradicts' && !isGone)

/** Claims of personas that are there, with words, under which nothing stands. */
export const claimsWithoutEvidence = (graph: RecordGraph): readonly RecordOfKind<'claim'>[] =>
  graph
    .all('claim')
    .filter((claim) => claim.text.trim() !== '' && graph.find('persona', claim.persona) && !hasGround(graph, claim.id))

/** Insights with words under which nothing stands. */
export const insightsWithoutEvidence = (graph: RecordGraph): readonly RecordOfKind<'insight'>[] =>
  graph.all('insight').filter((insight) => insight.statement.trim() !== '' && !hasGround(graph, insight.id))

/** Quotes that nothing rests on yet. */
export const quotesWithoutUse = (graph: RecordGraph): readonly RecordOfKind<'quote'>[] =>
  graph.all('quote').filter((quote) => restsOn(graph, quote.id).length === 0)

/** What rests on something that was deleted, each with the ids of the records and notes that are gone. */
export function brokenGround(
  graph: RecordGraph,
): readonly { readonly record: BoardRecord; readonly gone: readonly string[] }[] {
  const grounded = [...graph.all('claim'), ...graph.all('insight'), ...graph.all('question')]
  return grounded.flatMap((record) => {
    const gone = whyOf(graph, record.id).flatMap(({ isGone, source, note }) => (isGone ? source || note : []))
    return gone.length === 0 ? [] : [{ record, gone }]
  })
}
