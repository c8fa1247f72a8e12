import { fitText } from '../text/fit-text.ts'
import { textWidthEm } from '../text/text-width.ts'

/** A name on one or more lines, in em: the same shape at every size. */
export interface LabelShape {
  readonly lines: readonly string[]
  readonly widthEm: number
}

export const LABEL_LINE_HEIGHT = 1.18
export const LABEL_WEIGHT = 600
const CHARACTERS_MAX = 64
/** As few lines as possible, and two or three. */
const WIDE_EM = 17
const NARROW_EM = 9.5
const KEPT_MAX = 2_000

const kept = new Map<string, readonly LabelShape[]>()

/** How a name can stand: on as few lines as possible, and narrower where that gives other lines. Words are cut only when they are wider than a line can be. */
export function labelShapes(text: string): readonly LabelShape[] {
  const known = kept.get(text)
  if (known) return known
  const name = shortened(text)
  const longestEm = Math.max(...name.split(' ').map((word) => textWidthEm(word, LABEL_WEIGHT)))
  const [wide, narrow] = [
    shapeOf(name, WIDE_EM),
    shapeOf(name, Math.min(WIDE_EM, Math.max(NARROW_EM, longestEm + 0.1))),
  ]
  const shapes = wide.lines.length === narrow.lines.length ? [wide] : [wide, narrow]
  if (kept.size >= KEPT_MAX) kept.clear()
  kept.set(text, shapes)
  return shapes
}

function shapeOf(name: string, widthEm: number): LabelShape {
  const lines = fitText(name, {
    widthUnits: widthEm,
    heightUnits: 0,
    fontSizesUnits: [1],
    lineHeight: LABEL_LINE_HEIGHT,
    weight: LABEL_WEIGHT,
  }).lines.map((line) => line.trimEnd())
  return { lines, widthEm: Math.max(...lines.map((line) => textWidthEm(line, LABEL_WEIGHT))) }
}

function shortened(text: string): string {
  const characters = [...text.trim().replaceAll(/\s+/g, ' ')]
  if (characters.length <= CHARACTERS_MAX) return characters.join('')
  return `${characters.slice(0, CHARACTERS_MAX).join('').trimEnd()}…`
}
