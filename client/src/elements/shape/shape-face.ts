import { uprightBoxOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import {
  cornerRadiusUnits,
  formOutline,
  formTextBox,
  shapeText,
  SHAPE_FONT_WEIGHT,
  SHAPE_LINE_UNITS,
  type ShapeForm,
} from '@samenspel/shared/elements/shape-form'
import type { Box } from '@samenspel/shared/geometry/box'
import type { ElementFace, PaintContext } from '#elements/element-face.ts'
import { fillOf, inkOn, inkPalette } from '#elements/ink-palette.ts'
import { paintText } from '#elements/paint-text.ts'

/** Below this many device pixels for each unit corners are not seen. */
const FINE_SCALE_MIN = 0.1

/** Begins the path of a form in its box. */
export function traceForm(context: PaintContext, form: ShapeForm, box: Box): void {
  const { x, y, width, height } = box
  context.beginPath()
  if (form === 'ellipse') context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI)
  else if (form === 'rounded') context.roundRect(x, y, width, height, cornerRadiusUnits(box))
  else {
    for (const [cornerX, cornerY] of formOutline(form, box)) context.lineTo(cornerX, cornerY)
    context.closePath()
  }
}

/** A form with its line, its filling, and the words in it. */
export const shapeFace: ElementFace<'shape'> = {
  overhangUnits: SHAPE_LINE_UNITS,
  paint: (context, shape, detail) => {
    const box = uprightBoxOf(shape)
    const fill = fillOf(shape.color)
    traceForm(context, detail.scale < FINE_SCALE_MIN ? 'rectangle' : shape.form, box)
    if (fill) {
      context.fillStyle = fill
      context.fill()
    }
    context.strokeStyle = inkPalette[shape.line]
    context.lineJoin = 'round'
    context.lineWidth = Math.max(SHAPE_LINE_UNITS, 1 / detail.scale)
    context.stroke()
    if (detail.level === 'box' || detail.openText === shape.id || shape.text === '') return
    const { layout, place } = textIn(shape, shape.text)
    context.fillStyle = inkOn(shape.color)
    const spot = {
      left: place.x,
      top: place.y,
      width: place.width,
      weight: SHAPE_FONT_WEIGHT,
      align: 'center',
    } as const
    paintText(context, layout, spot, detail)
  },
  textPlace: (shape, text) => {
    const { layout, place } = textIn(shape, text)
    return { box: place, layout, weight: SHAPE_FONT_WEIGHT, align: 'center', wraps: true, ink: inkOn(shape.color) }
  },
  describe: (shape, messages) => messages.shape(shape.form, shape.text),
}

/** The text of a shape and where it stands: in the middle of the room that the form leaves. */
function textIn(shape: ElementOfKind<'shape'>, text: string) {
  const layout = shapeText(text, shape.form, shape.size)
  const room = formTextBox(shape.form, uprightBoxOf(shape))
  const y = room.y + (room.height - layout.heightUnits) / 2
  return { layout, place: { ...room, y, height: layout.heightUnits } }
}
