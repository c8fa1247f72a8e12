import type { Box } from '../geometry/box.ts'
import { fitText } from '../text/fit-text.ts'
import type { FontWeight } from '../text/text-width.ts'
import { WIDE_SPACE, type Ground, type GroundTone, type GroundWords, type MapDrawing } from './drawing.ts'
import type { CellTone, MapTable } from './map-table.ts'

const NAME_UNITS = 300
const COLUMN_UNITS_MIN = 104
/** Parts of one table beside each other, as few as do. */
const PARTS = [1, 2, 3] as const
const PART_GAP_UNITS = 40
/** How high a card may be for its width. */
const HEIGHT_SHARE_MAX = 1.25
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

/**
 * A table as a drawing: as wide as a sheet, or wider where columns would be too narrow to read, and as high as it needs. One with many more rows than fit
 * on a sheet stands in two or three parts beside each other.
 */
export function layOutTable(table: MapTable): MapDrawing {
  const tries = PARTS.map((parts) => inParts(table, parts))
  const ratio = ({ space }: MapDrawing): number => space.height / space.width
  const fitting = tries.find((drawing) => ratio(drawing) <= HEIGHT_SHARE_MAX)
  return fitting ?? tries.reduce((best, each) => (ratio(each) < ratio(best) ? each : best))
}

function inParts(table: MapTable, parts: number): MapDrawing {
  const others = Math.max(0, table.head.length - 1)
  const sheet = WIDE_SPACE.width / parts
  const columnUnits = Math.max(COLUMN_UNITS_MIN, (sheet - NAME_UNITS) / Math.max(1, others))
  const widths = table.head.map((_, i) =>
    i > 0 ? columnUnits : others === 0 ? Math.max(NAME_UNITS, sheet) : NAME_UNITS,
  )
  const partWidth = widths.reduce((sum, width) => sum + width, 0)
  const [grounds, words]: [Ground[], GroundWords[]] = [[], []]
  const perPart = Math.ceil(table.rows.length / parts)
  let height = 1
  for (let part = 0; part < parts; part += 1) {
    const rows = table.rows.slice(part * perPart, (part + 1) * perPart)
    const left = part * (partWidth + PART_GAP_UNITS)
    const bottom = drawRows({ head: table.head, rows }, { left, part, widths, grounds, words })
    height = Math.max(height, bottom)
  }
  const space = { width: Math.max(1, parts * partWidth + (parts - 1) * PART_GAP_UNITS), height }
  return { space, plot: { x: 0, y: 0, ...space }, grounds, words, links: [], moves: [], tokens: [] }
}

interface PartPlace {
  readonly left: number
  readonly part: number
  readonly widths: readonly number[]
  readonly grounds: Ground[]
  readonly words: GroundWords[]
}

/** Draws a head and its rows below each other; tells where they end. */
function drawRows({ head, rows }: MapTable, { left, part, widths, grounds, words }: PartPlace): number {
  const headCells = head.map((text) => ({ text, tone: 'plain' as const }))
  let y = 0
  for (const [row, cells] of [headCells, ...rows].entries()) {
    const isName = (column: number): boolean => row === 0 || column === 0
    const laid = cells.slice(0, widths.length).map(({ text, tone }, column) => ({
      tone,
      lines: linesOf(text, (widths[column] ?? 0) - 2 * PADDING_UNITS, isName(column) ? 600 : 500),
    }))
    const height = Math.max(1, ...laid.map(({ lines }) => lines.length)) * SIZE_UNITS * LINE_HEIGHT + 2 * PADDING_UNITS
    let x = left
    for (const [column, { tone, lines }] of laid.entries()) {
      const box: Box = { x, y, width: widths[column] ?? 0, height }
      grounds.push({ type: 'box', box, tone: row === 0 ? 'cell-head' : TONES[tone] })
      words.push(wordsIn(box, lines, { key: `${part} ${row} ${column}`, isName: isName(column) }))
      x += box.width
    }
    y += height
  }
  return y
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
