import { breakLines, piecesOf } from '../text/break-text.ts'
import type { TextLayout } from '../text/fit-text.ts'
import { textWidthEm } from '../text/text-width.ts'

/** The sizes of a text on the board. */
export const textSizes = ['small', 'medium', 'large'] as const
export type TextSize = (typeof textSizes)[number]

/** The height of letters in board units; the largest is a heading for a whole frame. */
export const textSizeUnits: Readonly<Record<TextSize, number>> = { small: 20, medium: 32, large: 64 }
/** Around the text, on all sides. */
export const TEXT_MARGIN_UNITS = 6
/** The weight that texts are written in. */
export const TEXT_FONT_WEIGHT = 500
/** A text is never narrower: an empty one must be seen and pressed. */
export const TEXT_WIDTH_UNITS_MIN = 24

const LINE_HEIGHT = 1.25
/** Kept free at the end of each line, in em, for what browsers round. */
const SLACK_EM = 0.002

/** A text with the box it takes. */
export interface FreeTextLayout extends TextLayout {
  readonly widthUnits: number
}

const KEPT_MAX = 10_000
const kept = new Map<string, FreeTextLayout>()

/** The text laid out: in lines of that width in board units, margins included, or with null as wide as its longest line. */
export function freeText(text: string, size: TextSize, width: number | null): FreeTextLayout {
  const key = `${size} ${width} ${text}`
  let layout = kept.get(key)
  if (!layout) {
    layout = laidOut(text, size, width)
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(key, layout)
  }
  return layout
}

function laidOut(text: string, size: TextSize, width: number | null): FreeTextLayout {
  const fontSizeUnits = textSizeUnits[size]
  const lineHeightUnits = fontSizeUnits * LINE_HEIGHT
  const lineEm = width === null ? Infinity : (width - 2 * TEXT_MARGIN_UNITS) / fontSizeUnits - SLACK_EM
  const lines = breakLines(piecesOf(text, TEXT_FONT_WEIGHT), Math.max(1, lineEm), TEXT_FONT_WEIGHT)
  const longestEm = lines.reduce((most, line) => Math.max(most, textWidthEm(line, TEXT_FONT_WEIGHT)), 0)
  const natural = Math.ceil((longestEm + SLACK_EM) * fontSizeUnits) + 2 * TEXT_MARGIN_UNITS
  return {
    fontSizeUnits,
    lineHeightUnits,
    lines,
    heightUnits: lines.length * lineHeightUnits,
    widthUnits: Math.max(TEXT_WIDTH_UNITS_MIN, width ?? natural),
  }
}
