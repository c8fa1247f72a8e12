/** A place or a displacement as `[x, y]`: board units on the board plane (y grows downwards), CSS pixels on the screen. */
export type Point = readonly [x: number, y: number]

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const scale = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor]
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const midpoint = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

/** The stored value as a point with finite coordinates within plus and minus `unitsMax`, or undefined. */
export function parsePoint(stored: unknown, unitsMax: number): Point | undefined {
  if (!Array.isArray(stored) || stored.length !== 2) return undefined
  const [x, y] = stored as unknown[]
  const fits = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n) && Math.abs(n) <= unitsMax
  return fits(x) && fits(y) ? [x, y] : undefined
}
