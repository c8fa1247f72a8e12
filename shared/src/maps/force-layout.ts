/**
 * Laying out a network by force: what is related draws together, everything pushes everything else away. After Fruchterman and Reingold, "Graph drawing by
 * force-directed placement", Software: Practice and Experience 21(11), 1991, with speeds that die out. It runs in steps, so that whoever shows it decides
 * how long each one may take, and starts from the same places for everybody.
 */
import type { Point } from '../geometry/point.ts'
import { WIDE_SPACE } from './drawing.ts'

export interface ForceNode {
  readonly id: string
  /** Where it lies now; undefined when it was never placed. */
  readonly at: Point | undefined
  readonly isPinned: boolean
}

export interface ForceLink {
  readonly from: string
  readonly to: string
  /** 1 to 3; null is not set and draws as 1 does. */
  readonly strength: number | null
}

export interface ForceLayout {
  /** Moves everything on by steps until `budgetMs` is over, at least one step; true while there is more to do. */
  run(budgetMs: number, nowMs: () => number): boolean
  /** x and y of each node in the order they were given, in units of the wide space. The same array all the time. */
  readonly coordinates: Float64Array
  readonly steps: number
}

const STEPS = 300
const MARGIN_UNITS = 60
/** How strongly tokens push, links draw, and the middle holds. */
const PUSH = 0.7
const DRAW = 0.055
const HOLD = 0.03
/** Farther apart than this share of the ideal distance nothing pushes: else what hangs loosely together ends at the edges. */
const REACH = 1.6
/** What remains of a speed after a step. */
const GLIDE = 0.6
/** Wider than high: names stand beside tokens. */
const STRETCH = 1.25
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5))

/** A layout that has not begun. */
export function startForceLayout(nodes: readonly ForceNode[], links: readonly ForceLink[]): ForceLayout {
  const count = nodes.length
  const { width, height } = WIDE_SPACE
  const place = firstPlaces(nodes)
  const speed = new Float64Array(count * 2)
  const free = nodes.map(({ isPinned, at }) => !(isPinned && at))
  const order = new Map(nodes.map(({ id }, i) => [id, i]))
  const springs = links.flatMap(({ from, to, strength }) => {
    const [a, b] = [order.get(from), order.get(to)]
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, pull: 0.7 + 0.3 * (strength ?? 1) }]
  })
  const degree = new Float64Array(count)
  for (const { a, b } of springs) {
    degree[a] = (degree[a] ?? 0) + 1
    degree[b] = (degree[b] ?? 0) + 1
  }
  const ideal = Math.sqrt((width * height) / Math.max(1, count)) * 0.82
  let steps = 0

  const step = (): void => {
    const warmth = (1 - steps / STEPS) ** 1.4
    pushApart(place, speed, ideal, warmth)
    for (const { a, b, pull } of springs) drawTogether(place, speed, { a, b, pull, ideal, degree, warmth })
    for (let i = 0; i < count; i += 1) {
      const [x, y] = [2 * i, 2 * i + 1]
      if (!free[i]) {
        speed[x] = speed[y] = 0
        continue
      }
      const hold = HOLD * warmth * (degree[i] === 0 ? 0.5 : 1)
      place[x] = within(move(x, (width / 2 - at(place, x)) * hold, warmth), width)
      place[y] = within(move(y, (height / 2 - at(place, y)) * hold, warmth), height)
    }
    steps += 1
  }
  /** The coordinate after this step; nothing leaps. */
  const move = (index: number, force: number, warmth: number): number => {
    const most = ideal * 0.5 * warmth + 0.5
    const next = Math.max(-most, Math.min(most, (at(speed, index) + force) * GLIDE))
    speed[index] = next
    return at(place, index) + next
  }
  return {
    coordinates: place,
    get steps() {
      return steps
    },
    run: (budgetMs, nowMs) => {
      const end = nowMs() + budgetMs
      do {
        if (steps >= STEPS) return false
        step()
      } while (nowMs() < end)
      return steps < STEPS
    },
  }
}

/** Those that lie nowhere begin in a sunflower around the middle, in the order of their ids. */
function firstPlaces(nodes: readonly ForceNode[]): Float64Array {
  const place = new Float64Array(nodes.length * 2)
  const rank = new Map(
    nodes
      .map(({ id }) => id)
      .toSorted()
      .map((id, i) => [id, i]),
  )
  for (const [i, { id, at: known }] of nodes.entries()) {
    const nth = rank.get(id) ?? 0
    const reach = 42 * Math.sqrt(nth + 0.5)
    place[2 * i] = known?.[0] ?? WIDE_SPACE.width / 2 + reach * Math.cos(nth * GOLDEN_TURN)
    place[2 * i + 1] = known?.[1] ?? WIDE_SPACE.height / 2 + reach * Math.sin(nth * GOLDEN_TURN)
  }
  return place
}

function pushApart(place: Float64Array, speed: Float64Array, ideal: number, warmth: number): void {
  const factor = PUSH * ideal * ideal * 0.12 * warmth
  const reach = (ideal * REACH) ** 2
  for (let i = 0; i < place.length; i += 2)
    for (let j = i + 2; j < place.length; j += 2) {
      let dx = (at(place, j) - at(place, i)) / STRETCH
      let dy = at(place, j + 1) - at(place, i + 1)
      let square = dx * dx + dy * dy
      if (square > reach) continue
      if (square < 1) {
        // In one point: each pair parts in a direction of its own.
        dx = Math.cos((i + j) * GOLDEN_TURN)
        dy = Math.sin((i + j) * GOLDEN_TURN)
        square = 1
      }
      const force = Math.min(factor / square, 1.2)
      speed[i] = at(speed, i) - dx * force
      speed[i + 1] = at(speed, i + 1) - dy * force
      speed[j] = at(speed, j) + dx * force
      speed[j + 1] = at(speed, j + 1) + dy * force
    }
}

interface Spring {
  readonly a: number
  readonly b: number
  readonly pull: number
  readonly ideal: number
  readonly degree: Float64Array
  readonly warmth: number
}

/** The end with fewer relations gives way more, so that whoever is in the middle of things stays there. */
function drawTogether(place: Float64Array, speed: Float64Array, { a, b, pull, ideal, degree, warmth }: Spring): void {
  const [i, j] = [2 * a, 2 * b]
  const dx = at(place, j) - at(place, i)
  const dy = at(place, j + 1) - at(place, i + 1)
  const length = Math.hypot(dx / STRETCH, dy) || 1
  const force = ((length - ideal * 0.9) / length) * DRAW * pull * warmth
  const share = at(degree, a) / (at(degree, a) + at(degree, b))
  speed[i] = at(speed, i) + dx * force * (1 - share) * 2
  speed[i + 1] = at(speed, i + 1) + dy * force * (1 - share) * 2
  speed[j] = at(speed, j) - dx * force * share * 2
  speed[j + 1] = at(speed, j + 1) - dy * force * share * 2
}

const within = (value: number, most: number): number => Math.max(MARGIN_UNITS, Math.min(most - MARGIN_UNITS, value))

const at = (values: Float64Array, index: number): number => values[index] ?? 0
