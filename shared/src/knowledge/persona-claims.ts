/** What is said of a persona: its claims and those of the personas merged into it, by section. */
import type { ClaimSection } from '../records/claim.ts'
import {
  personaModules,
  personaParts,
  requiredParts,
  sectionsOfPart,
  type PersonaModule,
  type PersonaPart,
} from '../records/persona-parts.ts'
import type { RecordOfKind } from '../records/registry.ts'
import type { RecordGraph } from './record-graph.ts'

export type Claim = RecordOfKind<'claim'>
export type Persona = RecordOfKind<'persona'>

/** Every claim of the persona and of those merged into it, in reading order. */
export const claimsOf = (graph: RecordGraph, persona: string): readonly Claim[] =>
  graph.referring('claim', 'persona', persona)

/** Those of the claims that stand in one of the sections: section by section, and within one in reading order. */
export const claimsIn = (claims: readonly Claim[], sections: readonly ClaimSection[]): readonly Claim[] =>
  sections.flatMap((section) => claims.filter((claim) => claim.section === section))

/** Those that say something: an empty claim is a place to write, nothing more. */
export const writtenClaims = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ text }) => text.trim() !== '')

/** The same sorted for a view that ranks: priority 1 first, those without one last, otherwise as they came. */
export const byPriority = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((a, b) => (a.priority ?? 4) - (b.priority ?? 4))

/** The personas merged into this one, in the order of their ids. */
export const mergedInto = (graph: RecordGraph, persona: string): readonly Persona[] =>
  graph
    .partsOf(persona)
    .flatMap((id) => (id === persona ? [] : [graph.get(id)]))
    .filter((record) => record?.kind === 'persona')

/** The parts to show, in order: the required ones, those people have added, and those in which something is said. */
export function partsShown(graph: RecordGraph, persona: string): readonly PersonaPart[] {
  const sections = new Set(claimsOf(graph, persona).map(({ section }) => section))
  const added = modulesAdded(graph, persona)
  return personaParts.filter(
    (part) =>
      requiredParts.some((required) => required === part) ||
      added.has(part) ||
      sectionsOfPart[part].some((section) => sections.has(section)),
  )
}

/** What can still be added. */
export function modulesLeft(graph: RecordGraph, persona: string): readonly PersonaModule[] {
  const shown: readonly string[] = [
    ...partsShown(graph, persona),
    ...(areScalesShown(graph, persona) ? ['scales'] : []),
  ]
  return personaModules.filter((module) => !shown.includes(module))
}

/** True when the persona has scales, or room for them was asked for. */
export const areScalesShown = (graph: RecordGraph, persona: string): boolean =>
  modulesAdded(graph, persona).has('scales') || graph.referring('scale', 'persona', persona).length > 0

const modulesAdded = (graph: RecordGraph, persona: string): ReadonlySet<string> =>
  new Set(
    [persona, ...graph.partsOf(persona)].flatMap((id) => {
      const record = graph.get(id)
      return record?.kind === 'persona' ? record.modules : []
    }),
  )
