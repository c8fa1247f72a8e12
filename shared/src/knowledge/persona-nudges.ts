/** Gentle remarks on a persona: what research says goes wrong, said while there is time to mend it. Nobody has to follow them. */
import { basisOf, confidenceOf, emptyBasis } from './confidence.ts'
import { coverageOf } from './coverage.ts'
import { claimsOf, writtenClaims } from './persona-claims.ts'
import type { RecordGraph } from './record-graph.ts'

/**
 * `no-strength`: nothing is said of what it can and wants to contribute. `one-trait`: all is said under one heading (Nielsen: a person with one trait
 * is a stereotype). `nobody-heard`: no claim rests on anybody. `one-person`: all evidence is from one person, and in a small neighbourhood
 * that is a portrait. `no-own-voice`: others speak for the people it stands for. `no-counter-example`: nothing contradicts or nuances it.
 */
export const personaNudges = [
  'no-strength',
  'one-trait',
  'nobody-heard',
  'one-person',
  'no-own-voice',
  'no-counter-example',
] as const
export type PersonaNudge = (typeof personaNudges)[number]

/** From this many claims on it is worth remarking what they have in common. */
const CLAIMS_MIN = 3

/** The remarks that hold for this persona, the most useful first. None while it has hardly any claims. */
export function nudgesOf(graph: RecordGraph, persona: string): readonly PersonaNudge[] {
  const claims = writtenClaims(claimsOf(graph, persona))
  if (claims.length === 0) return []
  const coverage = coverageOf(graph, persona)
  const basis = emptyBasis()
  for (const { id } of claims) basisOf(graph, id, basis)
  const people = new Set([...basis.own, ...basis.proxy]).size
  const supported = coverage.claims - coverage.byLevel.assumption
  const isAnswered = claims.some(({ id }) => {
    const { contradictions, nuances } = confidenceOf(graph, id)
    return contradictions + nuances > 0
  })
  const holds: Readonly<Record<PersonaNudge, boolean>> = {
    'no-strength': !coverage.parts.has('contribution'),
    'one-trait': claims.length >= CLAIMS_MIN && coverage.parts.size === 1,
    'nobody-heard': people === 0,
    'one-person': people === 1 && supported >= 2,
    'no-own-voice': people > 0 && basis.own.size === 0,
    'no-counter-example': supported >= CLAIMS_MIN && !isAnswered,
  }
  return personaNudges.filter((nudge) => holds[nudge])
}
