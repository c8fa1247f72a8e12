import { personaCardLayout } from '@samenspel/shared/elements/persona-card-layout'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { Box } from '@samenspel/shared/geometry/box'
import { fitText } from '@samenspel/shared/text/fit-text'
import type { ElementFace, PaintContext, PaintDetail } from '#elements/element-face.ts'
import { paintText } from '#elements/paint-text.ts'
import { cardTones } from './card-tones.ts'
import { cardWords } from '#messages/card-words.ts'
import { paintItem, paintPicture } from './paint-item.ts'
import { paintSign } from './paint-signs.ts'
import { shownPersona, type ShownPersona } from './shown-persona.ts'

type PersonaCard = ElementOfKind<'persona-card'>

const CORNER_UNITS = 22
const SHADOW_UNITS = 24
/** Below this many CSS pixels for each unit claims cannot be read, and the card becomes its name and its sign. */
const FAR_ZOOM = 0.3

/** A persona as a card, empathy map, profile or poster; from far its name and how sure the group can be of it. */
export const personaCardFace: ElementFace<'persona-card'> = {
  overhangUnits: SHADOW_UNITS,
  paint: (context, card, detail) => {
    const { width, height } = personaCardLayout(card.view, card.shown)
    const [x, y] = card.position
    const box = { x, y, width, height }
    const shown = shownPersona(card)
    paintPaper(context, box, shown, detail)
    if (detail.level === 'box') return
    context.save()
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.clip()
    if (!shown) paintGone(context, card, box)
    else if (detail.zoom < FAR_ZOOM) paintFar(context, card, shown, box, detail)
    else paintNear(context, card, shown, detail)
    context.restore()
    paintEdge(context, box, shown, detail)
  },
  describe: (card, messages) => {
    const shown = shownPersona(card)
    if (!shown)
      return messages.personaCard({
        label: '',
        view: card.view,
        level: null,
        isContested: false,
        claims: 0,
        interviews: 0,
      })
    const { level, contested, claims, interviews } = shown.coverage
    const label = shown.persona.typeLabel.trim()
    return messages.personaCard({ label, view: card.view, level, isContested: contested > 0, claims, interviews })
  },
}

function paintNear(context: PaintContext, card: PersonaCard, shown: ShownPersona, detail: PaintDetail): void {
  const [x, y] = card.position
  context.translate(x, y)
  for (const item of personaCardLayout(card.view, card.shown).items)
    paintItem(context, item, { ...shown, words: cardWords[card.language], shown: card.shown }, detail)
}

function paintPaper(
  context: PaintContext,
  box: Box,
  shown: ShownPersona | undefined,
  { level, scale }: PaintDetail,
): void {
  context.fillStyle = cardTones.paper
  if (level === 'full') {
    context.shadowColor = 'rgba(38, 34, 20, 0.24)'
    // Shadows are measured in device pixels, whatever the transform.
    context.shadowBlur = 18 * scale
    context.shadowOffsetY = 6 * scale
    context.fillRect(box.x + 6, box.y + 6, box.width - 12, box.height - 8)
    context.shadowColor = 'transparent'
    context.shadowBlur = 0
    context.shadowOffsetY = 0
  }
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, CORNER_UNITS)
  context.fill()
  if (level === 'box') paintEdge(context, box, shown, { level, scale })
}

/** Dashed where it rests on nothing, a line where it rests on something, a double one where it is grounded. */
function paintEdge(
  context: PaintContext,
  { x, y, width, height }: Box,
  shown: ShownPersona | undefined,
  { scale }: Pick<PaintDetail, 'level' | 'scale'>,
): void {
  const level = shown?.coverage.level ?? 'assumption'
  const isRetired = (shown?.persona.retiredAt ?? null) !== null
  const lineWidth = Math.max(3, 1.5 / scale)
  context.save()
  context.strokeStyle = isRetired ? cardTones.quietInk : cardTones.line
  context.lineWidth = lineWidth
  context.setLineDash(level === 'assumption' ? [lineWidth * 5, lineWidth * 3.5] : [])
  context.beginPath()
  context.roundRect(x + lineWidth / 2, y + lineWidth / 2, width - lineWidth, height - lineWidth, CORNER_UNITS)
  context.stroke()
  if (level === 'grounded') {
    const inset = lineWidth * 3
    context.beginPath()
    context.roundRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, CORNER_UNITS - inset / 2)
    context.stroke()
  }
  context.restore()
}

/** The name as large as the card allows, and the sign with its word. */
function paintFar(context: PaintContext, card: PersonaCard, shown: ShownPersona, box: Box, detail: PaintDetail): void {
  const words = cardWords[card.language]
  const margin = box.width * 0.06
  const side = Math.min(box.width, box.height) * 0.3
  paintPicture(context, { x: box.x + margin, y: box.y + margin, width: side, height: side }, shown.persona, detail)
  const { level, contested } = shown.coverage
  const left = box.x + margin * 1.6 + side
  const signUnits = side * 0.46
  const place = { left, top: box.y + margin, sideUnits: signUnits, ink: cardTones.ink }
  paintSign(context, { level, isContested: contested > 0 }, place)
  context.fillStyle = cardTones.ink
  const line = { left, top: box.y + margin + side * 0.6, width: box.x + box.width - margin - left, height: side * 0.38 }
  writeLine(context, words.levels[level], line, detail)
  const nameTop = box.y + margin * 1.6 + side
  writeFitting(
    context,
    shown.persona.typeLabel.trim() || words.untitled,
    {
      left: box.x + margin,
      top: nameTop,
      width: box.width - 2 * margin,
      height: box.y + box.height - margin - nameTop,
    },
    detail,
  )
}

interface Space {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const FAR_SIZES = [150, 130, 112, 96, 84, 72, 62, 54, 46]

function writeFitting(
  context: PaintContext,
  text: string,
  { left, top, width, height }: Space,
  detail: PaintDetail,
): void {
  const layout = fitText(text, {
    widthUnits: width,
    heightUnits: height,
    fontSizesUnits: FAR_SIZES,
    lineHeight: 1.12,
    weight: 600,
  })
  paintText(context, layout, { left, top, width, weight: 600, align: 'left' }, detail)
}

function writeLine(
  context: PaintContext,
  text: string,
  { left, top, width, height }: Space,
  detail: PaintDetail,
): void {
  const sizes = [1, 0.85, 0.7, 0.55].map((share) => height * share)
  const layout = fitText(text, {
    widthUnits: width,
    heightUnits: height * 1.01,
    fontSizesUnits: sizes,
    lineHeight: 1,
    weight: 600,
  })
  paintText(context, layout, { left, top, width, weight: 600, align: 'left' }, detail)
}

function paintGone(context: PaintContext, card: PersonaCard, box: Box): void {
  context.fillStyle = cardTones.quietInk
  context.font = `600 26px 'Atkinson Hyperlegible Next', system-ui, sans-serif`
  context.fillText(cardWords[card.language].gone, box.x + 32, box.y + box.height / 2 + 8, box.width - 64)
}
