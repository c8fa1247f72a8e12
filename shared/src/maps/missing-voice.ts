import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { assessedValues } from './assessed-values.ts'
import { levelOf } from './levels.ts'

/**
 * Whether much happens to a stakeholder while it can do little about it: impact on it in the highest third, influence in the lowest. Grids that begin with power
 * put such people under "monitor" or "inform"; Factor C (Rijksoverheid, Academie voor Overheidscommunicatie) and the power analysis of
 * the Othering and Belonging Institute ask to look at whoever undergoes first. Values that are not set never count.
 */
export const isUnheard = (impact: number | null, influence: number | null): boolean =>
  levelOf(impact) === 'high' && levelOf(influence) === 'low'

/** Whether a stakeholder is a missing voice in the register: the group says so, or much happens to it while it can do little, as things are now, everywhere or in some area. */
export function isMissingVoice(
  graph: RecordGraph,
  { id, isMissingVoice: isSaid }: RecordOfKind<'stakeholder'>,
): boolean {
  const values = assessedValues(graph)
  return (
    isSaid ||
    ['', ...graph.all('work-area').map((area) => area.id)].some((area) => {
      const value = (attribute: string): number | null =>
        values.value(id, attribute, { area, lens: 'actual', phase: '' })
      return isUnheard(value('impact'), value('influence') ?? value('power'))
    })
  )
}
