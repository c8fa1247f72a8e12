import { sectionsOfPart, type PersonaPart } from '../records/persona-parts.ts'
import type { ClaimBlock } from './persona-card-flow.ts'
import { panelColumns } from './persona-card-flow.ts'
import { fictionAt, headOf, quoteOf } from './persona-card-head.ts'
import type { CardContents, CardLayout } from './persona-card-item.ts'

const WIDTH = 760
const MARGIN = 32
const GAP = 16
const COLUMN = (WIDTH - 2 * MARGIN - GAP) / 2

const blockOf = (part: PersonaPart, claimsMax: number): ClaimBlock => ({
  key: `part.${part}`,
  sections: sectionsOfPart[part],
  claimsMax,
  isRequired: true,
})

/** The card: who it is, the key quote, and the first claims of each required part. */
export function cardView(contents: CardContents): CardLayout {
  const head = headOf(contents, {
    left: MARGIN,
    top: MARGIN,
    width: WIDTH - 2 * MARGIN,
    pictureUnits: 168,
    titleUnits: [46, 42, 38, 34],
    textUnits: 21,
  })
  const quote = quoteOf(contents, {
    left: MARGIN,
    top: head.bottom + GAP,
    width: WIDTH - 2 * MARGIN,
    sizes: [27, 24, 21],
  })
  const top = quote.bottom + GAP
  const column = { top, width: COLUMN, headingUnits: 19, textUnits: 20 }
  const columns = panelColumns(
    [
      {
        tone: 'quiet',
        column: { ...column, left: MARGIN },
        blocks: [blockOf('lifeworld', 2), blockOf('needs', 3), blockOf('interests', 2)],
      },
      {
        tone: 'strong',
        column: { ...column, left: MARGIN + COLUMN + GAP },
        blocks: [blockOf('contribution', 4), { ...blockOf('ask', 1), isRequired: false }],
      },
    ],
    contents.claims,
    { marginUnits: 20, heightUnitsMin: 160 },
  )
  const foot = fictionAt(MARGIN, columns.bottom + GAP, WIDTH - 2 * MARGIN, 17)
  return {
    width: WIDTH,
    height: Math.ceil(columns.bottom + GAP + 24 + MARGIN * 0.75),
    items: [...head.items, ...quote.items, ...columns.items, foot],
  }
}
