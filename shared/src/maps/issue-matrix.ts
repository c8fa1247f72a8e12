import type { RecordId } from '../ids.ts'
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { membersOf, type MapRecord } from './map-members.ts'

type Stake = RecordOfKind<'stake'>

/** Stakeholders by issues (the "belangenmatrix" of strategic environment management: what somebody says apart from what they have to gain). */
export interface IssueMatrix {
  readonly issues: readonly RecordOfKind<'issue'>[]
  readonly stakeholders: readonly RecordOfKind<'stakeholder'>[]
  /** The cell, or undefined where nobody has written yet. Of two that were made at the same moment the one with the smaller id counts. */
  stakeOf(issue: RecordId, stakeholder: RecordId): Stake | undefined
}

/** The matrix of a map. */
export function issueMatrix(graph: RecordGraph, map: MapRecord): IssueMatrix {
  const cells = new Map<string, Stake>()
  for (const stake of graph.all('stake')) {
    const key = `${graph.resolve(stake.issue)} ${graph.resolve(stake.stakeholder)}`
    const other = cells.get(key)
    if (!other || stake.id < other.id) cells.set(key, stake)
  }
  return {
    issues: graph.referring('issue', 'map', map.id),
    stakeholders: membersOf(graph, map),
    stakeOf: (issue, stakeholder) => cells.get(`${issue} ${stakeholder}`),
  }
}
