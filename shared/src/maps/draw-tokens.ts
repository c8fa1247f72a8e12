/** From where stakeholders belong to tokens that can be told apart, with a name each. */
import { boxAt, grow, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { RecordId } from '../ids.ts'
import { textWidthEm } from '../text/text-width.ts'
import type { DrawnMove, DrawnToken, GroundWords, MapSpace } from './drawing.ts'
import { levelOf } from './levels.ts'
import type { MapContent, MapEntry, Place } from './map-content.ts'
import { partTokens, type Disc } from './part-tokens.ts'
import type { LabelRoom, LabelWish } from './label-scene.ts'
import { placeLabels, type Labels } from './place-labels.ts'

/** The ground that tokens are drawn on. */
export interface TokenGround {
  readonly space: MapSpace
  readonly words: readonly GroundWords[]
  /** Where the stakeholder with this id lies at a place, or undefined for a place of another type of map. */
  pointOf(place: Place, id: string): Point | undefined
  /** Brings a token that was moved aside back to where its place allows it to lie. */
  keep(place: Place, at: Point): Point
}

/** How names get their places; `placeLabels` unless somebody has reasons of their own. */
export type PlaceNames = (wishes: readonly LabelWish[], room: LabelRoom) => Labels

/** Font sizes to try, largest first. */
const sizesFor = (count: number): readonly number[] =>
  count <= FEW_SIZES_COUNT ? [24, 21, 18] : count <= SOME_SIZES_COUNT ? [22, 20, 18] : count <= MANY ? [20, 18] : [16]
const MANY = 80
const FEW_SIZES_COUNT = 24
const SOME_SIZES_COUNT = 40
/** Squares and diamonds reach beyond their radius. */
const CORNERS = 1.15

/** Tokens with their names, and the moves of those that lay, or should lie, elsewhere. */
export function drawTokens(
  content: MapContent,
  ground: TokenGround,
  placeNames: PlaceNames = placeLabels,
): { readonly tokens: readonly DrawnToken[]; readonly moves: readonly DrawnMove[] } {
  const lying = content.entries.flatMap((entry) => spotOf(entry, ground))
  const radius = radiusFor(content, lying.length)
  const zones = ground.words.filter(({ tone }) => tone === 'zone').map(boxOfWords)
  const clear = (place: Place, at: Point, reach: number): Point =>
    besideWords(at, reach, zones, (other) => ground.keep(place, other) === other)
  const discs = lying.map(({ entry, place, point }): Disc => {
    const reach = radius(entry) * CORNERS
    return { id: entry.id, center: clear(place, point, reach), radius: reach }
  })
  const places = new Map(lying.map(({ entry, place }): [string, Place] => [entry.id, place]))
  const centers = partTokens(discs, ({ id, radius: reach }, at) => {
    const place = places.get(id)
    return inside(place ? clear(place, ground.keep(place, at), reach) : at, reach, ground.space)
  })
  const moves = lying.flatMap(({ entry, isGhost }) =>
    isGhost ? [] : movesOf(entry, centers.get(entry.id) ?? [0, 0], radius(entry), ground),
  )
  const wishes = discs.map(({ id, radius: reach }, i) => ({
    id,
    center: centers.get(id) ?? [0, 0],
    radius: reach,
    text: lying[i]?.entry.name || '…',
    sign: lying[i]?.entry.isUnheard ? signOf(centers.get(id) ?? [0, 0], reach / CORNERS) : undefined,
  }))
  const labels = placeNames(wishes, {
    within: grow(boxAt([0, 0], ground.space.width, ground.space.height), -6),
    avoid: [...ground.words.map(boxOfWords), ...moves.map(({ ghost, radius: reach }) => boxAround(ghost, reach))],
    sizesUnits: sizesFor(lying.length),
  })
  const tokens = lying.flatMap(({ entry, place, isGhost }): DrawnToken[] => {
    const label = labels.get(entry.id)
    if (!label) return []
    return [
      {
        id: entry.id,
        center: centers.get(entry.id) ?? [0, 0],
        radius: radius(entry),
        form: entry.form,
        level: content.colorBy === '' ? undefined : levelOf(entry.color),
        isSizeUnset: content.sizeBy !== '' && entry.size === null,
        isUnheard: entry.isUnheard,
        isPinned: place.type === 'network' && place.isPinned,
        isGhost,
        label,
      },
    ]
  })
  return { tokens, moves }
}

/** Above or below the name of a zone that a token would cover, whichever is nearer and allowed. */
function besideWords([x, y]: Point, radius: number, zones: readonly Box[], isAllowed: (at: Point) => boolean): Point {
  for (const zone of zones) {
    const [left, right] = [zone.x - radius, zone.x + zone.width + radius]
    const [top, bottom] = [zone.y - radius * 0.8, zone.y + zone.height + radius * 0.8]
    if (x <= left || x >= right || y <= top || y >= bottom) continue
    const [above, below]: [Point, Point] = [
      [x, top],
      [x, bottom],
    ]
    const nearFirst = y < (top + bottom) / 2 ? [above, below] : [below, above]
    return nearFirst.find(isAllowed) ?? [x, y]
  }
  return [x, y]
}

/** What the sign of a missing voice takes, at the shoulder of its token. */
const signOf = ([x, y]: Point, radius: number): Box => ({
  x: x + radius * 0.75 - 12,
  y: y - radius * 0.75 - 13,
  width: 24,
  height: 23,
})

interface Spot {
  readonly entry: MapEntry
  readonly place: Place
  readonly point: Point
  readonly isGhost: boolean
}

/** Where an entry is drawn: where it lies, else as a ghost where it lay before. */
function spotOf(entry: MapEntry, ground: TokenGround): readonly Spot[] {
  const place = entry.place ?? entry.before
  const point = place && ground.pointOf(place, entry.id)
  return place && point ? [{ entry, place, point, isGhost: entry.place === null }] : []
}

function movesOf(entry: MapEntry, center: Point, radius: number, ground: TokenGround): readonly DrawnMove[] {
  const found: DrawnMove[] = []
  for (const type of ['before', 'aim'] as const) {
    const place = entry[type]
    const ghost = place && ground.pointOf(place, entry.id)
    if (!ghost) continue
    const length = Math.hypot(ghost[0] - center[0], ghost[1] - center[1])
    // Nearer than this it has not moved, or lies aside only because another token lies there.
    if (length < 2 * radius + 8) continue
    const along = (from: Point, to: Point, by: number): Point => [
      from[0] + ((to[0] - from[0]) * by) / length,
      from[1] + ((to[1] - from[1]) * by) / length,
    ]
    const atToken = along(center, ghost, radius + 4)
    const atGhost = along(ghost, center, radius + 4)
    const [from, to] = type === 'aim' ? [atToken, atGhost] : [atGhost, atToken]
    found.push({ id: entry.id, type, ghost, radius, from, to })
  }
  return found
}

/** Larger for more of the attribute that is shown as size; the area, not the radius, follows it. */
function radiusFor(
  { sizeBy }: MapContent,
  count: number,
): (entry: { readonly id: RecordId; readonly size: number | null }) => number {
  const usual = count > MANY ? 10 : count > FEW_SIZES_COUNT ? 13 : 16
  if (sizeBy === '') return () => usual
  const most = usual * 2.1
  return ({ size }) => (size === null ? usual * 0.7 : Math.max(usual * 0.7, most * Math.sqrt(size)))
}

const inside = ([x, y]: Point, radius: number, { width, height }: MapSpace): Point => [
  Math.min(Math.max(x, radius + 2), width - radius - 2),
  Math.min(Math.max(y, radius + 2), height - radius - 2),
]

const boxAround = ([x, y]: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

/** The space that words of the ground take. */
export function boxOfWords({ lines, at, anchor, sizeUnits, lineUnits, isUpright }: GroundWords): Box {
  const width = Math.max(0, ...lines.map((line) => textWidthEm(line, 600))) * sizeUnits
  const height = lines.length * lineUnits
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2
  if (isUpright) return { x: at[0] - sizeUnits, y: at[1] - (width - before), width: height, height: width }
  return { x: at[0] - before, y: at[1] - sizeUnits, width, height }
}
