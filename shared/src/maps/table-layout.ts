import type { Box } from '../geometry/box.ts'
import { fitText } from '../text/fit-text.ts'
import type { FontWeight } from '../text/text-width.ts'
import { WIDE_SPACE, type Ground, type GroundTone, type GroundWords, type MapDrawing } from './drawing.ts'
import type { CellTone, MapTable } from './map-table.ts'

const NAME_UNITS = 300
const COLUMN_UNITS_MIN = 104
const PADDING_UNITS = 8
const SIZE_UNITS = 18
const LINE_HEIGHT = 1.25
/** More of a text than this is read in the workbook. */
const LINES_MAX = 12
const TONES: Readonly<Record<CellTone, GroundTone>> = {
  plain: 'cell',
  unset: 'cell',
  low: 'cell-low',
  middle: 'cell-middle',
  high: 'cell-high',
  alarm: 'cell-alarm',
}

/** A table as a drawing: as wide as a sheet, or wider where columns would be too narrow to read, and as high as it needs. */
export function layOutTable(table: MapTable): MapDrawing {
  const others = Math.max(0, table.head.length - 1)
  const columnUnits = Math.max(COLUMN_UNITS_MIN, (WIDE_SPACE.width - NAME_UNITS) / Math.max(1, others))
  const widths = table.head.map((_, i) => (i > 0 ? columnUnits : others === 0 ? WIDE_SPACE.width : NAME_UNITS))
  const grounds: Ground[] = []
  const words: GroundWords[] = []
  const head = table.head.map((text) => ({ text, tone: 'plain' as const }))
  let y = 0
  for (const [row, cells] of [head, ...table.rows].entries()) {
    const laid = cells.slice(0, widths.length).map(({ text, tone }, column) => ({
      tone,
      lines: linesOf(text, (widths[column] ?? 0) - 2 * PADDING_UNITS, row === 0 || column === 0 ? 600 : 500),
    }))
    const height = Math.max(1, ...laid.map(({ lines }) => lines.length)) * SIZE_UNITS * LINE_HEIGHT + 2 * PADDING_UNITS
    let x = 0
    for (const [column, { tone, lines }] of laid.entries()) {
      const box: Box = { x, y, width: widths[column] ?? 0, height }
      grounds.push({ type: 'box', box, tone: row === 0 ? 'cell-head' : TONES[tone] })
      words.push(wordsIn(box, lines, { key: `${row} ${column}`, isName: row === 0 || column === 0 }))
      x += box.width
    }
    y += height
  }
  const space = { width: widths.reduce((sum, width) => sum + width, 0), height: Math.max(y, 1) }
  return { space, plot: { x: 0, y: 0, ...space }, grounds, words, links: [], moves: [], tokens: [] }
}

function linesOf(text: string, widthUnits: number, weight: FontWeight): readonly string[] {
  if (text === '') return []
  const { lines } = fitText(text, {
    widthUnits,
    heightUnits: 0,
    fontSizesUnits: [SIZE_UNITS],
    lineHeight: LINE_HEIGHT,
    weight,
  })
  const shown = lines.map((line) => line.trimEnd())
  return shown.length <= LINES_MAX ? shown : [...shown.slice(0, LINES_MAX - 1), '…']
}

const wordsIn = (
  { x, y }: Box,
  lines: readonly string[],
  { key, isName }: { readonly key: string; readonly isName: boolean },
): GroundWords => ({
  key,
  lines,
  at: [x + PADDING_UNITS, y + PADDING_UNITS + SIZE_UNITS],
  anchor: 'start',
  sizeUnits: SIZE_UNITS,
  lineUnits: SIZE_UNITS * LINE_HEIGHT,
  tone: isName ? 'cell-name' : 'cell',
})
