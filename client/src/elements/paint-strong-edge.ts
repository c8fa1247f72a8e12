import { uprightBoxOf, type Element, type ElementKindName } from '@samenspel/shared/elements/registry'
import type { PaintContext, PaintDetail } from './element-face.ts'

const INK = '#000000'
const LINE_PIXELS = 2
/** Less than what is painted anew around anything that changes. */
const LINE_UNITS_MAX = 16

/**
 * How round the corners are of what lies on paper of its own, in board units. The others are lines and letters already.
 */
const cornerUnits: Partial<Readonly<Record<ElementKindName, number>>> = {
  'sticky-note': 4,
  frame: 16,
  cluster: 28,
  image: 2,
  link: 12,
  'record-card': 18,
  'map-card': 18,
  'persona-card': 22,
}

/** What has a line of its own, and how far that reaches over the edge: from near it would hide the dark one. */
const LINED = new Set<ElementKindName>(['frame', 'cluster', 'link', 'record-card', 'map-card'])
const OWN_LINE_UNITS = 1

/** How round the corners of an element are, in board units; undefined for what has no paper of its own. */
export const cornerUnitsOf = ({ kind }: Element): number | undefined => cornerUnits[kind]

/** A black line around it, of which two CSS pixels are seen, below what hangs over the edge. */
export function paintStrongEdge(context: PaintContext, element: Element, { zoom }: PaintDetail): void {
  const corner = cornerUnitsOf(element)
  // The line around a persona means something.
  if (corner === undefined || element.kind === 'persona-card') return
  const { x, y, width, height } = uprightBoxOf(element)
  const line = Math.min(LINE_PIXELS / zoom, LINE_UNITS_MAX) + (LINED.has(element.kind) ? OWN_LINE_UNITS : 0)
  context.strokeStyle = INK
  context.lineWidth = line
  context.beginPath()
  context.roundRect(x - line / 2, y - line / 2, width + line, height + line, corner + line / 2)
  context.stroke()
}
