import { boxOf, type Element, type ElementKindName } from '@samenspel/shared/elements/registry'
import type { PaintContext, PaintDetail } from './element-face.ts'

const INK = '#000000'
const LINE_PIXELS = 2
/** Less than what is painted anew around anything that changes. */
const LINE_UNITS_MAX = 16

/**
 * How round the corners are of what lies on paper of its own, in board units. The others are lines and letters already; the line around a persona
 * means something.
 */
const cornerUnits: Partial<Readonly<Record<ElementKindName, number>>> = {
  'sticky-note': 4,
  frame: 16,
  cluster: 28,
  image: 2,
  link: 12,
  'record-card': 18,
  'map-card': 18,
}

/** A black line around it, two CSS pixels wide, below what hangs over the edge. */
export function paintStrongEdge(context: PaintContext, element: Element, { zoom }: PaintDetail): void {
  const corner = cornerUnits[element.kind]
  if (corner === undefined) return
  const { x, y, width, height } = boxOf(element)
  const line = Math.min(LINE_PIXELS / zoom, LINE_UNITS_MAX)
  context.strokeStyle = INK
  context.lineWidth = line
  context.beginPath()
  context.roundRect(x - line / 2, y - line / 2, width + line, height + line, corner + line / 2)
  context.stroke()
}
