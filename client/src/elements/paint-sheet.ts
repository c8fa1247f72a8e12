import type { Box } from '@samenspel/shared/geometry/box'
import type { PaintContext, PaintDetail } from './element-face.ts'

/** A sheet with round corners: its filling, and a line around it that is never thinner than a pixel. */
export interface Sheet {
  readonly fill: string
  readonly line: string
  readonly lineUnits: number
  readonly cornerUnits: number
}

/** Paints it. */
export function paintSheet(
  context: PaintContext,
  { x, y, width, height }: Box,
  sheet: Sheet,
  detail: PaintDetail,
): void {
  context.fillStyle = sheet.fill
  context.strokeStyle = sheet.line
  context.lineWidth = Math.max(sheet.lineUnits, 1 / detail.scale)
  context.beginPath()
  context.roundRect(x, y, width, height, sheet.cornerUnits)
  context.fill()
  context.stroke()
}
