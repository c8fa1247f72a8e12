/** How much of a persona rests on what people said: derived, never typed in. */
import { personaParts, requiredParts, sectionsOfPart, type PersonaPart } from '../records/persona-parts.ts'
import {
  basisOf,
  confidenceLevels,
  confidenceOf,
  emptyBasis,
  speakerOf,
  voiceOf,
  type ConfidenceLevel,
} from './confidence.ts'
import { claimsIn, claimsOf, writtenClaims, type Claim } from './persona-claims.ts'
import { keptUntilReached } from './reached-by.ts'
import type { RecordGraph } from './record-graph.ts'

/** What some claims rest on together. */
export interface ClaimsCoverage {
  /** Claims with words in them; the empty ones count nowhere. */
  readonly claims: number
  readonly byLevel: Readonly<Record<ConfidenceLevel, number>>
  /** Claims that something contradicts. */
  readonly contested: number
  /** The highest level that at least half of the claims reach; an assumption without claims. */
  readonly level: ConfidenceLevel
}

/** What a persona rests on. */
export interface PersonaCoverage extends ClaimsCoverage {
  /** People behind its claims and key quote: those who speak of their own life, and those who speak of others only. */
  readonly ownPeople: number
  readonly proxyPeople: number
  /** Interviews, quotes and facts behind them, each once. */
  readonly interviews: number
  readonly quotes: number
  readonly facts: number
  /** Of each part with claims. */
  readonly parts: ReadonlyMap<PersonaPart, ClaimsCoverage>
  /** Required parts in which nothing is said. */
  readonly emptyParts: readonly PersonaPart[]
}

/**
 * The coverage of a persona, claims of those merged into it included. Its level is the one that at least half of its claims reach, so that one
 * good quote does not make a persona, and one open claim does not unmake it; `byLevel` shows what lies behind it. Sources count as in
 * `confidenceOf`. The same object until a change reaches it.
 */
export const coverageOf: (graph: RecordGraph, persona: string) => PersonaCoverage = keptUntilReached(countedCoverage)

function countedCoverage(graph: RecordGraph, persona: string): PersonaCoverage {
  const claims = writtenClaims(claimsOf(graph, persona))
  const basis = emptyBasis()
  for (const { id } of claims) basisOf(graph, id, basis)
  addKeyQuote(graph, persona, basis)
  const parts = new Map(
    personaParts
      .map((part) => [part, claimsIn(claims, sectionsOfPart[part])] as const)
      .filter(([, of]) => of.length > 0)
      .map(([part, of]) => [part, coverageOfClaims(graph, of)]),
  )
  return {
    ...coverageOfClaims(graph, claims),
    ownPeople: basis.own.size,
    proxyPeople: [...basis.proxy].filter((person) => !basis.own.has(person)).length,
    interviews: basis.interviews.size,
    quotes: basis.quotes.size,
    facts: basis.facts.size,
    parts,
    emptyParts: requiredParts.filter((part) => !parts.has(part)),
  }
}

/** The key quote was said by somebody too; it supports no claim by itself. */
function addKeyQuote(graph: RecordGraph, persona: string, basis: ReturnType<typeof emptyBasis>): void {
  const quote = graph.find('quote', graph.find('persona', persona)?.keyQuote ?? '')
  if (!quote || basis.quotes.has(quote.id)) return
  basis.quotes.add(quote.id)
  const interview = graph.find('interview', quote.interview)
  if (interview) basis.interviews.add(interview.id)
  basis[voiceOf(graph, quote)].add(speakerOf(graph, quote))
}

/** What these claims rest on. */
export function coverageOfClaims(graph: RecordGraph, claims: readonly Claim[]): ClaimsCoverage {
  const byLevel: Record<ConfidenceLevel, number> = { assumption: 0, signal: 0, shared: 0, grounded: 0 }
  let contested = 0
  for (const { id } of claims) {
    const { level, isContested } = confidenceOf(graph, id)
    byLevel[level]++
    if (isContested) contested++
  }
  return { claims: claims.length, byLevel, contested, level: levelOfHalf(byLevel, claims.length) }
}

function levelOfHalf(byLevel: Readonly<Record<ConfidenceLevel, number>>, all: number): ConfidenceLevel {
  let reaching = 0
  for (const level of confidenceLevels.toReversed()) {
    reaching += byLevel[level]
    if (reaching > 0 && reaching * 2 >= all) return level
  }
  return 'assumption'
}
