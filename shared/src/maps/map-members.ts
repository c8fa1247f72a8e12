/** Who a map is about, and from where it looks at them. */
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { RecordOfKind } from '../records/registry.ts'
import type { Viewpoint } from './assessed-values.ts'

export type MapRecord = RecordOfKind<'stakeholder-map'>

/** The stakeholders that the map is about, in the order of the register. */
export function membersOf(graph: RecordGraph, map: MapRecord): readonly RecordOfKind<'stakeholder'>[] {
  const ids = new Set(map.members.map((id) => graph.resolve(id)))
  return graph.all('stakeholder').filter(({ id, archivedAt }) => archivedAt === null && ids.has(id))
}

/** Which judgements the map shows. */
export const viewpointOf = ({ area, lens, phase }: Pick<MapRecord, 'area' | 'lens' | 'phase'>): Viewpoint => ({
  area,
  lens,
  phase,
})
