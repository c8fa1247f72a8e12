/**
 * Writes shared/src/text/font-advances.ts: the advance widths of the shipped font, read from its own files.
 * Run it after changing the font or its version: `node client/scripts/font-advances.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

const weights = [500, 600]
const subsets = ['latin', 'latin-ext']
const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'))
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** The tables of a WOFF 1 file by tag (https://www.w3.org/TR/WOFF/, sections 3 and 5). */
function tablesOf(file) {
  const tables = new Map()
  const count = file.readUInt16BE(12)
  for (let i = 0; i < count; i += 1) {
    const entry = 44 + i * 20
    const tag = file.toString('latin1', entry, entry + 4)
    const [offset, packedBytes, bytes] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at))
    const packed = file.subarray(offset, offset + packedBytes)
    tables.set(tag, packedBytes < bytes ? inflateSync(packed) : packed)
  }
  return tables
}

/** Code points with their glyph numbers, from a `cmap` table of format 4 (OpenType 1.9, cmap). */
function glyphsOf(cmap) {
  const glyphs = new Map()
  const subtables = cmap.readUInt16BE(2)
  for (let i = 0; i < subtables; i += 1) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const segments = cmap.readUInt16BE(at + 6) / 2
    const ends = at + 14
    const starts = ends + segments * 2 + 2
    const deltas = starts + segments * 2
    const offsets = deltas + segments * 2
    for (let segment = 0; segment < segments; segment += 1) {
      const end = cmap.readUInt16BE(ends + segment * 2)
      const start = cmap.readUInt16BE(starts + segment * 2)
      const delta = cmap.readUInt16BE(deltas + segment * 2)
      const offset = cmap.readUInt16BE(offsets + segment * 2)
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const indirect = offsets + segment * 2 + offset + (code - start) * 2
        const raw = offset === 0 ? code : cmap.readUInt16BE(indirect)
        const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff
        if (glyph !== 0) glyphs.set(code, glyph)
      }
    }
  }
  return glyphs
}

function readFont(subset, weight) {
  const path = join(folder, 'files', `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`)
  const tables = tablesOf(readFileSync(path))
  const hhea = tables.get('hhea')
  const hmtx = tables.get('hmtx')
  const longMetrics = hhea.readUInt16BE(34)
  const advances = new Map()
  for (const [code, glyph] of glyphsOf(tables.get('cmap')))
    advances.set(code, hmtx.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4))
  return {
    unitsPerEm: tables.get('head').readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: -hhea.readInt16BE(6),
    advances,
  }
}

/** `first:width,width,...` for each run of neighbouring code points, runs parted by `;`, all numbers in base 36. */
function encode(advances) {
  const runs = []
  for (const code of [...advances.keys()].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.first + last.widths.length === code) last.widths.push(advances.get(code))
    else runs.push({ first: code, widths: [advances.get(code)] })
  }
  return runs
    .map(({ first, widths }) => `${first.toString(36)}:${widths.map((n) => n.toString(36)).join(',')}`)
    .join(';')
}

const fonts = weights.map((weight) => {
  const parts = subsets.map((subset) => readFont(subset, weight))
  const advances = new Map(parts.toReversed().flatMap((part) => [...part.advances]))
  return { weight, ...parts[0], advances }
})
const [first] = fonts
const lines = fonts.map(({ weight, advances }) => `    ${weight}:\n      '${encode(advances)}',`)
writeFileSync(
  new URL('../../shared/src/text/font-advances.ts', import.meta.url),
  `/**
 * Widths of Atkinson Hyperlegible Next ${version} (OFL 1.1), written by client/scripts/font-advances.mjs; do not edit.
 * Advances are in font units by weight: \`first:width,width,...\` for each run of code points, runs parted by \`;\`, in base 36.
 */
export const fontAdvances = {
  unitsPerEm: ${first.unitsPerEm},
  ascent: ${first.ascent},
  descent: ${first.descent},
  byWeight: {
${lines.join('\n')}
  },
} as const
`,
)
process.stdout.write(`${fonts.map((font) => `${font.weight}: ${font.advances.size} code points`).join(', ')}\n`)
