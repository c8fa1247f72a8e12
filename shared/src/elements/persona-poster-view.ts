import { personaParts, requiredParts, sectionsOfPart, type PersonaPart } from '../records/persona-parts.ts'
import { flowBlocks, type ClaimBlock } from './persona-card-flow.ts'
import { fictionAt, headOf, quoteOf } from './persona-card-head.ts'
import { lay, type CardContents, type CardItem, type CardLayout } from './persona-card-item.ts'

const WIDTH = 1680
const MARGIN = 56
const GAP = 44
const SIDE = 480
const COLUMN = (WIDTH - 2 * MARGIN - SIDE - 2 * GAP) / 2
/** A3 landscape, unless there is more to say. */
const HEIGHT_MIN = Math.round(WIDTH / Math.SQRT2)

const left: readonly PersonaPart[] = ['lifeworld', 'needs', 'wishes', 'interests', 'goals', 'jobs', 'gains', 'hopes']

const blockOf = (part: PersonaPart): ClaimBlock => ({
  key: `part.${part}`,
  sections: sectionsOfPart[part],
  isRequired: requiredParts.some((required) => required === part),
})

/** Everything that is said of the persona: at the left who it is and for whom it stands, then two columns of claims. */
export function posterView(contents: CardContents): CardLayout {
  const side = sideOf(contents)
  const column = { top: MARGIN, width: COLUMN, headingUnits: 26, textUnits: 24 }
  const first = MARGIN + SIDE + GAP
  const columns = [
    flowBlocks(left.map(blockOf), contents.claims, { ...column, left: first }),
    flowBlocks(personaParts.filter((part) => !left.includes(part)).map(blockOf), contents.claims, {
      ...column,
      left: first + COLUMN + GAP,
    }),
  ]
  const bottom = Math.max(side.bottom, ...columns.map((flow) => flow.bottom))
  const height = Math.max(HEIGHT_MIN, Math.ceil(bottom + 40 + MARGIN))
  return {
    width: WIDTH,
    height,
    items: [
      { type: 'panel', tone: 'quiet', box: { x: 0, y: 0, width: MARGIN + SIDE + GAP / 2, height } },
      ...side.items,
      ...columns.flatMap(({ items }) => items),
      fictionAt(first, height - MARGIN - 6, WIDTH - MARGIN - first, 20),
    ],
  }
}

function sideOf(contents: CardContents): { readonly items: readonly CardItem[]; readonly bottom: number } {
  const head = headOf(contents, {
    left: MARGIN,
    top: MARGIN,
    width: SIDE,
    pictureUnits: 150,
    titleUnits: [52, 46, 40, 36, 32],
    textUnits: 24,
  })
  const quote = quoteOf(contents, { left: MARGIN, top: head.bottom + 24, width: SIDE, sizes: [34, 31, 28, 26] })
  const items: CardItem[] = [...head.items, ...quote.items]
  let bottom = quote.bottom + 24
  const { represents, whoIsMissing } = contents.persona
  for (const [key, text] of [
    ['represents', represents.trim()],
    ['missing', whoIsMissing.trim()],
  ] as const) {
    if (text === '') continue
    items.push({ type: 'heading', key, box: { x: MARGIN, y: bottom, width: SIDE, height: 30 }, sizeUnits: 22 })
    const laid = lay(text, { left: MARGIN, top: bottom + 33, width: SIDE, sizes: [21] })
    items.push({ type: 'text', tone: 'plain', ...laid })
    bottom = laid.top + laid.layout.heightUnits + 20
  }
  return { items, bottom }
}
