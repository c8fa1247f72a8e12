import type { ConfidenceLevel } from '@samenspel/shared/knowledge/confidence'
import type { PaintContext } from '#elements/element-face.ts'
import { contestedShape, signShapes, type SignShape } from '@samenspel/shared/knowledge/sign-shapes'

const paths = new Map<string, Path2D>()

/** The path of a drawing in a square of 24 units; made once, and only where something is painted. */
function pathOf(drawing: string): Path2D {
  let path = paths.get(drawing)
  if (!path) {
    path = new Path2D(drawing)
    paths.set(drawing, path)
  }
  return path
}

interface SignPlace {
  readonly left: number
  readonly top: number
  readonly sideUnits: number
  readonly ink: string
}

/** The sign of a level, and for what is contested a flag right of it. Tells how wide that is. */
export function paintSign(
  context: PaintContext,
  { level, isContested }: { readonly level: ConfidenceLevel; readonly isContested: boolean },
  place: SignPlace,
): number {
  paintShape(context, signShapes[level], place)
  if (!isContested) return place.sideUnits
  paintShape(context, contestedShape, { ...place, left: place.left + place.sideUnits * 1.15 })
  return place.sideUnits * 2.15
}

/** The flag alone, in the place of a sign. */
export const paintFlag = (context: PaintContext, place: SignPlace): void => paintShape(context, contestedShape, place)

function paintShape(context: PaintContext, shape: SignShape, { left, top, sideUnits, ink }: SignPlace): void {
  context.save()
  context.translate(left, top)
  context.scale(sideUnits / 24, sideUnits / 24)
  context.strokeStyle = ink
  context.fillStyle = ink
  context.lineWidth = 2.4
  context.setLineDash(shape.isDashed ? [4.4, 3] : [])
  context.stroke(pathOf(shape.line))
  if (shape.filled) context.fill(pathOf(shape.filled))
  context.restore()
}

/** A drawing in a square of 24 units, with a line of 2. */
export function paintDrawing(context: PaintContext, drawing: string, { left, top, sideUnits, ink }: SignPlace): void {
  context.save()
  context.translate(left, top)
  context.scale(sideUnits / 24, sideUnits / 24)
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(pathOf(drawing))
  context.restore()
}
