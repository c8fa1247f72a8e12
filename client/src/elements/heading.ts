/** The headings of areas: painted, and edited in the very same place. */
import { fontMetrics } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type PaintContext, type PaintDetail, type TextPlace } from './element-face.ts'
import { shortenedText } from '@samenspel/shared/text/shortened-text'

/** One line of semibold words, in board units. */
export interface Heading {
  readonly left: number
  /** The middle of the line, from top to bottom. */
  readonly middle: number
  readonly width: number
  readonly fontSizeUnits: number
  readonly ink: string
}

/** How large a heading is: readable in an overview, but not larger than its room. */
export interface HeadingSize {
  readonly pixelsMin: number
  readonly unitsMin: number
  readonly unitsMax: number
}

/** The size of the letters at that zoom, in board units. */
export const headingUnits = (zoom: number, { pixelsMin, unitsMin, unitsMax }: HeadingSize): number =>
  Math.min(unitsMax, Math.max(unitsMin, pixelsMin / zoom))

/** From the middle of a line to its baseline, in em. */
export const baselineEm = (fontMetrics.ascentEm - fontMetrics.descentEm) / 2

/** Paints as much of the words as there is room for; nothing while they could not be read. */
export function paintHeading(
  context: PaintContext,
  words: string,
  { left, middle, width, fontSizeUnits, ink }: Heading,
  { scale }: PaintDetail,
): void {
  if (words === '' || fontSizeUnits * scale < LEGIBLE_PIXELS_MIN) return
  context.fillStyle = ink
  context.font = `600 ${fontSizeUnits}px ${BOARD_FONT}`
  context.fillText(shortenedText(words, width / fontSizeUnits), left, middle + baselineEm * fontSizeUnits)
}

/** Where a heading is edited: where it stands. */
export function headingPlace({ left, middle, width, fontSizeUnits, ink }: Heading): TextPlace {
  const lineHeightUnits = fontSizeUnits * 1.25
  return {
    box: { x: left, y: middle - lineHeightUnits / 2, width, height: lineHeightUnits },
    layout: { fontSizeUnits, lineHeightUnits },
    weight: 600,
    align: 'left',
    wraps: false,
    ink,
    isOneLine: true,
  }
}
