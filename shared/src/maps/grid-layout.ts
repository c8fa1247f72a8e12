import { grow, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Ground, GroundWords, MapDrawing, MapSpace } from './drawing.ts'
import { boxOfWords, drawTokens, type PlaceNames } from './draw-tokens.ts'
import { fitWords } from './fit-words.ts'
import { labelOf, type MapContent, type Place } from './map-content.ts'
import { quadrants } from './quadrant.ts'

/** Kept free inside the axes, so that a token at the end of a scale lies on the paper. */
const INSET_UNITS = 34

const plotOf = ({ width, height }: MapSpace): Box => ({
  x: 104,
  y: 34,
  width: width - 104 - 34,
  height: height - 34 - 104,
})

/** A grid: two axes, four quarters, and who lies where. */
export function layOutGrid(content: MapContent, space: MapSpace, placeNames?: PlaceNames): MapDrawing {
  const plot = plotOf(space)
  const words = [...axisWords(content, plot), ...(content.showsAdvice ? quarterWords(content, plot) : [])]
  const cut = pointAt(content.cut, plot)
  const { tokens, moves } = drawTokens(
    content,
    {
      space,
      words,
      pointOf: (place) => (place.type === 'grid' ? pointAt(place.at, plot) : undefined),
      keep: (place, at) => keepInQuarter(content.cut, place, at, plot),
    },
    placeNames,
  )
  return { space, plot, grounds: groundsOf(plot, cut), words, links: [], moves, tokens }
}

/** Where on a grid a point of the drawing is, each axis from 0 to 1. */
export function gridPlaceAt([x, y]: Point, space: MapSpace): Place {
  const plot = plotOf(space)
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
  return {
    type: 'grid',
    at: [
      share((x - plot.x - INSET_UNITS) / (plot.width - 2 * INSET_UNITS)),
      share(1 - (y - plot.y - INSET_UNITS) / (plot.height - 2 * INSET_UNITS)),
    ],
  }
}

const pointAt = ([x, y]: Point, plot: Box): Point => [
  plot.x + INSET_UNITS + x * (plot.width - 2 * INSET_UNITS),
  plot.y + INSET_UNITS + (1 - y) * (plot.height - 2 * INSET_UNITS),
]

/** A token that makes room for others stays in the quarter that it was put in. */
function keepInQuarter(cut: Point, place: Place, [x, y]: Point, plot: Box): Point {
  if (place.type !== 'grid') return [x, y]
  const [cutX, cutY] = pointAt(cut, plot)
  const [right, top] = [place.at[0] >= cut[0], place.at[1] >= cut[1]]
  return [
    right ? Math.max(x, Math.min(cutX, plot.x + plot.width)) : Math.min(x, cutX - 2),
    top ? Math.min(y, cutY) : Math.max(y, cutY + 2),
  ]
}

function groundsOf(plot: Box, [cutX, cutY]: Point): readonly Ground[] {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  return [
    { type: 'box', box: plot, tone: 'plot' },
    { type: 'box', box: { x: cutX, y: plot.y, width: right - cutX, height: cutY - plot.y }, tone: 'strong' },
    { type: 'box', box: { x: plot.x, y: plot.y, width: cutX - plot.x, height: cutY - plot.y }, tone: 'soft' },
    { type: 'box', box: { x: cutX, y: cutY, width: right - cutX, height: bottom - cutY }, tone: 'soft' },
    { type: 'line', from: [cutX, plot.y], to: [cutX, bottom], tone: 'cut' },
    { type: 'line', from: [plot.x, cutY], to: [right, cutY], tone: 'cut' },
    { type: 'line', from: [plot.x, bottom], to: [right + 14, bottom], tone: 'axis', hasArrow: true },
    { type: 'line', from: [plot.x, bottom], to: [plot.x, plot.y - 14], tone: 'axis', hasArrow: true },
  ]
}

function axisWords(content: MapContent, plot: Box): readonly GroundWords[] {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  const axis = { sizeUnits: 28, lineUnits: 34, tone: 'axis' } as const
  const end = { sizeUnits: 21, lineUnits: 26, tone: 'end' } as const
  const words = (key: string): Pick<GroundWords, 'key' | 'lines'> => ({ key, lines: [labelOf(content, key)] })
  const across: readonly GroundWords[] = [
    { ...words('x-low'), ...end, at: [plot.x, bottom + 38], anchor: 'start' },
    { ...words('x-high'), ...end, at: [right, bottom + 38], anchor: 'end' },
    { ...words('x'), ...axis, at: [plot.x + plot.width / 2, bottom + 66], anchor: 'middle' },
  ]
  const upright: readonly GroundWords[] = [
    { ...words('y-low'), ...end, at: [plot.x - 22, bottom], anchor: 'start', isUpright: true },
    { ...words('y-high'), ...end, at: [plot.x - 22, plot.y], anchor: 'end', isUpright: true },
    { ...words('y'), ...axis, at: [plot.x - 50, plot.y + plot.height / 2], anchor: 'middle', isUpright: true },
  ]
  // The two ends of an axis share a line.
  const fit = (each: GroundWords, length: number): GroundWords =>
    fitWords(each, each.tone === 'end' ? length * 0.48 : length)
  return [...across.map((each) => fit(each, plot.width)), ...upright.map((each) => fit(each, plot.height))]
}

/** So near a token covers the name of a quarter; and so near its own name may want to stand there. */
const [COVERED_UNITS, NEAR_UNITS] = [12, 70]
const COVERED_COST = 4

/** The names of the quarters: each in its outer corner, or in another one where fewer tokens would lie on it. */
function quarterWords(content: MapContent, plot: Box): readonly GroundWords[] {
  const tokens = content.entries.flatMap(({ place, before }): readonly Point[] => {
    const shown = place ?? before
    return shown?.type === 'grid' ? [pointAt(shown.at, plot)] : []
  })
  return quadrants.map((quadrant) => {
    const tries = cornersOf(quadrant, content, plot)
    const within = (words: GroundWords, units: number): number => {
      const box = grow(boxOfWords(words), units)
      return tokens.filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).length
    }
    const costs = tries.map((words) => COVERED_COST * within(words, COVERED_UNITS) + within(words, NEAR_UNITS))
    return tries[costs.indexOf(Math.min(...costs))] ?? tries[0]
  })
}

/** Where the name of a quarter can stand: its outer corner first. */
function cornersOf(
  quadrant: (typeof quadrants)[number],
  content: MapContent,
  plot: Box,
): readonly [GroundWords, ...GroundWords[]] {
  const [isTop, isRight] = [quadrant.startsWith('top'), quadrant.endsWith('right')]
  const [cutX, cutY] = pointAt(content.cut, plot)
  const [left, right] = isRight ? [cutX, plot.x + plot.width] : [plot.x, cutX]
  const [top, bottom] = isTop ? [plot.y, cutY] : [cutY, plot.y + plot.height]
  const corner = (isUp: boolean, isToRight: boolean): GroundWords =>
    fitWords(
      {
        key: quadrant,
        lines: [labelOf(content, quadrant)],
        at: [isToRight ? right - 18 : left + 18, isUp ? top + 42 : bottom - 20],
        anchor: isToRight ? 'end' : 'start',
        sizeUnits: 32,
        lineUnits: 38,
        tone: 'advice',
      },
      right - left - 36,
    )
  return [corner(isTop, isRight), corner(isTop, !isRight), corner(!isTop, isRight), corner(!isTop, !isRight)]
}
