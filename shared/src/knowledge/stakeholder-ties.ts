/** What stakeholders are tied to. Each tie can be made from either side and is the same tie; merges are followed, and what is deleted is still named. */
import type { RecordOfKind } from '../records/registry.ts'
import type { RecordGraph } from './record-graph.ts'

/** The ids of the personas that stand for a stakeholder. */
export const personasOfStakeholder = (graph: RecordGraph, id: string): readonly string[] =>
  union(graph, saidBy(graph, 'stakeholder', id, 'personas'), graph.referring('persona', 'stakeholders', id))

/** The ids of the stakeholders that a persona stands for. */
export const stakeholdersOfPersona = (graph: RecordGraph, id: string): readonly string[] =>
  union(graph, saidBy(graph, 'persona', id, 'stakeholders'), graph.referring('stakeholder', 'personas', id))

/** The ids of the interviews in which a stakeholder spoke for itself. */
export const interviewsOfStakeholder = (graph: RecordGraph, id: string): readonly string[] =>
  union(graph, saidBy(graph, 'stakeholder', id, 'interviews'), graph.referring('interview', 'stakeholder', id))

/** The ids of the stakeholders that the guest of an interview speaks for. */
export function stakeholdersOfInterview(graph: RecordGraph, id: string): readonly string[] {
  const own = graph.find('interview', id)?.stakeholder ?? ''
  return union(graph, own === '' ? [] : [own], graph.referring('stakeholder', 'interviews', id))
}

/** The maps in use that one of these stakeholders is on, in their own order. */
export function mapsWith(
  graph: RecordGraph,
  stakeholders: readonly string[],
): readonly RecordOfKind<'stakeholder-map'>[] {
  const wanted = new Set(stakeholders.map((id) => graph.resolve(id)))
  return graph
    .all('stakeholder-map')
    .filter(({ archivedAt, members }) => archivedAt === null && members.some((id) => wanted.has(graph.resolve(id))))
}

type Sets = { readonly stakeholder: 'personas' | 'interviews'; readonly persona: 'stakeholders' }

/** What a record and those merged into it say in one of their sets. */
function saidBy<Kind extends keyof Sets>(
  graph: RecordGraph,
  kind: Kind,
  id: string,
  field: Sets[Kind],
): readonly string[] {
  return graph.partsOf(id).flatMap((part): readonly string[] => {
    const record = graph.get(part)
    const said: unknown = record?.kind === kind ? Reflect.get(record, field) : []
    return Array.isArray(said) ? (said as readonly string[]) : []
  })
}

const union = (
  graph: RecordGraph,
  said: readonly string[],
  others: readonly { readonly id: string }[],
): readonly string[] => [...new Set([...said, ...others.map(({ id }) => id)].map((id) => graph.resolve(id)))]
