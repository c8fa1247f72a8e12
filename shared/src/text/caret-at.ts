import { clustersOf } from './clusters.ts'
import type { TextLayout } from './fit-text.ts'
import { textWidthEm, type FontWeight } from './text-width.ts'

/** Lines of a laid out text, and how they stand in the width they have. */
export interface StandingLines extends Pick<TextLayout, 'fontSizeUnits' | 'lineHeightUnits' | 'lines'> {
  readonly widthUnits: number
  readonly weight: FontWeight
  readonly align: 'left' | 'center'
}

/**
 * Where in `text` a caret belongs when `x`, `y` is pressed, in board units from the top left corner of its lines: between the two characters
 * that are nearest, never within one. An index in UTF-16 units.
 */
export function caretAt(text: string, standing: StandingLines, [x, y]: readonly [number, number]): number {
  const { lines, lineHeightUnits, fontSizeUnits, weight, align, widthUnits } = standing
  const row = Math.max(0, Math.min(lines.length - 1, Math.floor(y / lineHeightUnits)))
  const start = startOfLine(text, lines, row)
  // Spaces at the end of a line may hang over its edge; behind them is where the next line begins.
  const line = (lines[row] ?? '').trimEnd()
  const free = align === 'center' ? widthUnits - textWidthEm(line, weight) * fontSizeUnits : 0
  let left = free / 2
  let index = start
  for (const cluster of clustersOf(line)) {
    const width = textWidthEm(cluster, weight) * fontSizeUnits
    if (x < left + width / 2) return index
    left += width
    index += cluster.length
  }
  return index
}

/** Lines follow each other in the text, with a line feed between those that end a paragraph. */
function startOfLine(text: string, lines: readonly string[], row: number): number {
  let index = 0
  for (const line of lines.slice(0, row)) {
    index += line.length
    if (text[index] === '\n') index += 1
  }
  return index
}
