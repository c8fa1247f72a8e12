import { strokePoints, strokeWidthUnits, type StrokeWidth } from '@samenspel/shared/elements/stroke'
import { getStroke } from 'perfect-freehand'
import type { ElementFace, PaintContext } from '#elements/element-face.ts'
import { inkPalette } from '#elements/ink-palette.ts'

/** How much thinner a light touch is than a hard one. */
const THINNING = 0.6

/** A line drawn by hand, as thick as it was pressed. */
export const strokeFace: ElementFace<'stroke'> = {
  overhangUnits: 4,
  paint: (context, stroke, detail) => {
    const [x, y] = stroke.position
    context.save()
    context.translate(x, y)
    if (detail.level === 'full' || detail.level === 'flat') {
      context.fillStyle = inkPalette[stroke.color]
      context.fill(areaOf(stroke.points, stroke.width))
    } else
      paintLine(context, stroke.points, { ink: inkPalette[stroke.color], scale: detail.scale, width: stroke.width })
    context.restore()
  },
  describe: ({ color }, messages) => messages.stroke(color),
}

/** Cheaper than its area, for when everything moves. */
function paintLine(
  context: PaintContext,
  encoded: string,
  { ink, width, scale }: { readonly ink: string; readonly width: StrokeWidth; readonly scale: number },
): void {
  context.strokeStyle = ink
  context.lineWidth = Math.max(strokeWidthUnits[width], 1 / scale)
  context.beginPath()
  for (const { point } of strokePoints(encoded)) context.lineTo(point[0], point[1])
  context.stroke()
}

const AREAS_MAX = 5_000
const areas = new Map<string, Path2D>()

/** The area of ink of a stroke, kept while it is painted often. */
function areaOf(encoded: string, width: StrokeWidth): Path2D {
  const key = `${width} ${encoded}`
  let area = areas.get(key)
  if (!area) {
    area = drawnArea(encoded, width)
    if (areas.size >= AREAS_MAX) areas.clear()
    areas.set(key, area)
  }
  return area
}

function drawnArea(encoded: string, width: StrokeWidth): Path2D {
  const points = strokePoints(encoded)
  const [first] = points
  // A mouse presses alike all the time; its pressure is guessed from its speed.
  const simulatePressure = points.every(({ pressure }) => pressure === first?.pressure)
  const outline = getStroke(
    points.map(({ point: [x, y], pressure }) => [x, y, pressure]),
    {
      size: strokeWidthUnits[width],
      thinning: THINNING,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure,
      last: true,
    },
  )
  return smoothArea(outline)
}

/** A closed curve through the middles between neighbouring points. */
function smoothArea(outline: readonly (readonly number[])[]): Path2D {
  const area = new Path2D()
  for (const [i, [x = 0, y = 0]] of outline.entries()) {
    const [nextX = 0, nextY = 0] = outline[(i + 1) % outline.length] ?? []
    const middle = [(x + nextX) / 2, (y + nextY) / 2] as const
    if (i === 0) area.moveTo(middle[0], middle[1])
    else area.quadraticCurveTo(x, y, middle[0], middle[1])
  }
  area.closePath()
  return area
}
