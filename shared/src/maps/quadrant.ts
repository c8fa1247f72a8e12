import type { Point } from '../geometry/point.ts'

/** A quarter of a grid: top or bottom, left or right, as people see it with y growing upwards. */
export type Quadrant = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
export const quadrants: readonly Quadrant[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right']

/**
 * The quarter of a grid that a stakeholder lies in (Mendelow 1991, "Environmental scanning": power and interest, each low or high; the same for
 * every other pair of axes). On the cut counts as high. Undefined while either value is not set: nobody lies on a grid by half a judgement.
 */
export function quadrantOf(x: number | null, y: number | null, cut: Point): Quadrant | undefined {
  if (x === null || y === null) return undefined
  const row = y >= cut[1] ? 'top' : 'bottom'
  return x >= cut[0] ? `${row}-right` : `${row}-left`
}
