import { profileAreas, sectionsOfProfileArea } from '../records/persona-parts.ts'
import { panelColumns } from './persona-card-flow.ts'
import { fictionAt, headOf } from './persona-card-head.ts'
import type { CardContents, CardLayout } from './persona-card-item.ts'

const WIDTH = 1180
const MARGIN = 32
const GAP = 16
const COLUMN = (WIDTH - 2 * MARGIN - 2 * GAP) / 3
const tones = { jobs: 'quiet', pains: 'pains', gains: 'gains' } as const

/** What somebody tries to do, what hinders and what would help: the claims that matter most first. */
export function profileView(contents: CardContents): CardLayout {
  const head = headOf(contents, {
    left: MARGIN,
    top: MARGIN,
    width: WIDTH - 2 * MARGIN,
    pictureUnits: 140,
    titleUnits: [46, 40, 34],
    textUnits: 21,
  })
  const ranked = contents.claims.toSorted((a, b) => (a.priority ?? 4) - (b.priority ?? 4))
  const columns = panelColumns(
    profileAreas.map((area, i) => ({
      tone: tones[area],
      column: {
        left: MARGIN + i * (COLUMN + GAP),
        top: head.bottom + GAP,
        width: COLUMN,
        headingUnits: 22,
        textUnits: 20,
      },
      blocks: [{ key: `profile.${area}`, sections: sectionsOfProfileArea[area], isRequired: true }],
    })),
    ranked,
    { marginUnits: 20, heightUnitsMin: 260 },
  )
  return {
    width: WIDTH,
    height: Math.ceil(columns.bottom + GAP + 24 + MARGIN * 0.75),
    items: [...head.items, ...columns.items, fictionAt(MARGIN, columns.bottom + GAP, WIDTH - 2 * MARGIN, 17)],
  }
}
