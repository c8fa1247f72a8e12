import { boundsOf, centerOf, grow, type Box } from '../geometry/box.ts'
import { add, type Point } from '../geometry/point.ts'
import { decodeStroke, encodeStroke, type PenPoint } from '../geometry/stroke-points.ts'
import { limits } from '../limits.ts'
import { angle, choice, sparse, type RegisterField } from '../schema/field.ts'
import { inkColors } from './colors.ts'
import { defineElementKind } from './element-kind.ts'

/** How thick a pen is. */
export const strokeWidths = ['thin', 'medium', 'thick'] as const
export type StrokeWidth = (typeof strokeWidths)[number]

/** The width of a line that is neither pressed hard nor lightly. */
export const strokeWidthUnits: Readonly<Record<StrokeWidth, number>> = { thin: 4, medium: 8, thick: 16 }

/** The least that a stroke can be made. */
const SIDE_UNITS_MIN = 16
/** No stroke reaches farther from its position than this. */
const REACH_UNITS_MAX = 100_000

const KEPT_MAX = 10_000
const kept = new Map<string, readonly PenPoint[]>()

/** The points of a stroke, from its position; none when the string is no stroke. */
export function strokePoints(encoded: string): readonly PenPoint[] {
  let points = kept.get(encoded)
  if (!points) {
    points = decodeStroke(encoded, REACH_UNITS_MAX) ?? []
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(encoded, points)
  }
  return points
}

/** One value for a whole stroke, for nobody ever changes a part of it. */
const encodedPoints: RegisterField<string> = {
  merge: 'register',
  fallback: '',
  parse: (stored) =>
    typeof stored === 'string' &&
    stored.length <= limits.strokeCharactersMax &&
    decodeStroke(stored, REACH_UNITS_MAX) !== undefined
      ? stored
      : undefined,
}

const boxOfStroke = ({
  position,
  points,
  width,
}: {
  readonly position: Point
  readonly points: string
  readonly width: StrokeWidth
}): Box => {
  const dots = strokePoints(points).map(({ point: [x, y] }) => ({ x, y, width: 0, height: 0 }))
  const { x, y, ...size } = boundsOf(dots) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = add(position, [x, y])
  return grow({ x: left, y: top, ...size }, strokeWidthUnits[width])
}

/** A line that was drawn by hand. */
export const stroke = defineElementKind({
  kind: 'stroke',
  layer: 'content',
  mainText: null,
  fields: {
    points: encodedPoints,
    color: choice(inkColors, 'black'),
    width: choice(strokeWidths, 'medium'),
    angleDegrees: sparse(angle()),
  },
  box: boxOfStroke,
  turnsAround: (element) => centerOf(boxOfStroke(element)),
  outline: ({ position, points, width }) => ({
    points: strokePoints(points).map(({ point }): Point => add(position, point)),
    isClosed: false,
    isFilled: false,
    halfWidthUnits: strokeWidthUnits[width] / 2,
  }),
  resize: {
    sides: 'all',
    sizeUnitsMin: [SIDE_UNITS_MIN, SIDE_UNITS_MIN],
    to: (element, box) => stretched(element, box),
  },
})

/** The stroke with its points spread over another box; as it is when that could not be stored. The pen stays as thick as it was. */
function stretched(
  { points, width }: { readonly points: string; readonly width: StrokeWidth },
  box: Box,
): { readonly position?: Point; readonly points?: string } {
  const pen = strokeWidthUnits[width]
  const dots = strokePoints(points)
  const drawn = boundsOf(dots.map(({ point: [x, y] }) => ({ x, y, width: 0, height: 0 })))
  if (!drawn) return {}
  const [left, top]: Point = [box.x + pen, box.y + pen]
  const spread = (at: number, before: number, after: number): number =>
    before === 0 ? after / 2 : (at / before) * after
  const next = encodeStroke(
    dots.map(({ point: [x, y], pressure }) => ({
      point: [
        spread(x - drawn.x, drawn.width, Math.max(0, box.width - 2 * pen)),
        spread(y - drawn.y, drawn.height, Math.max(0, box.height - 2 * pen)),
      ],
      pressure,
    })),
  )
  return encodedPoints.parse(next) === undefined ? { position: [left, top] } : { position: [left, top], points: next }
}
