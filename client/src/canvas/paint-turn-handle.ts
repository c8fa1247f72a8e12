/** The round handle that turns the selection, and the angle in figures while it is turned; in CSS pixels of the screen. */
import { add, distance, scale, subtract, type Point } from '@samenspel/shared/geometry/point'
import { turnPoint } from '@samenspel/shared/geometry/turn'
import type { Editor, Gesture } from '#editor/editor.ts'
import { BOARD_FONT } from '#elements/element-face.ts'
import { turnHandle } from '#tools/select/turning.ts'

/** As large as it is to a mouse. */
const RADIUS_PIXELS = 12
const FIGURES_FONT = `600 14px ${BOARD_FONT}`
const FIGURES_HEIGHT_PIXELS = 26
/** From the middle of the handle to that of the figures beyond it. */
const FIGURES_BEYOND_PIXELS = 38

/** Paints the handle at rest, on a stem from the side that it stands at. */
export function paintTurnHandle(context: CanvasRenderingContext2D, editor: Editor, color: string): void {
  const handle = turnHandle(editor)
  if (!handle) return
  paintStem(context, handle.foot, handle.center, color)
  paintRound(context, handle.center, color)
}

/** Paints the handle where the hand has turned it, and the angle beyond it. */
export function paintTurning(
  context: CanvasRenderingContext2D,
  { camera }: Pick<Editor, 'camera'>,
  { gesture, color }: { readonly gesture: Extract<Gesture, { type: 'turning' }>; readonly color: string },
): void {
  const { around, byDegrees, grip, shownDegrees } = gesture
  const middle = camera.toScreen(around)
  const center = camera.toScreen(turnPoint(grip, { around, degrees: byDegrees }))
  const far = distance(middle, center)
  paintStem(context, middle, center, color)
  paintRound(context, center, color)
  const outward: Point = far === 0 ? [0, -1] : scale(subtract(center, middle), 1 / far)
  paintFigures(context, add(center, scale(outward, FIGURES_BEYOND_PIXELS)), { text: `${shownDegrees}°`, color })
}

function paintStem(context: CanvasRenderingContext2D, from: Point, to: Point, color: string): void {
  context.strokeStyle = color
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
}

/** A disc with an arrow that goes round. */
function paintRound(context: CanvasRenderingContext2D, [x, y]: Point, color: string): void {
  context.fillStyle = '#ffffff'
  context.strokeStyle = color
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, RADIUS_PIXELS - 1, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  const radius = 5
  const end = -Math.PI / 5
  context.beginPath()
  context.arc(x, y, radius, end, end + 1.6 * Math.PI)
  context.stroke()
  // The head stands where the arc begins, and points on against it.
  const [tipX, tipY] = [x + radius * Math.cos(end), y + radius * Math.sin(end)]
  context.fillStyle = color
  context.beginPath()
  context.moveTo(tipX + 3.2, tipY - 4.2)
  context.lineTo(tipX + 2.6, tipY + 2.2)
  context.lineTo(tipX - 3.4, tipY - 0.4)
  context.closePath()
  context.fill()
}

/** White figures on the colour of the selection: they are read on any ground. */
function paintFigures(
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  { text, color }: { readonly text: string; readonly color: string },
): void {
  context.font = FIGURES_FONT
  const width = context.measureText(text).width + 18
  context.fillStyle = color
  context.beginPath()
  context.roundRect(x - width / 2, y - FIGURES_HEIGHT_PIXELS / 2, width, FIGURES_HEIGHT_PIXELS, 8)
  context.fill()
  context.fillStyle = '#ffffff'
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.fillText(text, x, y + 1)
  context.textAlign = 'start'
}
