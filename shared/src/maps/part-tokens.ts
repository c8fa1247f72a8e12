import type { Point } from '../geometry/point.ts'

/** A disc on the map and where it belongs. */
export interface Disc {
  readonly id: string
  readonly center: Point
  readonly radius: number
}

const ROUNDS = 80
const GAP_UNITS = 3
/** The angle between neighbours in a sunflower: no two directions are the same. */
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5))

/**
 * Moves discs that lie over each other apart, each no further than it must, so that every one can be seen and gripped. `keep` brings a disc back
 * to where it may lie, such as its own quarter. The result depends on the discs alone, not on their order.
 */
export function partTokens(discs: readonly Disc[], keep: (disc: Disc, at: Point) => Point): ReadonlyMap<string, Point> {
  const sorted = discs.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const at = sorted.map(({ center }) => [center[0], center[1]] as [number, number])
  for (let round = 0; round < ROUNDS; round += 1) if (!pushApart(sorted, at, keep)) break
  return new Map(sorted.map(({ id }, i) => [id, at[i] ?? [0, 0]]))
}

/** One round; true when something still lay over something. */
function pushApart(discs: readonly Disc[], at: [number, number][], keep: (disc: Disc, at: Point) => Point): boolean {
  let moved = false
  for (let i = 0; i < discs.length; i += 1)
    for (let j = i + 1; j < discs.length; j += 1) {
      const [a, b, first, second] = [discs[i], discs[j], at[i], at[j]]
      if (!a || !b || !first || !second) continue
      const needed = a.radius + b.radius + GAP_UNITS
      let [dx, dy] = [second[0] - first[0], second[1] - first[1]]
      if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) continue
      let length = Math.hypot(dx, dy)
      if (length >= needed) continue
      if (length < 0.01) {
        ;[dx, dy, length] = [Math.cos(j * GOLDEN_TURN), Math.sin(j * GOLDEN_TURN), 1]
        if (needed <= length) continue
      }
      const push = (needed - Math.min(length, needed - 0.5)) / 2 / length
      first[0] -= dx * push
      first[1] -= dy * push
      second[0] += dx * push
      second[1] += dy * push
      moved = true
    }
  if (!moved) return false
  for (const [i, disc] of discs.entries()) {
    const [x, y] = keep(disc, at[i] ?? disc.center)
    at[i] = [x, y]
  }
  return true
}
