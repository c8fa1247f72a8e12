/** What a round of estimates comes down to. */
import type { RecordOfKind } from '../records/registry.ts'

/** How far estimates lie apart, in thirds of the scale: within one, across two, from one end to the other. */
export type Agreement = 'close' | 'apart' | 'opposite'

/** The estimates of one stakeholder on one attribute. */
export interface Spread {
  /** Each from 0 to 1, smallest first. */
  readonly values: readonly number[]
  readonly low: number
  readonly high: number
  /** The middle one; the mean of the two middle ones when they are even in number. */
  readonly median: number
  readonly agreement: Agreement
}

const THIRD = 1 / 3

/** The spread of values from 0 to 1; null when there is none: nothing estimated is not the middle. */
export function spreadOf(estimates: readonly number[]): Spread | null {
  const values = estimates.toSorted((a, b) => a - b)
  const [low, high] = [values[0], values.at(-1)]
  if (low === undefined || high === undefined) return null
  const half = Math.floor(values.length / 2)
  const [below, above] = [values[half - 1], values[half] ?? high]
  const median = values.length % 2 === 0 && below !== undefined ? (below + above) / 2 : above
  const width = high - low
  return { values, low, high, median, agreement: width <= THIRD ? 'close' : width <= 2 * THIRD ? 'apart' : 'opposite' }
}

/** The key of an estimate in what one person hands in. */
export const estimateKey = (stakeholderId: string, attribute: string): string => `${stakeholderId}/${attribute}`

/** What a revealed round says of one stakeholder on one attribute; null when nobody estimated it. */
export const spreadIn = (
  round: RecordOfKind<'estimate-round'>,
  stakeholderId: string,
  attribute: string,
): Spread | null =>
  spreadOf([...round.estimates.values()].flatMap((all) => all.get(estimateKey(stakeholderId, attribute)) ?? []))
