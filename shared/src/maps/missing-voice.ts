import { levelOf } from './levels.ts'

/**
 * Whether much happens to a stakeholder while it can do little about it: impact on it in the highest third, influence in the lowest. Grids that begin with power
 * put such people under "monitor" or "inform"; Factor C (Rijksoverheid, Academie voor Overheidscommunicatie) and the power analysis of
 * the Othering and Belonging Institute ask to look at whoever undergoes first. Values that are not set never count.
 */
export const isUnheard = (impact: number | null, influence: number | null): boolean =>
  levelOf(impact) === 'high' && levelOf(influence) === 'low'
