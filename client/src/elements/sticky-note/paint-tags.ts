import { textWidthEm } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, type PaintContext } from '#elements/element-face.ts'

const FONT_UNITS = 15
const HEIGHT_UNITS = 24
const PADDING_UNITS = 9
const GAP_UNITS = 5
/** Below this many device pixels the words are painted as a bar. */
const LEGIBLE_PIXELS_MIN = 4

/** How far tags hang below the paper. */
export const TAGS_OVERHANG_UNITS = HEIGHT_UNITS / 2

/** The tags of a note as small labels over its lower edge, as many as fit beside each other; the last then says how many more there are. */
export function paintTags(
  context: PaintContext,
  tags: readonly string[],
  edge: { readonly left: number; readonly bottom: number; readonly width: number },
  scale: number,
): void {
  const isLegible = FONT_UNITS * scale >= LEGIBLE_PIXELS_MIN
  const top = edge.bottom - HEIGHT_UNITS / 2
  let left = edge.left + PADDING_UNITS
  for (const label of fitting(tags, edge.width - 2 * PADDING_UNITS)) {
    const width = labelWidth(label)
    context.fillStyle = '#24473e'
    context.beginPath()
    context.roundRect(left, top, width, HEIGHT_UNITS, HEIGHT_UNITS / 2)
    context.fill()
    if (isLegible) {
      context.font = `600 ${FONT_UNITS}px ${BOARD_FONT}`
      context.fillStyle = '#ffffff'
      context.fillText(label, left + PADDING_UNITS, top + HEIGHT_UNITS * 0.7, width - 2 * PADDING_UNITS)
    }
    left += width + GAP_UNITS
  }
}

const labelWidth = (label: string): number => textWidthEm(label, 600) * FONT_UNITS + 2 * PADDING_UNITS

/** A word that is cut to less than this says nothing. */
const CUT_WIDTH_UNITS_MIN = 66

/** The labels that fit; a word that is wider than the paper is cut. */
function fitting(tags: readonly string[], width: number): readonly string[] {
  const labels: string[] = []
  let used = 0
  for (const [i, tag] of tags.entries()) {
    const rest = tags.length - i - 1
    const room = width - used - (rest > 0 ? labelWidth(`+${rest}`) + GAP_UNITS : 0)
    const isCut = labelWidth(tag) > room
    if (isCut && (i > 0 || room < CUT_WIDTH_UNITS_MIN)) return [...labels, `+${rest + 1}`]
    labels.push(shortened(tag, room))
    used += labelWidth(tag) + GAP_UNITS
  }
  return labels
}

function shortened(tag: string, width: number): string {
  if (labelWidth(tag) <= width) return tag
  let kept = tag
  while (kept !== '' && labelWidth(`${kept}…`) > width) kept = kept.slice(0, -1)
  return `${kept}…`
}
