import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { WIDE_SPACE, type DrawnLink, type DrawnToken, type MapDrawing, type MapSpace } from './drawing.ts'
import { drawTokens, type PlaceNames } from './draw-tokens.ts'
import { withWords } from './link-words.ts'
import type { MapContent, Place } from './map-content.ts'
import type { MapLink } from './map-links.ts'

/** How far links between the same two bend from each other. */
const BEND_UNITS = 46
const WIDTHS_UNITS = { unset: 2.5, 1: 2.5, 2: 4.5, 3: 7 } as const

/** Stakeholders where they were put or laid, and what runs between them. Places are stored in the units of the wide space. */
export function layOutNetwork(content: MapContent, space: MapSpace, placeNames?: PlaceNames): MapDrawing {
  const { tokens, moves } = drawTokens(
    content,
    {
      space,
      words: [],
      pointOf: (place) => (place.type === 'network' ? toSpace(place.at, space) : undefined),
      keep: (_place, at) => at,
    },
    placeNames,
  )
  const plot: Box = { x: 0, y: 0, width: space.width, height: space.height }
  return {
    space,
    plot,
    grounds: [{ type: 'box', box: plot, tone: 'plot' }],
    words: [],
    links: withWords(drawLinks(content.links, tokens), { ...content, tokens }),
    moves,
    tokens,
  }
}

/** Where in a network a point of the drawing is; whoever puts it there wants it to stay. */
export function networkPlaceAt([x, y]: Point, space: MapSpace): Place {
  const within = (value: number, most: number): number => Math.round(Math.min(most - 30, Math.max(30, value)))
  return {
    type: 'network',
    at: [
      within((x / space.width) * WIDE_SPACE.width, WIDE_SPACE.width),
      within((y / space.height) * WIDE_SPACE.height, WIDE_SPACE.height),
    ],
    isPinned: true,
  }
}

const toSpace = ([x, y]: Point, { width, height }: MapSpace): Point => [
  (x / WIDE_SPACE.width) * width,
  (y / WIDE_SPACE.height) * height,
]

/** The relations between tokens, without their words; those of the same two bend apart. */
export function drawLinks(links: readonly MapLink[], tokens: readonly DrawnToken[]): readonly DrawnLink[] {
  const byId = new Map<string, DrawnToken>(tokens.map((token) => [token.id, token]))
  const seen = new Map<string, number>()
  const totals = new Map<string, number>()
  for (const link of links) totals.set(pairOf(link), (totals.get(pairOf(link)) ?? 0) + 1)
  return links.flatMap((link): DrawnLink[] => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    if (!from || !to) return []
    const pair = pairOf(link)
    const nth = seen.get(pair) ?? 0
    seen.set(pair, nth + 1)
    const offset = (nth - ((totals.get(pair) ?? 1) - 1) / 2) * BEND_UNITS
    const curve = curveBetween(from, to, link.from < link.to ? offset : -offset)
    return [
      {
        id: link.id,
        from: link.from,
        to: link.to,
        ...curve,
        type: link.type,
        status: link.status,
        direction: link.direction,
        widthUnits: widthOf(link.strength),
        sign: link.valence === null ? '' : link.valence > 0 ? '+' : link.valence < 0 ? '−' : '0',
        isInformal: link.isInformal,
        words: '',
        wordsAt: curve.middle,
      },
    ]
  })
}

const pairOf = ({ from, to }: MapLink): string => (from < to ? `${from} ${to}` : `${to} ${from}`)

const widthOf = (strength: number | null): number =>
  strength === null
    ? WIDTHS_UNITS.unset
    : strength < 1.5
      ? WIDTHS_UNITS[1]
      : strength < 2.5
        ? WIDTHS_UNITS[2]
        : WIDTHS_UNITS[3]

interface Round {
  readonly center: Point
  readonly radius: number
}

/** A curve from edge to edge of two tokens, bent aside by `offset` units in its middle. */
export function curveBetween(
  from: Round,
  to: Round,
  offset: number,
): { readonly start: Point; readonly bend: Point; readonly end: Point; readonly middle: Point } {
  const [dx, dy] = [to.center[0] - from.center[0], to.center[1] - from.center[1]]
  const length = Math.hypot(dx, dy) || 1
  const bend: Point = [
    (from.center[0] + to.center[0]) / 2 - (dy / length) * offset * 2,
    (from.center[1] + to.center[1]) / 2 + (dx / length) * offset * 2,
  ]
  const start = towards(from, bend)
  const end = towards(to, bend)
  return { start, bend, end, middle: [(start[0] + 2 * bend[0] + end[0]) / 4, (start[1] + 2 * bend[1] + end[1]) / 4] }
}

function towards({ center, radius }: Round, goal: Point): Point {
  const [dx, dy] = [goal[0] - center[0], goal[1] - center[1]]
  const length = Math.hypot(dx, dy) || 1
  return [center[0] + (dx / length) * (radius + 3), center[1] + (dy / length) * (radius + 3)]
}
