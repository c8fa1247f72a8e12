import type { Point } from '../geometry/point.ts'
import type { Ground, GroundTone, GroundWords, MapDrawing, MapSpace } from './drawing.ts'
import { drawTokens, type PlaceNames } from './draw-tokens.ts'
import { fitInside } from './fit-words.ts'
import { labelOf, type MapContent, type Place } from './map-content.ts'
import { packByArea, packCells } from './pack-cells.ts'
import { rainbowSectors, type RainbowBand } from './rainbow.ts'
import { pointAtTurn } from './rings-layout.ts'

/** The half circle stands on its base: from nine o'clock by twelve to three. */
const START_TURN = -0.25
const SECTOR_TURNS = 0.5 / 3
/** Where each band begins and the last one ends, as shares of the radius: the inner band needs as much room as the others. */
const BAND_EDGES = [0, 0.48, 0.76, 1] as const
const TONES: readonly GroundTone[] = ['ring-0', 'ring-1', 'ring-2']
const EDGE_UNITS = 18
/** Where in its sector a sector's name stands. */
const WORDS_AT = [0.74, 0.5, 0.26] as const

interface Arch {
  readonly center: Point
  readonly radius: number
}

const archIn = ({ width, height }: MapSpace): Arch => {
  const radius = Math.min(width / 2 - 70, height - 190)
  return { center: [width / 2, (height + radius) / 2 - 20], radius }
}

/** A half circle of three sectors and three bands: who affects, who is affected, and how much. */
export function layOutRainbow(content: MapContent, space: MapSpace, placeNames?: PlaceNames): MapDrawing {
  const arch = archIn(space)
  const { center, radius } = arch
  const bounds = { x: center[0] - radius, y: center[1] - radius, width: 2 * radius, height: radius }
  const lying = content.entries.flatMap(({ id, place }) =>
    place?.type === 'rainbow' ? [{ id, area: areaOf(place) }] : [],
  )
  const cells = packByArea(
    lying,
    ({ area }) => area,
    (area, count) => packCells(count, bounds, (point) => areaAt(point, arch, EDGE_UNITS) === area),
  )
  const own = new Map(lying.map(({ id, area }) => [id as string, area]))
  const words = wordsOf(content, arch).map((each) => fitInside(each, space))
  const { tokens, moves } = drawTokens(
    content,
    {
      space,
      words,
      pointOf: (place, id) => {
        if (place.type !== 'rainbow') return undefined
        return own.get(id) === areaOf(place) ? cells.get(id) : middleOf(place, arch)
      },
      keep: (_place, at) => at,
    },
    placeNames,
  )
  return { space, plot: bounds, grounds: groundsOf(arch), words, links: [], moves, tokens }
}

type RainbowAt = Extract<Place, { type: 'rainbow' }>

/** The sector and band at a point of the drawing; outside them the nearest. */
export function rainbowPlaceAt(point: Point, space: MapSpace): Place {
  const { center, radius } = archIn(space)
  const [sector, band] = sectorAndBand(point, { center, radius })
  return { type: 'rainbow', sector: rainbowSectors[sector] ?? 'both', band }
}

const areaOf = ({ sector, band }: RainbowAt): string => `${sector} ${band}`

function sectorAndBand([x, y]: Point, { center, radius }: Arch): readonly [sector: number, band: RainbowBand] {
  const turn = Math.atan2(x - center[0], Math.max(0, center[1] - y)) / (2 * Math.PI)
  const sector = Math.min(2, Math.max(0, Math.floor((turn - START_TURN) / SECTOR_TURNS)))
  const reach = Math.hypot(x - center[0], y - center[1]) / radius
  const band = reach < BAND_EDGES[1] ? 0 : reach < BAND_EDGES[2] ? 1 : 2
  return [sector, band]
}

/** The area that a point lies in, clear of its edges; undefined at an edge and outside. */
function areaAt([x, y]: Point, arch: Arch, margin: number): string | undefined {
  if (y > arch.center[1] - margin || Math.hypot(x - arch.center[0], y - arch.center[1]) > arch.radius - margin)
    return undefined
  const around: readonly Point[] = [
    [x - margin, y],
    [x + margin, y],
    [x, y - margin],
    [x, y + margin],
  ]
  const [sector, band] = sectorAndBand([x, y], arch)
  const isClear = around.every((point) => {
    const [otherSector, otherBand] = sectorAndBand(point, arch)
    return otherSector === sector && otherBand === band
  })
  return isClear ? `${rainbowSectors[sector]} ${band}` : undefined
}

function middleOf({ sector, band }: RainbowAt, { center, radius }: Arch): Point {
  const reach = (((BAND_EDGES[band] ?? 0) + (BAND_EDGES[band + 1] ?? 1)) / 2) * radius
  return pointAtTurn(center, reach, START_TURN + (rainbowSectors.indexOf(sector) + 0.5) * SECTOR_TURNS)
}

function groundsOf({ center, radius }: Arch): readonly Ground[] {
  const bands = [2, 1, 0].map((band): Ground => ({
    type: 'arc',
    center,
    inner: (BAND_EDGES[band] ?? 0) * radius,
    outer: (BAND_EDGES[band + 1] ?? 1) * radius,
    from: START_TURN,
    to: -START_TURN,
    tone: TONES[band] ?? 'ring-2',
  }))
  const spokes = [1, 2].map((sector): Ground => ({
    type: 'line',
    from: center,
    to: pointAtTurn(center, radius, START_TURN + sector * SECTOR_TURNS),
    tone: 'spoke',
  }))
  return [...bands, ...spokes]
}

function wordsOf(content: MapContent, { center, radius }: Arch): readonly GroundWords[] {
  const sectors = rainbowSectors.map((sector, i): GroundWords => {
    // The outer two stand above their sectors, for beside them there is no room.
    const turn = START_TURN + (i + (WORDS_AT[i] ?? 0.5)) * SECTOR_TURNS
    return {
      key: sector,
      lines: [labelOf(content, sector)],
      at: pointAtTurn(center, radius + 24, turn),
      anchor: i === 0 ? 'end' : i === 1 ? 'middle' : 'start',
      sizeUnits: 28,
      lineUnits: 34,
      tone: 'axis',
    }
  })
  const bands = [0, 1, 2].map((band): GroundWords => {
    const reach = (((BAND_EDGES[band] ?? 0) + (BAND_EDGES[band + 1] ?? 1)) / 2) * radius
    return {
      key: `band-${band}`,
      lines: [labelOf(content, `band-${band}`)],
      at: [center[0] - reach, center[1] + 32],
      anchor: 'middle',
      sizeUnits: 22,
      lineUnits: 28,
      tone: 'end',
    }
  })
  return [...sectors, ...bands]
}
