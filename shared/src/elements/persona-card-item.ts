/** What a view of a persona is made of: texts, headings, panels and pictures, each with its place. */
import type { Box } from '../geometry/box.ts'
import type { BoardRecord, RecordOfKind } from '../records/registry.ts'
import { fitText, type TextLayout } from '../text/fit-text.ts'
import type { FontWeight } from '../text/text-width.ts'

/** What is written where. `key` names a heading: `part.needs`, `empathy.see`, `profile.jobs`. */
export type CardItem =
  | ({ readonly type: 'text'; readonly tone: 'title' | 'plain' | 'quote' } & LaidText)
  | ({ readonly type: 'claim'; readonly claim: string } & LaidText)
  | { readonly type: 'heading'; readonly key: string; readonly box: Box; readonly sizeUnits: number }
  | { readonly type: 'panel'; readonly tone: PanelTone; readonly box: Box }
  /** The face writes these in the words of its language, on one line. */
  | {
      readonly type: 'sign' | 'basis' | 'speaker' | 'empty' | 'fiction' | 'more'
      readonly box: Box
      readonly sizeUnits: number
      readonly count?: number
    }
  | { readonly type: 'picture'; readonly box: Box }

export type PanelTone = 'quiet' | 'strong' | 'quote' | 'pains' | 'gains'

interface LaidText {
  readonly layout: TextLayout
  readonly left: number
  readonly top: number
  readonly width: number
  readonly weight: FontWeight
}

export interface CardLayout {
  readonly width: number
  readonly height: number
  readonly items: readonly CardItem[]
}

/** What the views are laid out from. */
export interface CardContents {
  readonly persona: RecordOfKind<'persona'>
  /** With words in them, in reading order. */
  readonly claims: readonly RecordOfKind<'claim'>[]
  readonly keyQuote: RecordOfKind<'quote'> | undefined
}

/** What a view of these records is about; undefined when there is no persona among them. */
export function cardContents(shown: readonly BoardRecord[]): CardContents | undefined {
  const [persona] = shown
  if (persona?.kind !== 'persona') return undefined
  const quote = shown.find(({ id }) => id === persona.keyQuote)
  return {
    persona,
    claims: shown.filter((record) => record.kind === 'claim').filter(({ text }) => text.trim() !== ''),
    keyQuote: quote?.kind === 'quote' ? quote : undefined,
  }
}

/** A text in a width, at the largest of these sizes at which it needs no more than `linesMax` lines; never cut. */
export function lay(
  text: string,
  {
    left,
    top,
    width,
    sizes,
    weight = 500,
    linesMax = 1,
  }: Omit<LaidText, 'layout' | 'weight'> & {
    readonly sizes: readonly number[]
    readonly weight?: FontWeight
    readonly linesMax?: number
  },
): LaidText {
  const lineHeight = 1.28
  const heightUnits = (sizes[0] ?? 20) * lineHeight * linesMax
  return {
    layout: fitText(text, { widthUnits: width, heightUnits, fontSizesUnits: sizes, lineHeight, weight }),
    left,
    top,
    width,
    weight,
  }
}
