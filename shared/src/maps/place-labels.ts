/** Names beside tokens: none over another, none over a token, each as near to its own as it can be. */
import { boundsOf, intersects, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { fitText } from '../text/fit-text.ts'
import { textWidthEm } from '../text/text-width.ts'
import type { DrawnLabel } from './drawing.ts'

/** A token that wants its name beside it. */
export interface LabelWish {
  readonly id: string
  readonly center: Point
  readonly radius: number
  readonly text: string
}

export interface LabelRoom {
  /** No label leaves it. */
  readonly within: Box
  /** What labels should rather not cover: words of the ground. */
  readonly avoid: readonly Box[]
  /** Font sizes to try, largest first; the last one is used whatever happens. */
  readonly sizesUnits: readonly number[]
}

export const LABEL_LINE_HEIGHT = 1.18
const LABEL_WEIGHT = 600
const NAME_CHARACTERS_MAX = 64
const ROUNDS_MAX = 3
/** How wide lines may be, in em: on as few lines as possible, or on two or three. */
const WIDTHS_EM = [17, 9.5] as const
const DISTANCES_UNITS = [5, 22, 46, 78, 118, 166, 224, 292] as const
/** What labels may share in all, in square units: a corner that touches a corner. */
const TOUCHING = 60
/** From so many names on they are placed faster, and less far away. */
const MANY = 100
/** From here on the eye needs a line to the token. */
const LEADER_FROM_UNITS = 20
const COST = { label: 60, token: 40, avoid: 5, crossing: 900, distance: 3, preference: 2, lines: 6 } as const

interface Shape {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

interface Candidate {
  readonly box: Box
  readonly lines: readonly string[]
  readonly align: DrawnLabel['align']
  readonly leader: readonly [Point, Point] | null
  /** The box with the leader. */
  readonly around: Box
  /** What it costs without regard to anything else. */
  readonly cost: number
}

/** Labels by token id. The same input gives the same labels everywhere; the order of the wishes does not matter. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): ReadonlyMap<string, DrawnLabel> {
  const sorted = wishes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  let best = attempt(sorted, room, room.sizesUnits[0] ?? 18)
  for (const size of room.sizesUnits.slice(1)) {
    if (best.overlaps < TOUCHING) break
    const smaller = attempt(sorted, room, size)
    if (smaller.overlaps <= best.overlaps) best = smaller
  }
  return best.labels
}

/** Area, in square units, that labels share with each other: 0 when all can be read. */
export function overlapOf(boxes: readonly Box[]): number {
  let total = 0
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) total += sharedArea(a, b)
  return total
}

function attempt(wishes: readonly LabelWish[], room: LabelRoom, size: number) {
  const tokens = wishes.map(({ center, radius }) => boxAround(center, radius + 1))
  const distances = wishes.length > MANY ? DISTANCES_UNITS.slice(0, 5) : DISTANCES_UNITS
  const candidates = wishes.map((wish) => candidatesOf(wish, room.within, { size, distances }))
  const chosen: (Candidate | undefined)[] = wishes.map(() => undefined)
  for (const i of byCrowding(wishes)) chosen[i] = cheapest(i, { candidates, chosen, tokens, room }).candidate
  for (let round = 0; round < (wishes.length > MANY ? 1 : ROUNDS_MAX); round += 1) {
    let changed = false
    for (const i of wishes.keys()) {
      const found = cheapest(i, { candidates, chosen, tokens, room }).candidate
      if (found === chosen[i]) continue
      chosen[i] = found
      changed = true
    }
    if (!changed) break
  }
  const labels = new Map<string, DrawnLabel>()
  for (const [i, { id }] of wishes.entries()) {
    const candidate = chosen[i]
    if (!candidate) continue
    const { box, lines, align, leader } = candidate
    labels.set(id, { box, lines, align, leader, sizeUnits: size, lineUnits: size * LABEL_LINE_HEIGHT })
  }
  const boxes = [...labels.values()].map(({ box }) => box)
  return { labels, overlaps: overlapOf(boxes) }
}

/** Those with the fewest neighbours have most to choose from and come last. */
function byCrowding(wishes: readonly LabelWish[]): readonly number[] {
  const reach = 130
  const crowds = wishes.map(
    ({ center: [x, y] }) =>
      wishes.filter(({ center }) => Math.abs(center[0] - x) < reach && Math.abs(center[1] - y) < reach).length,
  )
  return [...wishes.keys()].toSorted((a, b) => (crowds[b] ?? 0) - (crowds[a] ?? 0) || a - b)
}

interface Scene {
  readonly candidates: readonly (readonly Candidate[])[]
  readonly chosen: readonly (Candidate | undefined)[]
  readonly tokens: readonly Box[]
  readonly room: LabelRoom
}

/** The candidate that costs least among what the others have now. */
function cheapest(own: number, scene: Scene): { readonly candidate: Candidate | undefined } {
  let [candidate, least]: [Candidate | undefined, number] = [undefined, Infinity]
  for (const each of scene.candidates[own] ?? []) {
    // Sorted by what each costs at least.
    if (each.cost >= least) break
    const cost = costOf(own, each, scene, least)
    if (cost < least) [candidate, least] = [each, cost]
  }
  return { candidate }
}

function costOf(own: number, { box, leader, around, cost }: Candidate, scene: Scene, enough: number): number {
  let total = cost
  for (const each of scene.room.avoid) total += COST.avoid * sharedArea(box, each)
  for (const [i, token] of scene.tokens.entries()) {
    if (total >= enough) return total
    if (i !== own && intersects(around, token)) {
      total += COST.token * sharedArea(box, token)
      if (leader && meets(leader, token)) total += COST.crossing
    }
    const other = i === own ? undefined : scene.chosen[i]
    if (!other || !intersects(around, other.around)) continue
    total += COST.label * sharedArea(box, other.box)
    if (leader && meets(leader, other.box)) total += COST.crossing
    if (other.leader && meets(other.leader, box)) total += COST.crossing
    if (leader && other.leader && cross(leader, other.leader)) total += COST.crossing
  }
  return total
}

function candidatesOf(
  { center, radius, text }: LabelWish,
  within: Box,
  { size, distances }: { readonly size: number; readonly distances: readonly number[] },
): readonly Candidate[] {
  const shapes = shapesOf(text, size)
  const found: Candidate[] = []
  for (const [ring, distance] of distances.entries()) {
    const directions = ring === 0 ? 8 : 16
    for (let step = 0; step < directions; step += 1) {
      const turn = (step / directions) * 2 * Math.PI
      for (const [wrap, shape] of shapes.entries()) {
        const candidate = candidateAt(center, radius + distance, turn, shape, distance >= LEADER_FROM_UNITS)
        if (!isInside(candidate.box, within)) continue
        const preference = preferenceOf(turn)
        const cost = COST.distance * distance + COST.preference * preference + COST.lines * wrap
        found.push({ ...candidate, cost })
      }
    }
  }
  return found.toSorted((a, b) => a.cost - b.cost)
}

/** Beside it is read first, below it next, above it last. */
const preferenceOf = (turn: number): number =>
  Math.abs(Math.sin(turn)) * 4 + (Math.cos(turn) < -0.1 ? 2 : 0) + (Math.sin(turn) < -0.1 ? 1 : 0)

function candidateAt(
  [x, y]: Point,
  reach: number,
  turn: number,
  { lines, width, height }: Shape,
  isFar: boolean,
): Omit<Candidate, 'cost'> {
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
  const side = dx > 0.3 ? 1 : dx < -0.3 ? -1 : 0
  const rise = dy > 0.3 ? 1 : dy < -0.3 ? -1 : 0
  const [tipX, tipY] = [x + dx * reach, y + dy * reach]
  const box = {
    x: side === 1 ? tipX : side === -1 ? tipX - width : tipX - width / 2,
    y: rise === 1 ? tipY : rise === -1 ? tipY - height : tipY - height / 2,
    width,
    height,
  }
  const start: Point = [x, y]
  const align = side === 1 ? 'left' : side === -1 ? 'right' : 'center'
  const leader: Segment | null = isFar ? [start, [tipX, tipY]] : null
  const around = leader ? (boundsOf([box, boxAround(start, 0)]) ?? box) : box
  return { box, lines, align, leader, around }
}

function shapesOf(text: string, size: number): readonly Shape[] {
  const name = shortened(text)
  const shapes = WIDTHS_EM.map((widthEm): Shape => {
    const { lines } = fitText(name, {
      widthUnits: widthEm * size,
      heightUnits: 0,
      fontSizesUnits: [size],
      lineHeight: LABEL_LINE_HEIGHT,
      weight: LABEL_WEIGHT,
    })
    const width = Math.max(...lines.map((line) => textWidthEm(line.trimEnd(), LABEL_WEIGHT))) * size
    return {
      lines: lines.map((line) => line.trimEnd()),
      width: width + 4,
      height: lines.length * size * LABEL_LINE_HEIGHT,
    }
  })
  return shapes[0]?.lines.length === shapes[1]?.lines.length ? shapes.slice(0, 1) : shapes
}

function shortened(text: string): string {
  const characters = [...text.trim().replaceAll(/\s+/g, ' ')]
  if (characters.length <= NAME_CHARACTERS_MAX) return characters.join('')
  return `${characters.slice(0, NAME_CHARACTERS_MAX).join('').trimEnd()}…`
}

const boxAround = ([x, y]: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  if (width <= 0) return 0
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return height <= 0 ? 0 : width * height
}

const isInside = (box: Box, within: Box): boolean =>
  box.x >= within.x &&
  box.y >= within.y &&
  box.x + box.width <= within.x + within.width &&
  box.y + box.height <= within.y + within.height

type Segment = readonly [Point, Point]

/** Whether the line from a to b passes through the box. */
function meets([a, b]: Segment, box: Box): boolean {
  if (Math.max(a[0], b[0]) < box.x || Math.min(a[0], b[0]) > box.x + box.width) return false
  if (Math.max(a[1], b[1]) < box.y || Math.min(a[1], b[1]) > box.y + box.height) return false
  let [from, to] = [0, 1]
  for (const axis of [0, 1] as const) {
    const [low, high] = axis === 0 ? [box.x, box.x + box.width] : [box.y, box.y + box.height]
    const delta = b[axis] - a[axis]
    if (Math.abs(delta) < 1e-9) continue
    const [one, other] = [(low - a[axis]) / delta, (high - a[axis]) / delta]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  return from < to
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
