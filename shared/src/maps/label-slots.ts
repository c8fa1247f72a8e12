/** Where a name can stand around its token, cheapest first; the same for every token. */

/** One place around a token: a direction and how far away. */
export interface LabelSlot {
  readonly distance: number
  readonly dx: number
  readonly dy: number
  /** Whether the name lies to the right (1), to the left (-1) or centred, and below (1), above (-1) or beside. */
  readonly side: -1 | 0 | 1
  readonly rise: -1 | 0 | 1
  /** The eye needs a line to the token. */
  readonly isFar: boolean
  /** Which of the name's shapes: 0 is the widest. */
  readonly shape: number
  /** What it costs without regard to anything else. */
  readonly cost: number
}

const DISTANCES_UNITS = [5, 22, 46, 78, 118, 166, 224, 292] as const
const NEAR_DISTANCES = 5
const LEADER_FROM_UNITS = 20
const COST = { distance: 3, preference: 2, lines: 6 } as const

function slotsWithin(distances: readonly number[]): readonly LabelSlot[] {
  return distances
    .flatMap((distance, ring) => Array.from({ length: ring === 0 ? 8 : 16 }, (_, step) => ({ distance, ring, step })))
    .flatMap(({ distance, ring, step }) => {
      const turn = (step / (ring === 0 ? 8 : 16)) * 2 * Math.PI
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
      return [0, 1].map((shape): LabelSlot => ({
        distance,
        dx,
        dy,
        side: signOf(dx),
        rise: signOf(dy),
        isFar: distance >= LEADER_FROM_UNITS,
        shape,
        cost: COST.distance * distance + COST.preference * preferenceOf(dx, dy) + COST.lines * shape,
      }))
    })
    .toSorted((a, b) => a.cost - b.cost)
}

const signOf = (share: number): -1 | 0 | 1 => (share > 0.3 ? 1 : share < -0.3 ? -1 : 0)

/** Beside it is read first, below it next, above it last. */
const preferenceOf = (dx: number, dy: number): number => Math.abs(dy) * 4 + (dx < -0.1 ? 2 : 0) + (dy < -0.1 ? 1 : 0)

const all = slotsWithin(DISTANCES_UNITS)
const near = slotsWithin(DISTANCES_UNITS.slice(0, NEAR_DISTANCES))

/** All places, or only those that are not far away. */
export const labelSlots = (onlyNear: boolean): readonly LabelSlot[] => (onlyNear ? near : all)
