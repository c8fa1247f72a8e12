import {
  CARD_HEAD_UNITS,
  CARD_LINE_UNITS,
  CARD_MARGIN_UNITS,
  recordCardLayout,
  type CardBlock,
} from '@samenspel/shared/elements/record-card-layout'
import type { CardRecord } from '@samenspel/shared/elements/record-card-records'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { Box } from '@samenspel/shared/geometry/box'
import { shortenedText } from '@samenspel/shared/text/shortened-text'
import { textWidthEm, type FontWeight } from '@samenspel/shared/text/text-width'
import {
  BOARD_FONT,
  LEGIBLE_PIXELS_MIN,
  type ElementFace,
  type PaintContext,
  type PaintDetail,
} from '#elements/element-face.ts'
import { paintText } from '#elements/paint-text.ts'
import { paintChanges } from './paint-changes.ts'
import { paintSign } from './paint-sign.ts'
import { goneWord, wordsOfCard, type CardWords } from './record-card-words.ts'

type RecordCard = ElementOfKind<'record-card'>

const CORNER_UNITS = 18
const SHADOW_UNITS = 18
const INK = '#17322c'
const QUIET_INK = '#48605a'

/** Paper, the band at the top, and what is written on the band. */
interface Tone {
  readonly paper: string
  readonly band: string
  readonly ink: string
}

const tones: Readonly<Record<CardRecord['kind'], Tone>> = {
  question: { paper: '#ffffff', band: '#ffcb3d', ink: '#3b2c00' },
  insight: { paper: '#fffaf0', band: '#0d4a40', ink: '#ffffff' },
  quote: { paper: '#f2f7fc', band: '#2b5a84', ink: '#ffffff' },
  fact: { paper: '#ffffff', band: '#e0efe9', ink: '#0d4a40' },
}

/** A version of the question, an insight, a quote or a fact as a card, each with a band, a sign and a foot of its own. */
export const recordCardFace: ElementFace<'record-card'> = {
  overhangUnits: SHADOW_UNITS,
  paint: (context, card, detail) => {
    const { width, height } = recordCardLayout(card.shown)
    const [x, y] = card.position
    const words = wordsOfCard(card)
    paintPaper(context, { x, y, width, height }, words, detail)
    if (detail.level === 'box') return
    context.save()
    context.translate(x, y)
    if (words) paintRecord(context, card, words, detail)
    else
      write(
        context,
        goneWord(card),
        { x: CARD_MARGIN_UNITS, y: height / 2, width: width - 52, size: 20, weight: 500, ink: QUIET_INK },
        detail,
      )
    context.restore()
  },
  describe: (card, messages) => {
    const words = wordsOfCard(card)
    if (!words) return messages.recordCard({ head: '', aside: '', text: '', foot: '' })
    const text = recordCardLayout(card.shown)
      .blocks.map((block) => block.text.trim())
      .filter((part) => part !== '')
      .join('. ')
    const foot = words.foot.filter((line) => line !== '').join(', ')
    return messages.recordCard({ head: words.head, aside: words.aside, text, foot })
  },
}

function paintPaper(context: PaintContext, box: Box, words: CardWords | undefined, detail: PaintDetail): void {
  const tone = words ? tones[words.record.kind] : undefined
  context.save()
  if (detail.level === 'full') {
    context.shadowColor = 'rgb(23 50 44 / 20%)'
    context.shadowBlur = 12 * detail.scale
    context.shadowOffsetY = 4 * detail.scale
  }
  context.fillStyle = tone?.paper ?? '#efece1'
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, CORNER_UNITS)
  context.fill()
  context.restore()
  context.lineWidth = Math.max(1.5, 1 / detail.scale)
  context.strokeStyle = tone ? '#d3d9d2' : '#76857f'
  if (!tone) context.setLineDash([10, 8])
  context.stroke()
  context.setLineDash([])
  if (!tone) return
  context.fillStyle = tone.band
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, CARD_HEAD_UNITS, [CORNER_UNITS, CORNER_UNITS, 0, 0])
  context.fill()
}

function paintRecord(context: PaintContext, card: RecordCard, words: CardWords, detail: PaintDetail): void {
  const { width, blocks, foot } = recordCardLayout(card.shown)
  const tone = tones[words.record.kind]
  const middle = CARD_HEAD_UNITS / 2
  paintSign(context, words.record.kind, [CARD_MARGIN_UNITS + 14, middle], tone.ink)
  const asideWidth = words.aside === '' ? 0 : textWidthEm(words.aside, 600) * 21
  write(
    context,
    words.head,
    { x: CARD_MARGIN_UNITS + 42, y: middle, width: width - 110 - asideWidth, size: 20, weight: 600, ink: tone.ink },
    detail,
  )
  if (words.aside !== '')
    write(
      context,
      words.aside,
      {
        x: width - CARD_MARGIN_UNITS - asideWidth,
        y: middle,
        width: asideWidth + 4,
        size: 20,
        weight: 600,
        ink: tone.ink,
      },
      detail,
    )
  for (const block of blocks) paintBlock(context, block, words, detail)
  words.foot.slice(0, foot.lines).forEach((line, i) => {
    if (line !== '')
      write(
        context,
        line,
        {
          x: CARD_MARGIN_UNITS,
          y: foot.y + (i + 0.5) * CARD_LINE_UNITS,
          width: width - 2 * CARD_MARGIN_UNITS,
          size: 18,
          weight: i === 0 && words.record.kind === 'quote' ? 600 : 500,
          ink: QUIET_INK,
        },
        detail,
      )
  })
}

function paintBlock(context: PaintContext, block: CardBlock, words: CardWords, detail: PaintDetail): void {
  const { role, text, x, y, width, layout, weight } = block
  if (role === 'content' || role === 'process')
    write(
      context,
      words.partNames[role],
      { x, y: y - CARD_LINE_UNITS / 2, width, size: 17, weight: 600, ink: QUIET_INK },
      detail,
    )
  if (text.trim() === '') {
    if (role !== 'label' && role !== 'soWhat')
      write(
        context,
        words.empty,
        { x, y: y + layout.lineHeightUnits / 2, width, size: 20, weight: 500, ink: QUIET_INK },
        detail,
      )
    return
  }
  const isShown = detail.level !== 'bars' && layout.fontSizeUnits * detail.scale >= LEGIBLE_PIXELS_MIN
  if (isShown) paintChanges(context, block, words.changes)
  context.fillStyle = role === 'soWhat' || role === 'label' ? QUIET_INK : role === 'value' ? '#0d4a40' : INK
  paintText(context, layout, { left: x, top: y, width, weight, align: 'left' }, detail)
}

interface Line {
  readonly x: number
  /** Its middle. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly weight: FontWeight
  readonly ink: string
}

/** One line of the interface, cut where it does not fit; nothing where it could not be read. */
function write(
  context: PaintContext,
  text: string,
  { x, y, width, size, weight, ink }: Line,
  detail: PaintDetail,
): void {
  if (size * detail.scale < LEGIBLE_PIXELS_MIN || detail.level === 'bars') return
  context.fillStyle = ink
  context.font = `${weight} ${size}px ${BOARD_FONT}`
  context.fillText(shortenedText(text, width / size, weight), x, y + size * 0.34)
}
