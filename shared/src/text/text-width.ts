import { clustersOf } from './clusters.ts'
import { fontAdvances } from './font-advances.ts'

/** The weights of the shipped font that text on the board is set in. */
export type FontWeight = keyof typeof fontAdvances.byWeight

/** How far the font's letters reach above and below the baseline, in em. */
export const fontMetrics = {
  ascentEm: fontAdvances.ascent / fontAdvances.unitsPerEm,
  descentEm: fontAdvances.descent / fontAdvances.unitsPerEm,
} as const

/** The width of a text on one line in em, without kerning and ligatures; the same on every machine. */
export function textWidthEm(text: string, weight: FontWeight): number {
  const advances = advancesOf(weight)
  let units = 0
  for (const cluster of clustersOf(text)) {
    const code = cluster.codePointAt(0) ?? 0
    units += advances.get(code) ?? fallbackUnits(code, cluster)
  }
  return units / fontAdvances.unitsPerEm
}

const tables = new Map<FontWeight, ReadonlyMap<number, number>>()

function advancesOf(weight: FontWeight): ReadonlyMap<number, number> {
  let table = tables.get(weight)
  if (!table) {
    table = decodeAdvances(fontAdvances.byWeight[weight])
    tables.set(weight, table)
  }
  return table
}

/** The table as the script wrote it, by code point. */
function decodeAdvances(encoded: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  for (const run of encoded.split(';')) {
    const [first = '', widths = ''] = run.split(':')
    for (const [i, width] of widths.split(',').entries()) table.set(parseInt(first, 36) + i, parseInt(width, 36))
  }
  return table
}

/**
 * Widths, in thousandths of an em, for what the shipped font does not have and another font of the reader's machine will draw.
 * Emoji are 1.25 em wide in the fonts of the large systems.
 */
function fallbackUnits(code: number, cluster: string): number {
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0
  if (code >= 0x1f000 || cluster.includes('\ufe0f') || (code >= 0x2600 && code <= 0x27bf)) return 1250
  if (isWide(code)) return 1000
  if (code >= 0x0590 && code <= 0x08ff) return 560
  if (/^\p{Lu}/u.test(cluster)) return 700
  return 620
}

/** Chinese, Japanese and Korean letters and full-width forms: one em each, and a line may break between any two. */
export const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x20000 && code <= 0x3fffd)
