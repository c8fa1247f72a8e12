/** A value in words: thirds of the scale, and a word of its own for what nobody has assessed. */
export type Level = 'unset' | 'low' | 'middle' | 'high'

const THIRD = 1 / 3

/**
 * Which third of the scale a value from 0 to 1 lies in; the bounds belong to the middle. Null is `unset`, never the middle: a stakeholder that
 * nobody has assessed is not an average one (the rule of Simply Stakeholders, whose untouched slider is "not set").
 */
export function levelOf(value: number | null): Level {
  if (value === null) return 'unset'
  if (value < THIRD) return 'low'
  return value > 2 * THIRD ? 'high' : 'middle'
}
