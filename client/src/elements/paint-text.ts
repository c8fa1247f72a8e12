import type { TextLayout } from '@samenspel/shared/text/fit-text'
import { fontMetrics, textWidthEm, type FontWeight } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type PaintContext, type PaintDetail } from './element-face.ts'

/** Where a laid out text stands: its top left corner, the width of its lines, and where in them the words are. */
export interface TextSpot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly weight: FontWeight
  readonly align: 'left' | 'center'
}

/** Paints a text in the context's fill: as letters where they can be read, as bars where they cannot. */
export function paintText(context: PaintContext, layout: TextLayout, spot: TextSpot, detail: PaintDetail): void {
  const isLegible = layout.fontSizeUnits * detail.scale >= LEGIBLE_PIXELS_MIN
  if (isLegible && detail.level !== 'bars') paintLines(context, layout, spot)
  else paintBars(context, layout, spot)
}

const fonts = new Map<string, string>()

function fontOf(weight: FontWeight, fontSizeUnits: number): string {
  const key = `${weight} ${fontSizeUnits}`
  let font = fonts.get(key)
  if (font === undefined) {
    font = `${weight} ${fontSizeUnits}px ${BOARD_FONT}`
    fonts.set(key, font)
  }
  return font
}

/** Letters outside the shipped font are drawn by another, whose widths may differ: such a line is narrowed to fit. */
const OTHER_LETTERS = /[\u0250-\u200f\u2028-\u20ab\u20ad-\uffff]/

function paintLines(context: PaintContext, layout: TextLayout, { left, top, width, weight, align }: TextSpot): void {
  const { fontSizeUnits, lineHeightUnits, lines } = layout
  const { ascentEm, descentEm } = fontMetrics
  const font = fontOf(weight, fontSizeUnits)
  if (context.font !== font) context.font = font
  let baseline = top + lineHeightUnits / 2 + ((ascentEm - descentEm) / 2) * fontSizeUnits
  for (const line of lines) {
    const free = align === 'center' ? width - textWidthEm(line.trimEnd(), weight) * fontSizeUnits : 0
    const start = left + free / 2
    if (OTHER_LETTERS.test(line)) context.fillText(line.trimEnd(), Math.max(left, start), baseline, width)
    else if (line !== '') context.fillText(line, start, baseline)
    baseline += lineHeightUnits
  }
}

function paintBars(context: PaintContext, layout: TextLayout, { left, top, width, align }: TextSpot): void {
  const { fontSizeUnits, lineHeightUnits, lines } = layout
  context.globalAlpha = 0.38
  let y = top + lineHeightUnits * 0.3
  for (const line of lines) {
    const length = Math.min(width, line.length * fontSizeUnits * 0.5)
    const start = align === 'center' ? left + (width - length) / 2 : left
    if (length > 0) context.fillRect(start, y, length, fontSizeUnits * 0.45)
    y += lineHeightUnits
  }
  context.globalAlpha = 1
}
