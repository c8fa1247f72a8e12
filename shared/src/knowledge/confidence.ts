/** How sure the group can be of a claim or an insight: derived from what it rests on, never typed in. */
import type { Stance } from '../records/evidence.ts'
import type { Voice } from '../records/interview.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { keptUntilReached } from './reached-by.ts'
import type { RecordGraph } from './record-graph.ts'

export const confidenceLevels = ['assumption', 'signal', 'shared', 'grounded'] as const
export type ConfidenceLevel = (typeof confidenceLevels)[number]

/** What something rests on, counted. */
export interface Confidence {
  /**
   * `assumption`: nothing supports it. `signal`: something does. `shared`: at least two people who speak of their own life do.
   * `grounded`: that, and a fact or something observed as well.
   */
  readonly level: ConfidenceLevel
  /** Something contradicts it. */
  readonly isContested: boolean
  /** People who support it from their own life, and people who support it for others; somebody who does both counts as own. */
  readonly ownPeople: number
  readonly proxyPeople: number
  /** Facts that support it, and things seen rather than said. */
  readonly facts: number
  readonly observations: number
  /** Notes of the group itself: they are a sign, not somebody's voice. */
  readonly notes: number
  readonly contradictions: number
  readonly nuances: number
}

/** What links come down to, through insights: the people heard, and the quotes, facts and notes, each once. */
export interface Basis {
  /** Speakers by `speakerOf`. */
  readonly own: Set<string>
  readonly proxy: Set<string>
  readonly facts: Set<string>
  /** Quotes of what was seen rather than said. */
  readonly observed: Set<string>
  readonly notes: Set<string>
  /** All quotes, and the interviews that they were said in. */
  readonly quotes: Set<string>
  readonly interviews: Set<string>
}

export const emptyBasis = (): Basis => ({
  own: new Set(),
  proxy: new Set(),
  facts: new Set(),
  observed: new Set(),
  notes: new Set(),
  quotes: new Set(),
  interviews: new Set(),
})

/**
 * The confidence of a claim or an insight. The ladder is the product's own (assumption, signal, shared, grounded, and contested beside it):
 * small numbers of conversations bear no percentages, so it counts people and kinds of source, own voice apart from speaking for others
 * (Alexander's "surrogacy"). Only links that support raise it; a nuance is counted and changes nothing; a contradiction marks it and
 * lowers nothing. An insight as source counts for what it rests on itself, once however it is reached; a circle of insights
 * rests on nothing. Sources that are deleted, notes too, do not count; the same source linked twice counts once. The same object until a change reaches it.
 */
export const confidenceOf: (graph: RecordGraph, id: string) => Confidence = keptUntilReached(countedConfidence)

function countedConfidence(graph: RecordGraph, target: string): Confidence {
  const { supports, contradicts, nuances } = linksOf(graph, target)
  const basis = emptyBasis()
  addSources(graph, supports, basis, new Set([target]))
  const ownPeople = basis.own.size
  const proxyPeople = [...basis.proxy].filter((person) => !basis.own.has(person)).length
  const [facts, observations, notes] = [basis.facts.size, basis.observed.size, basis.notes.size]
  return {
    level: levelOf({
      ownPeople,
      all: ownPeople + proxyPeople + facts + observations + notes,
      other: facts + observations,
    }),
    isContested: contradicts.size > 0,
    ownPeople,
    proxyPeople,
    facts,
    observations,
    notes,
    contradictions: contradicts.size,
    nuances: nuances.size,
  }
}

function levelOf({ ownPeople, all, other }: { ownPeople: number; all: number; other: number }): ConfidenceLevel {
  if (all === 0) return 'assumption'
  if (ownPeople < 2) return 'signal'
  return other === 0 ? 'shared' : 'grounded'
}

/** Whose voice a quote is: its own mark, else its interview's; without an interview somebody speaks for others unless the quote says not. */
export function voiceOf(graph: RecordGraph, quote: RecordOfKind<'quote'>): Voice {
  return quote.voice ?? graph.find('interview', quote.interview)?.voice ?? 'proxy'
}

/** Who said it: interviews with the same code are one person; quotes without an interview are of one unknown person together. */
export const speakerOf = (graph: RecordGraph, quote: RecordOfKind<'quote'>): string =>
  guestOf(graph.find('interview', quote.interview))

function guestOf(interview: RecordOfKind<'interview'> | undefined): string {
  if (!interview) return ''
  const code = interview.code.trim().toLowerCase()
  return code === '' ? interview.id : `code ${code}`
}

/** Whether what the link names as source is no longer there: a record or a note that is deleted, or nothing at all. */
export const isGone = (graph: RecordGraph, { source, noteNow }: RecordOfKind<'evidence'>): boolean =>
  source === '' ? noteNow === null : graph.get(graph.resolve(source)) === undefined

type Links = ReadonlyMap<string, readonly RecordOfKind<'evidence'>[]>

/** The links of a target with a stance whose source is still there, by source: two people can make the same link. */
export const sourcesOf = (graph: RecordGraph, target: string, stance: Stance): Links => linksOf(graph, target)[stance]

/** The same for every stance, looked up once. */
function linksOf(graph: RecordGraph, target: string): Readonly<Record<Stance, Links>> {
  const links: Record<Stance, Map<string, RecordOfKind<'evidence'>[]>> = {
    supports: new Map(),
    contradicts: new Map(),
    nuances: new Map(),
  }
  for (const link of graph.referring('evidence', 'target', target)) {
    const source = link.source === '' ? link.note : graph.resolve(link.source)
    if (isGone(graph, link)) continue
    const found = links[link.stance]
    const others = found.get(source)
    if (others) others.push(link)
    else found.set(source, [link])
  }
  return links
}

/** All that supports the target, added to `basis`. Insights in `visited`, which are then all it went through, are not gone through again. */
export function basisOf(
  graph: RecordGraph,
  target: string,
  basis: Basis = emptyBasis(),
  visited = new Set<string>(),
): Basis {
  visited.add(target)
  addSources(graph, sourcesOf(graph, target, 'supports'), basis, visited)
  return basis
}

function addSources(graph: RecordGraph, sources: Links, basis: Basis, visited: Set<string>): void {
  for (const source of sources.keys()) {
    const record = graph.get(source)
    if (!record) basis.notes.add(source)
    else if (record.kind === 'fact') basis.facts.add(record.id)
    else if (record.kind === 'quote') addQuote(graph, record, basis)
    else if (record.kind === 'insight' && !visited.has(record.id)) basisOf(graph, record.id, basis, visited)
  }
}

function addQuote(graph: RecordGraph, quote: RecordOfKind<'quote'>, basis: Basis): void {
  basis.quotes.add(quote.id)
  const interview = graph.find('interview', quote.interview)
  if (interview) basis.interviews.add(interview.id)
  const nature = graph.find('interview-line', quote.line)?.nature ?? 'said'
  const voice = quote.voice ?? interview?.voice ?? 'proxy'
  if (nature === 'observed') basis.observed.add(quote.id)
  // What the writer made of it is nobody's own voice.
  else if (nature === 'interpreted' || voice === 'proxy') basis.proxy.add(guestOf(interview))
  else basis.own.add(guestOf(interview))
}
