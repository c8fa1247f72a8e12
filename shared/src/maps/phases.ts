/** The moments that judgements and maps are about: now, and what the group wants or expects later. */
import type { RecordGraph } from '../knowledge/record-graph.ts'

const LATER = /^later-(\d{1,2})$/

/** How many moments after now a phase is: 0 for now, and for a phase of somebody else's making. */
export const phaseNumber = (phase: string): number => Number(LATER.exec(phase)?.[1] ?? 0)

/** The phase that is so many moments after now. */
export const phaseAfter = (moments: number): string => (moments <= 0 ? '' : `later-${moments}`)

/** Now, and every later moment that a map or a judgement of the board is about, in their order. */
export function phasesOn(graph: RecordGraph): readonly string[] {
  const numbers = new Set([0])
  for (const kind of ['stakeholder-map', 'assessment', 'estimate-round'] as const)
    for (const { phase } of graph.all(kind)) numbers.add(phaseNumber(phase))
  return [...numbers].toSorted((a, b) => a - b).map(phaseAfter)
}
