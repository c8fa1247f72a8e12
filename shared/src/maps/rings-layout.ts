import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Ground, GroundTone, GroundWords, MapDrawing, MapSpace } from './drawing.ts'
import { drawTokens, type PlaceNames } from './draw-tokens.ts'
import { fitInside } from './fit-words.ts'
import { labelOf, type MapContent, type Place } from './map-content.ts'

const TONES: readonly GroundTone[] = ['ring-0', 'ring-1', 'ring-2', 'ring-3']
/** Tokens keep this much away from the edges of their ring, as a share of its width. */
const EDGE_SHARE = 0.1
/** The innermost ring is a disc, and wider than the others. */
const INNER_EXTRA = 0.35

interface Rings {
  readonly center: Point
  readonly radius: number
}

const ringsIn = ({ width, height }: MapSpace): Rings => ({
  center: [width / 2, height / 2],
  radius: Math.min(width, height) / 2 - 62,
})

/** Rings from the inside out, in sectors from twelve o'clock onwards. */
export function layOutRings(content: MapContent, space: MapSpace, placeNames?: PlaceNames): MapDrawing {
  const rings = ringsIn(space)
  const words = wordsOf(content, rings).map((each) => fitInside(each, space))
  const { tokens, moves } = drawTokens(
    content,
    {
      space,
      words,
      pointOf: (place) => (place.type === 'rings' ? pointOf(content, place, rings) : undefined),
      keep: (place, at) => {
        const kept = placeFrom(content, at, rings)
        // Within its ring and sector a token may make room; beyond them it goes back to their edge.
        return place.type === 'rings' && kept && (kept.ring !== place.ring || kept.sector !== place.sector)
          ? pointOf(content, { ...place, at: place.at }, rings)
          : at
      },
    },
    placeNames,
  )
  const { center, radius } = rings
  const plot: Box = { x: center[0] - radius, y: center[1] - radius, width: 2 * radius, height: 2 * radius }
  return { space, plot, grounds: groundsOf(content, rings), words, links: [], moves, tokens }
}

/** The ring, the sector and the place in them of a point of the drawing; outside the rings it is on the outermost. */
export function ringsPlaceAt(content: MapContent, point: Point, space: MapSpace): Place {
  return placeFrom(content, point, ringsIn(space))
}

/** Where in the drawing a place on rings is, such as the middle of one that was chosen from a list. */
const pointOf = (content: MapContent, place: Extract<Place, { type: 'rings' }>, { center, radius }: Rings): Point => {
  const [inner, outer] = edgesOf(content, place.ring, radius)
  const across = (outer - inner) * (EDGE_SHARE + place.at[1] * (1 - 2 * EDGE_SHARE))
  const turn = (place.sector + 0.04 + place.at[0] * 0.92) / content.sectors
  return pointAtTurn(center, inner + across, turn)
}

function placeFrom(content: MapContent, [x, y]: Point, { center, radius }: Rings): Extract<Place, { type: 'rings' }> {
  const [dx, dy] = [x - center[0], y - center[1]]
  const reach = Math.hypot(dx, dy)
  const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1
  let ring = 0
  while (ring < content.rings - 1 && reach > edgesOf(content, ring, radius)[1]) ring += 1
  const [inner, outer] = edgesOf(content, ring, radius)
  const sector = Math.min(content.sectors - 1, Math.floor(turn * content.sectors))
  const along = (turn * content.sectors - sector - 0.04) / 0.92
  const across = ((reach - inner) / (outer - inner) - EDGE_SHARE) / (1 - 2 * EDGE_SHARE)
  return { type: 'rings', ring, sector, at: [share(along), share(across)] }
}

const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

function edgesOf({ rings }: MapContent, ring: number, radius: number): readonly [inner: number, outer: number] {
  const edge = (count: number): number => (count === 0 ? 0 : (radius * (count + INNER_EXTRA)) / (rings + INNER_EXTRA))
  return [edge(ring), edge(ring + 1)]
}

/** The point at a distance from the centre, at an angle in turns from twelve o'clock, clockwise. */
export const pointAtTurn = ([x, y]: Point, reach: number, turn: number): Point => [
  x + reach * Math.sin(turn * 2 * Math.PI),
  y - reach * Math.cos(turn * 2 * Math.PI),
]

function groundsOf(content: MapContent, { center, radius }: Rings): readonly Ground[] {
  const circles = Array.from({ length: content.rings }, (_, i): Ground => {
    const ring = content.rings - 1 - i
    return {
      type: 'circle',
      center,
      radius: edgesOf(content, ring, radius)[1],
      tone: TONES[Math.min(ring, 3)] ?? 'ring-3',
    }
  })
  const spokes = Array.from({ length: content.sectors > 1 ? content.sectors : 0 }, (_, sector): Ground => ({
    type: 'line',
    from: center,
    to: pointAtTurn(center, radius, sector / content.sectors),
    tone: 'spoke',
  }))
  return [...circles, ...spokes]
}

function wordsOf(content: MapContent, { center, radius }: Rings): readonly GroundWords[] {
  const ringWords = Array.from({ length: content.rings }, (_, ring): GroundWords => {
    const [, outer] = edgesOf(content, ring, radius)
    return {
      key: `ring-${ring}`,
      lines: [labelOf(content, `ring-${ring}`)],
      at: [center[0], center[1] - outer + 34],
      anchor: 'middle',
      sizeUnits: 24,
      lineUnits: 30,
      tone: 'zone',
    }
  })
  const sectorWords = Array.from({ length: content.sectors > 1 ? content.sectors : 0 }, (_, sector): GroundWords => {
    const [x, y] = pointAtTurn(center, radius + 26, (sector + 0.5) / content.sectors)
    const isRight = x > center[0] + 1
    return {
      key: `sector-${sector}`,
      lines: [labelOf(content, `sector-${sector}`)],
      at: [x, y > center[1] ? y + 18 : y],
      anchor: Math.abs(x - center[0]) < radius / 3 ? 'middle' : isRight ? 'start' : 'end',
      sizeUnits: 26,
      lineUnits: 32,
      tone: 'axis',
    }
  })
  return [...ringWords, ...sectorWords]
}
