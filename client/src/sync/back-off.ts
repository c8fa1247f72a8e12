const FIRST_WAIT_MS = 300
const LONGEST_WAIT_MS = 15_000

/**
 * How long to wait before the next try after `failures` in a row: doubling, with the upper half random, so that a hall of people does not
 * come back in the same instant. `random` is in [0, 1).
 */
export function backOffMs(failures: number, random: number): number {
  const ceilingMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 16))
  return Math.round(ceilingMs * (0.5 + 0.5 * random))
}
