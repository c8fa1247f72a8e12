import { sectionsOfEmpathyArea, type EmpathyArea } from '../records/persona-parts.ts'
import { panelColumns } from './persona-card-flow.ts'
import { fictionAt, headOf } from './persona-card-head.ts'
import type { CardContents, CardItem, CardLayout } from './persona-card-item.ts'

const WIDTH = 1460
const MARGIN = 32
const GAP = 14
const INNER = WIDTH - 2 * MARGIN

/** The map row by row: who and what to do, then hear, think and see around pains and gains, then do and say. */
const rows: readonly (readonly EmpathyArea[])[] = [
  ['who', 'to-do'],
  ['hear', 'think', 'see'],
  ['pains', 'gains'],
  ['do', 'say'],
]
const tones = { pains: 'pains', gains: 'gains', 'to-do': 'strong' } as const

/** The empathy map in its form of 2017. */
export function empathyView(contents: CardContents): CardLayout {
  const head = headOf(contents, {
    left: MARGIN,
    top: MARGIN,
    width: INNER,
    pictureUnits: 140,
    titleUnits: [48, 42, 36],
    textUnits: 22,
  })
  const items: CardItem[] = [...head.items]
  let top = head.bottom + GAP
  for (const areas of rows) {
    const width = (INNER - (areas.length - 1) * GAP) / areas.length
    const row = panelColumns(
      areas.map((area, i) => ({
        tone: area === 'pains' || area === 'gains' || area === 'to-do' ? tones[area] : 'quiet',
        column: { left: MARGIN + i * (width + GAP), top, width, headingUnits: 21, textUnits: 20 },
        blocks: [{ key: `empathy.${area}`, sections: sectionsOfEmpathyArea[area], isRequired: true }],
      })),
      contents.claims,
      { marginUnits: 18, heightUnitsMin: 120 },
    )
    items.push(...row.items)
    top = row.bottom + GAP
  }
  items.push(fictionAt(MARGIN, top, INNER, 17))
  return { width: WIDTH, height: Math.ceil(top + 24 + MARGIN * 0.75), items }
}
