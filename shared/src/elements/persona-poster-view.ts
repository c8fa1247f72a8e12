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

/** Letters of the claims, the largest at which they fit on A3 first; below the last the poster grows. */
const TEXT_UNITS = [34, 30, 27, 24] as const

/** Everything that is said of the persona: at the left who it is and for whom it stands, then two columns of claims. */
export function posterView(contents: CardContents): CardLayout {
  const side = sideOf(contents)
  const room = HEIGHT_MIN - MARGIN - 60
  const sized = TEXT_UNITS.map((textUnits) => columnsOf(contents, textUnits))
  const columns = sized.find(({ bottom }) => bottom <= room) ?? columnsOf(contents, TEXT_UNITS[3])
  const height = Math.max(HEIGHT_MIN, Math.ceil(Math.max(side.bottom, columns.bottom) + 40 + MARGIN))
  return {
    width: WIDTH,
    height,
    items: [
      { type: 'panel', tone: 'quiet', box: { x: 0, y: 0, width: MARGIN + SIDE + GAP / 2, height } },
      ...side.items,
      ...columns.items,
      fictionAt(FIRST, height - MARGIN - 6, WIDTH - MARGIN - FIRST, 20),
    ],
  }
}

const FIRST = MARGIN + SIDE + GAP

function columnsOf({ claims }: CardContents, textUnits: number): { items: readonly CardItem[]; bottom: number } {
  const column = { top: MARGIN, width: COLUMN, headingUnits: textUnits * 1.08, textUnits }
  const right = personaParts.filter((part) => !left.includes(part))
  const flows = [
    flowBlocks(left.map(blockOf), claims, { ...column, left: FIRST }),
    flowBlocks(right.map(blockOf), claims, { ...column, left: FIRST + COLUMN + GAP }),
  ]
  return { items: flows.flatMap(({ items }) => items), bottom: Math.max(...flows.map(({ bottom }) => bottom)) }
}

function sideOf(contents: CardContents): { readonly items: readonly CardItem[]; readonly bottom: number } {
  const head = headOf(contents, {
    left: MARGIN,
    top: MARGIN,
    width: SIDE,
    pictureUnits: 190,
    titleUnits: [64, 56, 50, 44, 38],
    textUnits: 26,
    isStacked: true,
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
    items.push({ type: 'heading', key, box: { x: MARGIN, y: bottom, width: SIDE, height: 30 }, sizeUnits: 24 })
    const laid = lay(text, { left: MARGIN, top: bottom + 36, width: SIDE, sizes: [24] })
    items.push({ type: 'text', tone: 'plain', ...laid })
    bottom = laid.top + laid.layout.heightUnits + 20
  }
  return { items, bottom }
}
