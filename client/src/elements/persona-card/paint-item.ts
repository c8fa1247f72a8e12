import type { CardItem } from '@samenspel/shared/elements/persona-card-item'
import type { Box } from '@samenspel/shared/geometry/box'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import type { EmpathyArea, PersonaPart, ProfileArea } from '@samenspel/shared/records/persona-parts'
import type { BoardRecord, RecordOfKind } from '@samenspel/shared/records/registry'
import { textWidthEm } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type PaintContext, type PaintDetail } from '#elements/element-face.ts'
import { imageFor } from '#elements/image/image-source.ts'
import { paintText } from '#elements/paint-text.ts'
import type { personaCard } from '#messages/nl/persona-card.ts'
import { cardTones, panelTones } from './card-tones.ts'
import { paintDrawing, paintFlag, paintSign } from './paint-signs.ts'
import { personaIconPath, personaIcons } from '@samenspel/shared/elements/persona-icons'
import type { ShownPersona } from './shown-persona.ts'

type CardWords = typeof personaCard

interface Painting extends ShownPersona {
  readonly words: CardWords
  readonly shown: readonly BoardRecord[]
}

/** One item of a view, in a context whose origin is the view's corner. */
export function paintItem(context: PaintContext, item: CardItem, of: Painting, detail: PaintDetail): void {
  switch (item.type) {
    case 'panel':
      context.fillStyle = panelTones[item.tone]
      context.beginPath()
      context.roundRect(item.box.x, item.box.y, item.box.width, item.box.height, item.box.x === 0 ? 0 : 14)
      context.fill()
      return
    case 'picture':
      paintPicture(context, item.box, of.persona, detail)
      return
    case 'text':
      context.fillStyle = cardTones.ink
      paintText(context, item.layout, { ...item, align: 'left' }, detail)
      return
    case 'claim':
      paintClaim(context, item, of, detail)
      return
    case 'heading':
      write(context, headingOf(item.key, of.words), item, { weight: 600, ink: cardTones.line }, detail)
      return
    case 'sign':
      paintPersonaSign(context, item, of, detail)
      return
    case 'basis':
    case 'speaker':
    case 'fiction':
    case 'empty':
    case 'more':
      write(context, lineOf(item, of), item, { weight: 500, ink: cardTones.quietInk }, detail)
  }
}

function lineOf(
  item: Extract<CardItem, { type: 'basis' | 'speaker' | 'fiction' | 'empty' | 'more' | 'sign' }>,
  of: Painting,
): string {
  const { words, coverage } = of
  if (item.type === 'more') return words.more(item.count ?? 0)
  if (item.type === 'fiction') return words.fiction(words.basedOn(coverage.interviews))
  if (item.type === 'basis') return basisLine(of)
  if (item.type === 'speaker') return speakerLine(of)
  return words.empty
}

/** Own and proxy voice are counted apart. */
function basisLine({ words, coverage: { ownPeople, proxyPeople } }: Painting): string {
  const voices = [ownPeople > 0 && words.own(ownPeople), proxyPeople > 0 && words.proxy(proxyPeople)].filter(
    (text) => text !== false,
  )
  return voices.length === 0 ? words.nobody : voices.join(' · ')
}

/** Who said the key quote, as far as it may be told. */
function speakerLine({ graph, persona }: Painting): string {
  const quote = graph.find('quote', persona.keyQuote)
  if (!quote || quote.attribution === 'none') return ''
  const interview = graph.find('interview', quote.interview)
  const specific = quote.attribution === 'specific' ? interview?.specificRole.trim() : ''
  const role = specific || interview?.role.trim() || quote.role.trim()
  return role === '' ? '' : `– ${role}`
}

function headingOf(key: string, words: CardWords): string {
  const [area, name = ''] = key.split('.')
  if (area === 'part') return words.parts[name as PersonaPart]
  if (area === 'empathy') return words.empathy[name as EmpathyArea]
  if (area === 'profile') return words.profile[name as ProfileArea]
  return area === 'missing' ? words.missing : words.represents
}

function paintClaim(
  context: PaintContext,
  item: Extract<CardItem, { type: 'claim' }>,
  of: Painting,
  detail: PaintDetail,
): void {
  const { level, isContested } = confidenceOf(of.graph, item.claim)
  const { fontSizeUnits, lineHeightUnits } = item.layout
  const sideUnits = fontSizeUnits * 0.86
  const place = {
    left: item.left - fontSizeUnits * 1.4,
    top: item.top + (lineHeightUnits - sideUnits) / 2,
    sideUnits,
    ink: isContested ? cardTones.doubt : cardTones.ink,
  }
  if (isContested) paintFlag(context, place)
  else paintSign(context, { level, isContested: false }, place)
  context.fillStyle = cardTones.ink
  paintText(context, item.layout, { ...item, align: 'left' }, detail)
}

/** Sign and word on a strip; what is contested says so beside it. */
function paintPersonaSign(
  context: PaintContext,
  item: Extract<CardItem, { readonly box: Box; readonly sizeUnits: number }>,
  of: Painting,
  detail: PaintDetail,
): void {
  const { coverage, words, persona } = of
  const { box, sizeUnits } = item
  const isRetired = persona.retiredAt !== null
  const text = [
    words.levels[coverage.level],
    ...(coverage.contested > 0 ? [words.contested.toLowerCase()] : []),
    ...(isRetired ? [words.retired.toLowerCase()] : []),
  ].join(' · ')
  const isContested = coverage.contested > 0
  const signUnits = sizeUnits * (isContested ? 2.15 : 1)
  const width = Math.min(box.width, textWidthEm(text, 600) * sizeUnits + signUnits + sizeUnits * 1.9)
  context.strokeStyle = cardTones.ink
  context.lineWidth = 2
  context.setLineDash(coverage.level === 'assumption' ? [7, 5] : [])
  context.beginPath()
  context.roundRect(box.x, box.y, width, box.height, box.height / 2)
  context.stroke()
  context.setLineDash([])
  const left = box.x + sizeUnits * 0.7
  paintSign(
    context,
    { level: coverage.level, isContested },
    { left, top: box.y + (box.height - sizeUnits) / 2, sideUnits: sizeUnits, ink: cardTones.ink },
  )
  const textLeft = left + signUnits + sizeUnits * 0.45
  const line = {
    box: { ...box, x: textLeft, y: box.y + (box.height - sizeUnits * 1.28) / 2, width: box.x + box.width - textLeft },
    sizeUnits,
  }
  write(context, text, line, { weight: 600, ink: cardTones.ink }, detail)
}

interface Line {
  readonly box: Box
  readonly sizeUnits: number
}

/** One line, cut with an ellipsis where it has no room; a bar where it cannot be read. */
function write(
  context: PaintContext,
  text: string,
  { box, sizeUnits }: Line,
  look: { readonly weight: 500 | 600; readonly ink: string },
  detail: PaintDetail,
): void {
  const words = shortened(text, box.width / sizeUnits, look.weight)
  context.fillStyle = look.ink
  if (sizeUnits * detail.scale < LEGIBLE_PIXELS_MIN || detail.level === 'bars') {
    context.globalAlpha = 0.38
    context.fillRect(
      box.x,
      box.y + sizeUnits * 0.4,
      Math.min(box.width, words.length * sizeUnits * 0.5),
      sizeUnits * 0.45,
    )
    context.globalAlpha = 1
    return
  }
  context.font = `${look.weight} ${sizeUnits}px ${BOARD_FONT}`
  context.fillText(words, box.x, box.y + sizeUnits)
}

function shortened(text: string, widthEm: number, weight: 500 | 600): string {
  if (textWidthEm(text, weight) <= widthEm) return text
  let kept = text
  while (kept !== '' && textWidthEm(`${kept}…`, weight) > widthEm) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** Up to four pictures in one square, an icon, or an open square where none was chosen. */
export function paintPicture(
  context: PaintContext,
  box: Box,
  { pictureMode, images, icon }: RecordOfKind<'persona'>,
  detail: PaintDetail,
): void {
  const { x, y, width } = box
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, width, width * 0.16)
  context.fillStyle = cardTones.picture
  context.fill()
  context.clip()
  const shown = pictureMode === 'none' || pictureMode === 'icon' ? [] : images
  if (shown.length > 0) paintImages(context, box, shown, detail)
  else {
    const drawing = (pictureMode === 'icon' ? personaIconPath(icon) : undefined) ?? personaIcons.speech
    const sideUnits = width * 0.64
    const ink = pictureMode === 'icon' ? cardTones.line : cardTones.quietInk
    paintDrawing(context, drawing, {
      left: x + (width - sideUnits) / 2,
      top: y + (width - sideUnits) / 2,
      sideUnits,
      ink,
    })
  }
  context.restore()
}

function paintImages(
  context: PaintContext,
  { x, y, width }: Box,
  images: readonly string[],
  detail: PaintDetail,
): void {
  const columns = images.length === 1 ? 1 : 2
  const rows = Math.ceil(images.length / columns)
  const [cellWidth, cellHeight] = [width / columns, width / rows]
  for (const [i, image] of images.entries()) {
    const { bitmap } = imageFor(image, cellWidth * detail.scale)
    if (!bitmap) continue
    // Covers its cell from the middle, as cut with `object-fit: cover`.
    const share = Math.max(cellWidth / bitmap.width, cellHeight / bitmap.height)
    const [sourceWidth, sourceHeight] = [cellWidth / share, cellHeight / share]
    context.drawImage(
      bitmap,
      (bitmap.width - sourceWidth) / 2,
      (bitmap.height - sourceHeight) / 2,
      sourceWidth,
      sourceHeight,
      x + (i % columns) * cellWidth,
      y + Math.floor(i / columns) * cellHeight,
      cellWidth,
      cellHeight,
    )
  }
}
