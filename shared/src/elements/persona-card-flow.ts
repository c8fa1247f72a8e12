/** Columns of headings with claims under them, as all views of a persona have. */
import type { ClaimSection } from '../records/claim.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { lay, type CardItem } from './persona-card-item.ts'

export interface ClaimBlock {
  /** Of the heading: `part.needs`. */
  readonly key: string
  readonly sections: readonly ClaimSection[]
  /** Claims beyond this many are counted only. */
  readonly claimsMax?: number
  /** Shown though nothing is said, with words for that. */
  readonly isRequired?: boolean
}

export interface Column {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly headingUnits: number
  readonly textUnits: number
}

interface Flow {
  readonly items: readonly CardItem[]
  /** Below the last item. */
  readonly bottom: number
}

/** Before the words of a claim there is room for its sign. */
const SIGN_COLUMN_EM = 1.55

/** The blocks one below the other; those with nothing to say are left out unless they are required. */
export function flowBlocks(
  blocks: readonly ClaimBlock[],
  claims: readonly RecordOfKind<'claim'>[],
  column: Column,
): Flow {
  const items: CardItem[] = []
  let bottom = column.top
  for (const block of blocks) {
    const of = claimsOfBlock(block, claims)
    if (of.length === 0 && !block.isRequired) continue
    if (bottom > column.top) bottom += column.textUnits * 1.1
    const flow = flowBlock(block, of, { ...column, top: bottom })
    items.push(...flow.items)
    bottom = flow.bottom
  }
  return { items, bottom }
}

const claimsOfBlock = ({ sections }: ClaimBlock, claims: readonly RecordOfKind<'claim'>[]) =>
  sections.flatMap((section) => claims.filter((claim) => claim.section === section))

function flowBlock(block: ClaimBlock, claims: readonly RecordOfKind<'claim'>[], column: Column): Flow {
  const { left, width, headingUnits, textUnits } = column
  let { top } = column
  const line = (sizeUnits: number) => ({ x: left, y: top, width, height: sizeUnits * 1.35 })
  const items: CardItem[] = [{ type: 'heading', key: block.key, box: line(headingUnits), sizeUnits: headingUnits }]
  top += headingUnits * 1.5
  const shown = claims.slice(0, block.claimsMax ?? claims.length)
  const indent = textUnits * SIGN_COLUMN_EM
  for (const claim of shown) {
    const laid = lay(claim.text.trim(), { left: left + indent, top, width: width - indent, sizes: [textUnits] })
    items.push({ type: 'claim', claim: claim.id, ...laid })
    top += laid.layout.heightUnits + textUnits * 0.4
  }
  if (shown.length === 0 || shown.length < claims.length) {
    const type = shown.length === 0 ? 'empty' : 'more'
    items.push({ type, box: line(textUnits), sizeUnits: textUnits * 0.92, count: claims.length - shown.length })
    top += textUnits * 1.4
  }
  return { items, bottom: top }
}

/** The items of several columns on panels of one height; tells where the panels end. */
export function panelColumns(
  columns: readonly {
    readonly blocks: readonly ClaimBlock[]
    readonly column: Column
    readonly tone: 'quiet' | 'pains' | 'gains' | 'strong'
  }[],
  claims: readonly RecordOfKind<'claim'>[],
  { marginUnits, heightUnitsMin }: { readonly marginUnits: number; readonly heightUnitsMin: number },
): Flow {
  const flows = columns.map(({ blocks, column }) =>
    flowBlocks(blocks, claims, {
      ...column,
      left: column.left + marginUnits,
      top: column.top + marginUnits,
      width: column.width - 2 * marginUnits,
    }),
  )
  const top = columns[0]?.column.top ?? 0
  const bottom = Math.ceil(Math.max(top + heightUnitsMin, ...flows.map((flow) => flow.bottom + marginUnits)))
  const panels = columns.map(({ column, tone }): CardItem => ({
    type: 'panel',
    tone,
    box: { x: column.left, y: column.top, width: column.width, height: bottom - column.top },
  }))
  return { items: [...panels, ...flows.flatMap(({ items }) => items)], bottom }
}
