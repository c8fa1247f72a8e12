import { breakLines, countLines, piecesOf, type Paragraph } from './break-text.ts'
import type { FontWeight } from './text-width.ts'

/** The space a text has, in board units. */
export interface TextSpace {
  readonly widthUnits: number
  /** The height that text shrinks to fit in before it grows beyond. */
  readonly heightUnits: number
  /** Font sizes to choose from, largest first; the last is the floor. */
  readonly fontSizesUnits: readonly number[]
  /** The height of a line as a share of the font size. */
  readonly lineHeight: number
  readonly weight: FontWeight
}

/** A text laid out: the same on every screen, whatever the zoom. */
export interface TextLayout {
  readonly fontSizeUnits: number
  readonly lineHeightUnits: number
  /** What stands on each line; spaces at its end may hang over the edge. There is always at least one line. */
  readonly lines: readonly string[]
  readonly heightUnits: number
}

/** Kept free at the end of each line, in em: browsers round widths, and a line must never be fuller on one screen than on another. */
const SLACK_EM = 0.002

/**
 * The largest font size at which the text fits without cutting a word; at the floor words are cut where they must be and the text
 * grows downwards.
 */
export function fitText(text: string, space: TextSpace): TextLayout {
  const paragraphs = piecesOf(text, space.weight)
  const longestEm = Math.max(
    0,
    ...paragraphs.map((pieces) => pieces.reduce((max, piece) => Math.max(max, piece.widthEm), 0)),
  )
  const floor = space.fontSizesUnits.at(-1) ?? 16
  const fontSizeUnits = space.fontSizesUnits.find((size) => fits(paragraphs, longestEm, space, size)) ?? floor
  const lineHeightUnits = fontSizeUnits * space.lineHeight
  const lines = breakLines(paragraphs, lineEm(space, fontSizeUnits), space.weight)
  return { fontSizeUnits, lineHeightUnits, lines, heightUnits: lines.length * lineHeightUnits }
}

const lineEm = (space: TextSpace, fontSizeUnits: number): number => space.widthUnits / fontSizeUnits - SLACK_EM

function fits(paragraphs: readonly Paragraph[], longestEm: number, space: TextSpace, fontSizeUnits: number): boolean {
  const widthEm = lineEm(space, fontSizeUnits)
  if (longestEm > widthEm) return false
  return countLines(paragraphs, widthEm, space.weight) * fontSizeUnits * space.lineHeight <= space.heightUnits
}
