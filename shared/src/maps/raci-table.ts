import type { RecordId } from '../ids.ts'
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { membersOf, type MapRecord } from './map-members.ts'
import { raciProblems, type RaciProblem } from './raci.ts'

/** A task, what each stakeholder of the map is in it, and what is wrong with that. */
export interface RaciRow {
  readonly task: RecordOfKind<'task'>
  readonly cells: readonly { readonly stakeholder: RecordId; readonly letters: string }[]
  readonly problems: readonly RaciProblem[]
}

/** The rows of a RACI map. What somebody was who was merged into another counts for that other where that has nothing of its own. */
export function raciTable(graph: RecordGraph, map: MapRecord): readonly RaciRow[] {
  const members = membersOf(graph, map)
  return graph.referring('task', 'map', map.id).map((task): RaciRow => {
    const cells = members.map(({ id }) => {
      const part = graph.partsOf(id).find((each) => task.roles.has(each))
      return { stakeholder: id, letters: part === undefined ? '' : (task.roles.get(part) ?? '') }
    })
    return { task, cells, problems: raciProblems(cells.map(({ letters }) => letters)) }
  })
}
