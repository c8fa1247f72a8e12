import type { CardBlock } from '@samenspel/shared/elements/record-card-layout'
import type { WordChange } from '@samenspel/shared/knowledge/question-versions'
import { textWidthEm } from '@samenspel/shared/text/text-width'
import type { PaintContext } from '#elements/element-face.ts'

const ADDED_GROUND = '#d9f0dd'
const ADDED_LINE = '#17703f'
const REMOVED_LINE = '#a93218'

/** Part of a text, in UTF-16 units from its start. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where the words that changes added stand in a text, in order; a change that only took words away has an empty stretch where they stood, when that
 * can be told. Changes whose words are not (there) in the text are left out.
 */
export function stretchesOf(text: string, changes: readonly Pick<WordChange, 'added'>[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { added } of changes) {
    const words = added.trim()
    const at = words === '' ? -1 : text.indexOf(words, from)
    if (at < 0) continue
    stretches.push({ from: at, to: at + words.length })
    from = at + words.length
  }
  return stretches
}

/** Marks what a version added: a ground and a line below its words. What was only taken out is in the number at the foot of the card. */
export function paintChanges(context: PaintContext, block: CardBlock, changes: readonly WordChange[]): void {
  const { role, x, y, width, weight, layout } = block
  const own = changes.filter(({ part }) => part === role || (part === 'whole' && role !== 'value'))
  if (own.length === 0) return
  const { lines, fontSizeUnits, lineHeightUnits } = layout
  const stretches = stretchesOf(lines.join(''), own)
  let start = 0
  lines.forEach((line, i) => {
    for (const { from, to } of stretches) {
      const [first, last] = [Math.max(from, start) - start, Math.min(to, start + line.length) - start]
      if (first >= last) continue
      const left = x + textWidthEm(line.slice(0, first), weight) * fontSizeUnits
      const length = textWidthEm(line.slice(first, last).trimEnd(), weight) * fontSizeUnits
      const top = y + i * lineHeightUnits
      context.fillStyle = ADDED_GROUND
      context.fillRect(left - 2, top + 1, Math.min(length + 4, x + width - left), lineHeightUnits - 2)
      context.fillStyle = ADDED_LINE
      context.fillRect(left, top + lineHeightUnits - 4, length, 3)
    }
    start += line.length
  })
  const removed = own.filter(({ added }) => added.trim() === '').length
  if (removed === 0) return
  // A line beside the text says that words were only taken away here.
  context.fillStyle = REMOVED_LINE
  context.fillRect(x - 14, y + 4, 4, layout.heightUnits - 8)
}
