import {
  noteHeightUnits,
  noteText,
  noteWidthUnits,
  NOTE_FONT_WEIGHT,
  NOTE_MARGIN_UNITS,
} from '@samenspel/shared/elements/note-text'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { TextLayout } from '@samenspel/shared/text/fit-text'
import { fontMetrics } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type PaintContext, type PaintDetail } from '#elements/element-face.ts'
import { notePalette } from '#elements/note-palette.ts'

/** How far a note's shadow reaches. */
export const NOTE_SHADOW_UNITS = 24
const CORNER_UNITS = 4
/** Below this many device pixels for each unit corners and shadows are not seen and not painted. */
const FINE_SCALE_MIN = 0.2

/** A sheet of coloured paper with its text. */
export function paintStickyNote(context: PaintContext, note: ElementOfKind<'sticky-note'>, detail: PaintDetail): void {
  const [x, y] = note.position
  const width = noteWidthUnits[note.shape]
  const height = noteHeightUnits(note.text, note.shape)
  const { fill, ink } = notePalette[note.color]
  const isFine = detail.scale >= FINE_SCALE_MIN && (detail.level === 'full' || detail.level === 'flat')
  context.fillStyle = fill
  if (isFine && detail.level === 'full') paintShadow(context, [x, y, width, height], detail.scale)
  if (isFine) {
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.fill()
  } else context.fillRect(x, y, width, height)
  if (detail.level === 'box' || detail.openText === note.id || note.text === '') return
  context.fillStyle = ink
  const layout = noteText(note.text, note.shape)
  const left = x + NOTE_MARGIN_UNITS
  const top = y + NOTE_MARGIN_UNITS
  const isLegible = layout.fontSizeUnits * detail.scale >= LEGIBLE_PIXELS_MIN
  if (isLegible && detail.level !== 'bars') paintLines(context, layout, [left, top], width - 2 * NOTE_MARGIN_UNITS)
  else paintBars(context, layout, [left, top], width - 2 * NOTE_MARGIN_UNITS)
}

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** Paper that lies on the board: a close soft edge, and light from above that falls a little below it. */
function paintShadow(context: PaintContext, [x, y, width, height]: Rectangle, scale: number): void {
  context.shadowColor = 'rgba(38, 34, 20, 0.26)'
  // Shadows are measured in device pixels, whatever the transform.
  context.shadowBlur = 16 * scale
  context.shadowOffsetY = 6 * scale
  context.fillRect(x + 5, y + 5, width - 10, height - 6)
  context.shadowColor = 'transparent'
  context.shadowBlur = 0
  context.shadowOffsetY = 0
}

const fonts = new Map<number, string>()

function fontOf(fontSizeUnits: number): string {
  let font = fonts.get(fontSizeUnits)
  if (font === undefined) {
    font = `${NOTE_FONT_WEIGHT} ${fontSizeUnits}px ${BOARD_FONT}`
    fonts.set(fontSizeUnits, font)
  }
  return font
}

/** Letters outside the shipped font are drawn by another, whose widths may differ: such a line is narrowed to fit. */
const OTHER_LETTERS = /[\u0250-\u200f\u2028-\u20ab\u20ad-\uffff]/

function paintLines(
  context: PaintContext,
  layout: TextLayout,
  [left, top]: readonly [number, number],
  width: number,
): void {
  const { fontSizeUnits, lineHeightUnits, lines } = layout
  const { ascentEm, descentEm } = fontMetrics
  const font = fontOf(fontSizeUnits)
  if (context.font !== font) context.font = font
  let baseline = top + lineHeightUnits / 2 + ((ascentEm - descentEm) / 2) * fontSizeUnits
  for (const line of lines) {
    if (OTHER_LETTERS.test(line)) context.fillText(line.trimEnd(), left, baseline, width)
    else if (line !== '') context.fillText(line, left, baseline)
    baseline += lineHeightUnits
  }
}

function paintBars(
  context: PaintContext,
  layout: TextLayout,
  [left, top]: readonly [number, number],
  width: number,
): void {
  const { fontSizeUnits, lineHeightUnits, lines } = layout
  context.globalAlpha = 0.38
  let y = top + lineHeightUnits * 0.3
  for (const line of lines) {
    const length = Math.min(width, line.length * fontSizeUnits * 0.5)
    if (length > 0) context.fillRect(left, y, length, fontSizeUnits * 0.45)
    y += lineHeightUnits
  }
  context.globalAlpha = 1
}
