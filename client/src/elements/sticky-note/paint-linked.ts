import type { PaintContext } from '#elements/element-face.ts'

const RADIUS_UNITS = 13
/** Smaller than this it is a smudge. */
const SEEN_PIXELS_MIN = 7

/** On the upper right corner of a note: something was made of it. Two dots and the line between them. */
export function paintLinked(context: PaintContext, right: number, top: number, scale: number): void {
  if (2 * RADIUS_UNITS * scale < SEEN_PIXELS_MIN) return
  const [x, y] = [right - 20, top]
  context.beginPath()
  context.arc(x, y, RADIUS_UNITS, 0, 2 * Math.PI)
  context.fillStyle = '#0d4a40'
  context.fill()
  context.strokeStyle = '#ffffff'
  context.fillStyle = '#ffffff'
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(x - 4, y + 4)
  context.lineTo(x + 4, y - 4)
  context.stroke()
  for (const side of [-1, 1]) {
    context.beginPath()
    context.arc(x + 5 * side, y - 5 * side, 3, 0, 2 * Math.PI)
    context.fill()
  }
}
