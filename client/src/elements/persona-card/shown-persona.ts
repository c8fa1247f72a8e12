/** What a view of a persona on the board is painted and described from, worked out once for each of its snapshots. */
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { coverageOf, type PersonaCoverage } from '@samenspel/shared/knowledge/coverage'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { BoardRecord, RecordOfKind } from '@samenspel/shared/records/registry'

export interface ShownPersona {
  readonly persona: RecordOfKind<'persona'>
  readonly graph: RecordGraph
  readonly coverage: PersonaCoverage
}

const kept = new WeakMap<readonly BoardRecord[], ShownPersona>()

/** The persona of the element with what it rests on; undefined when it is not there. */
export function shownPersona({ shown }: ElementOfKind<'persona-card'>): ShownPersona | undefined {
  const [persona] = shown
  if (persona?.kind !== 'persona') return undefined
  let known = kept.get(shown)
  if (!known) {
    const byId = new Map<string, BoardRecord>(shown.map((record) => [record.id, record]))
    const graph = new RecordGraph({ get: (id) => byId.get(id), all: () => shown })
    known = { persona, graph, coverage: coverageOf(graph, persona.id) }
    kept.set(shown, known)
  }
  return known
}
