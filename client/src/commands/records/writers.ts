/** Whose connection did something to a stakeholder, as far as the board knows. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { assessedValues } from '@samenspel/shared/maps/assessed-values'
import { viewpointOf, type MapRecord } from '@samenspel/shared/maps/map-members'

/** Who judged a stakeholder last, of these attributes from the viewpoint of the map. */
export function lastWriter(
  board: Board,
  graph: RecordGraph,
  map: MapRecord,
  stakeholder: RecordId,
  attributes: readonly string[],
): number | undefined {
  const values = assessedValues(graph)
  const from = viewpointOf(map)
  const latest = attributes
    .flatMap((attribute) => values.history(stakeholder, attribute, from).slice(0, 1))
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))
  return latest[0] && board.writerOf(latest[0].id)
}

/** Who merged a stakeholder into the one that it counts for: the last of a chain of merges. */
export function mergeWriter(board: Board, part: RecordId, whole: RecordId): number | undefined {
  const walked = new Set<RecordId>()
  let at = part
  while (!walked.has(at)) {
    walked.add(at)
    const record = board.records.get(at)
    if (record?.kind !== 'stakeholder' || record.mergedInto === '') return undefined
    if (record.mergedInto === whole) return board.writerOf(at, { field: 'mergedInto' })
    at = record.mergedInto as RecordId
  }
  return undefined
}
