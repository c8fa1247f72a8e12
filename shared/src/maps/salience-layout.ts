import { boxBetween, centerOf, contains, grow, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Ground, GroundWords, MapDrawing, MapSpace } from './drawing.ts'
import { boxOfWords, drawTokens, type PlaceNames } from './draw-tokens.ts'
import { fitInside } from './fit-words.ts'
import { labelOf, type MapContent, type Place } from './map-content.ts'
import { packByArea, packCells } from './pack-cells.ts'
import { salienceClasses, salienceSides, type SalienceClass, type SalienceSides } from './salience.ts'

const sides = ['power', 'legitimacy', 'urgency'] as const
type Side = (typeof sides)[number]
/** Tokens keep this far from the edges of circles, for then it is plain in which they lie. */
const EDGE_UNITS = 20
/** And this far from the names of areas. */
const TOKEN_UNITS = 12

interface Circles {
  readonly radius: number
  readonly centers: Readonly<Record<Side, Point>>
  /** Where those lie that have none of the three. */
  readonly outside: Box
}

function circlesIn({ width, height }: MapSpace): Circles {
  const radius = Math.min(width * 0.3, height * 0.305)
  const [x, apart] = [width / 2, radius * 0.56]
  const top = height / 2 - radius * 0.52
  return {
    radius,
    centers: { power: [x - apart, top], legitimacy: [x + apart, top], urgency: [x, top + apart * 1.7] },
    outside: boxBetween([24, height - 250], [Math.max(240, x - radius * 1.15), height - 24]),
  }
}

/** Three circles that overlap, after figure 2 of Mitchell, Agle and Wood: who lies in which has that attribute. */
export function layOutSalience(content: MapContent, space: MapSpace, placeNames?: PlaceNames): MapDrawing {
  const circles = circlesIn(space)
  const whole: Box = { x: 0, y: 0, width: space.width, height: space.height }
  const lying = content.entries.flatMap(({ id, place }) =>
    place?.type === 'salience' ? [{ id, name: place.class }] : [],
  )
  const words = wordsOf(content, circles).map((each) => fitInside(each, space))
  const zones = words.filter(({ tone }) => tone === 'zone').map((each) => grow(boxOfWords(each), TOKEN_UNITS))
  const cells = packByArea(
    lying,
    ({ name }) => name,
    (name, count) =>
      name === 'none'
        ? packCells(count, shrunk(circles.outside), () => true)
        : packCells(
            count,
            whole,
            (point) => isWithin(point, name as SalienceClass, circles) && !zones.some((zone) => contains(zone, point)),
          ),
  )
  const own = new Map(lying.map(({ id, name }) => [id as string, name]))
  const { tokens, moves } = drawTokens(
    content,
    {
      space,
      words,
      pointOf: (place, id) => {
        if (place.type !== 'salience') return undefined
        return own.get(id) === place.class ? cells.get(id) : middleOf(place.class, circles)
      },
      keep: (_place, at) => at,
    },
    placeNames,
  )
  return { space, plot: whole, grounds: groundsOf(circles), words, links: [], moves, tokens }
}

/** The class of the area at a point of the drawing. */
export function saliencePlaceAt(point: Point, space: MapSpace): Place {
  const has = sidesAt(point, circlesIn(space), 0)
  const found = salienceClasses.find((name) => sides.every((side) => salienceSides[name][side] === has[side]))
  return { type: 'salience', class: found ?? 'none' }
}

const isIn = ([x, y]: Point, [centerX, centerY]: Point, radius: number): boolean =>
  Math.hypot(x - centerX, y - centerY) < radius

const sidesAt = (point: Point, { centers, radius }: Circles, margin: number): SalienceSides => ({
  power: isIn(point, centers.power, radius + margin),
  legitimacy: isIn(point, centers.legitimacy, radius + margin),
  urgency: isIn(point, centers.urgency, radius + margin),
})

/** Within the area of a class, and clear of its edges. */
function isWithin(point: Point, name: SalienceClass, circles: Circles): boolean {
  const wanted = salienceSides[name]
  const [narrow, wide] = [sidesAt(point, circles, -EDGE_UNITS), sidesAt(point, circles, EDGE_UNITS)]
  return sides.every((side) => (wanted[side] ? narrow[side] : !wide[side]))
}

/** The middle of the area of a class. */
function middleOf(name: SalienceClass, { centers, radius, outside }: Circles): Point {
  if (name === 'none') return centerOf(outside)
  const middle: Point = [
    (centers.power[0] + centers.legitimacy[0] + centers.urgency[0]) / 3,
    (centers.power[1] + centers.legitimacy[1] + centers.urgency[1]) / 3,
  ]
  const has = sides.filter((side) => salienceSides[name][side])
  if (has.length === 3) return middle
  // One circle alone lies beyond its own middle, two together between theirs and away from the third.
  const [x, y] = has.reduce<Point>(
    ([sumX, sumY], side) => [sumX + centers[side][0] / has.length, sumY + centers[side][1] / has.length],
    [0, 0],
  )
  const length = Math.hypot(x - middle[0], y - middle[1])
  const further = radius * (has.length === 1 ? 0.38 : 0.42)
  return [x + ((x - middle[0]) / length) * further, y + ((y - middle[1]) / length) * further]
}

const shrunk = ({ x, y, width, height }: Box): Box => ({ x: x + 12, y: y + 52, width: width - 24, height: height - 64 })

const groundsOf = ({ centers, radius, outside }: Circles): readonly Ground[] => [
  { type: 'box', box: outside, tone: 'none' },
  ...sides.map((side): Ground => ({ type: 'circle', center: centers[side], radius, tone: 'circle' })),
]

function wordsOf(content: MapContent, circles: Circles): readonly GroundWords[] {
  const { centers, radius, outside } = circles
  const title = { sizeUnits: 30, lineUnits: 36, tone: 'axis' } as const
  const zone = { sizeUnits: 21, lineUnits: 26, tone: 'zone' } as const
  const titles: readonly GroundWords[] = [
    {
      key: 'power',
      lines: [labelOf(content, 'power')],
      at: [centers.power[0] - radius * 0.75, centers.power[1] - radius * 0.8],
      anchor: 'end',
      ...title,
    },
    {
      key: 'legitimacy',
      lines: [labelOf(content, 'legitimacy')],
      at: [centers.legitimacy[0] + radius * 0.75, centers.legitimacy[1] - radius * 0.8],
      anchor: 'start',
      ...title,
    },
    {
      key: 'urgency',
      lines: [labelOf(content, 'urgency')],
      at: [centers.urgency[0] + radius * 0.75, centers.urgency[1] + radius * 0.8],
      anchor: 'start',
      ...title,
    },
    { key: 'none', lines: [labelOf(content, 'none')], at: [outside.x + 14, outside.y + 34], anchor: 'start', ...zone },
  ]
  const classes = salienceClasses.flatMap((name): GroundWords[] => {
    if (name === 'none') return []
    const [x, y] = middleOf(name, circles)
    const rise = {
      dormant: -0.5,
      discretionary: -0.5,
      demanding: 0.42,
      dominant: -0.28,
      dangerous: 0.14,
      dependent: 0.14,
      definitive: -0.2,
    }[name]
    return [{ key: name, lines: [labelOf(content, name)], at: [x, y + radius * rise], anchor: 'middle', ...zone }]
  })
  return [...titles, ...classes]
}
