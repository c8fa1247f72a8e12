/** What all views of a persona begin with: its picture, who it is, how much it rests on. */
import { lay, type CardContents, type CardItem } from './persona-card-item.ts'

interface Head {
  readonly items: readonly CardItem[]
  readonly bottom: number
}

export interface HeadSpace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly pictureUnits: number
  readonly titleUnits: readonly number[]
  readonly textUnits: number
  /** The words below the picture, where there is no room beside it. */
  readonly isStacked?: boolean
}

/** The picture at the left, beside it type label and summary, then the sign and what it is based on. */
export function headOf({ persona }: CardContents, space: HeadSpace): Head {
  const { left, top, width, pictureUnits, titleUnits, textUnits, isStacked = false } = space
  const gap = textUnits * 1.3
  const textLeft = isStacked ? left : left + pictureUnits + gap
  const textWidth = isStacked ? width : width - pictureUnits - gap
  const textTop = isStacked ? top + pictureUnits + gap * 0.6 : top
  const items: CardItem[] = [{ type: 'picture', box: { x: left, y: top, width: pictureUnits, height: pictureUnits } }]
  let bottom = textTop
  const title = lay(persona.typeLabel.trim() || '…', {
    left: textLeft,
    top: textTop,
    width: textWidth,
    sizes: titleUnits,
    weight: 600,
    linesMax: 2,
  })
  items.push({ type: 'text', tone: 'title', ...title })
  bottom += title.layout.heightUnits + textUnits * 0.2
  const about = [persona.givenName, persona.lifePhase].map((text) => text.trim()).filter((text) => text !== '')
  for (const text of [about.join(', '), persona.summary.trim()]) {
    if (text === '') continue
    const laid = lay(text, { left: textLeft, top: bottom, width: textWidth, sizes: [textUnits] })
    items.push({ type: 'text', tone: 'plain', ...laid })
    bottom += laid.layout.heightUnits + textUnits * 0.2
  }
  const signUnits = textUnits * 1.05
  bottom += textUnits * 0.5
  items.push({
    type: 'sign',
    box: { x: textLeft, y: bottom, width: textWidth, height: signUnits * 1.7 },
    sizeUnits: signUnits,
  })
  bottom += signUnits * 1.9
  items.push({
    type: 'basis',
    box: { x: textLeft, y: bottom, width: textWidth, height: textUnits * 1.2 },
    sizeUnits: textUnits * 0.86,
  })
  bottom += textUnits * 1.3
  return { items, bottom: Math.max(bottom, top + pictureUnits) }
}

/** The key quote on a panel, with who said it; nothing without one. */
export function quoteOf(
  { keyQuote }: CardContents,
  {
    left,
    top,
    width,
    sizes,
  }: { readonly left: number; readonly top: number; readonly width: number; readonly sizes: readonly number[] },
): Head {
  const text = keyQuote?.text.trim() ?? ''
  if (text === '') return { items: [], bottom: top }
  const size = sizes[0] ?? 24
  const margin = size * 0.8
  const laid = lay(`‘${text}’`, {
    left: left + margin,
    top: top + margin,
    width: width - 2 * margin,
    sizes,
    linesMax: 4,
  })
  const speakerTop = laid.top + laid.layout.heightUnits + size * 0.25
  const bottom = speakerTop + size * 0.75 * 1.3 + margin
  return {
    items: [
      { type: 'panel', tone: 'quote', box: { x: left, y: top, width, height: bottom - top } },
      { type: 'text', tone: 'quote', ...laid },
      {
        type: 'speaker',
        box: { x: laid.left, y: speakerTop, width: laid.width, height: size },
        sizeUnits: size * 0.72,
      },
    ],
    bottom,
  }
}

/** "Fictional person, based on ..." on one line at the foot of a view. */
export const fictionAt = (left: number, top: number, width: number, sizeUnits: number): CardItem => ({
  type: 'fiction',
  box: { x: left, y: top, width, height: sizeUnits * 1.4 },
  sizeUnits,
})
