import { linkParts } from '@samenspel/shared/elements/link-address'
import { linkOpenerBox, LINK_OPENER_UNITS, LINK_UNITS } from '@samenspel/shared/elements/link'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { textWidthEm, type FontWeight } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type ElementFace, type PaintContext } from '#elements/element-face.ts'
import { paintSheet } from '#elements/paint-sheet.ts'
import { shortenedText } from '@samenspel/shared/text/shortened-text'

const SHEET = { fill: '#ffffff', line: '#b9c8bb', lineUnits: 1.5, cornerUnits: 12 }
const INK = '#17322c'
const QUIET_INK = '#4d5f59'
const OPENER = '#e3efe9'
const MARGIN_UNITS = 16
const TITLE_UNITS = 21
const LONG_TITLE_UNITS = 18
const HOST_UNITS = 16

/** A white card with the name and the host of a page elsewhere, and at its right end an arrow that leads there. */
export const linkFace: ElementFace<'link'> = {
  overhangUnits: 4,
  paint: (context, card, detail) => {
    const [x, y] = card.position
    const [width, height] = LINK_UNITS
    paintSheet(context, { x, y, width, height }, SHEET, detail)
    if (detail.level === 'box') return
    paintOpener(context, card)
    if (TITLE_UNITS * detail.scale < LEGIBLE_PIXELS_MIN) return
    const { host, path } = linkParts(card.address)
    const room = width - LINK_OPENER_UNITS - 2 * MARGIN_UNITS
    const title = card.title === '' ? host : card.title.replaceAll('\n', ' ')
    const titleLines = detail.openText === card.id ? [] : inLines(title, room)
    const isLong = titleLines.length > 1
    for (const [i, line] of titleLines.entries()) {
      const size = fits(title, room / TITLE_UNITS) ? TITLE_UNITS : LONG_TITLE_UNITS
      write(context, line, { x, y: isLong ? y + 28 + 21 * i : y + 40, size, weight: 600, room, ink: INK })
    }
    const address = card.title === '' ? path : `${host}${path}`
    write(context, address, { x, y: y + (isLong ? 74 : 68), size: HOST_UNITS, weight: 500, room, ink: QUIET_INK })
  },
  textPlace: ({ position: [x, y] }) => ({
    box: { x: x + MARGIN_UNITS, y: y + 20, width: LINK_UNITS[0] - LINK_OPENER_UNITS - 2 * MARGIN_UNITS, height: 28 },
    layout: { fontSizeUnits: TITLE_UNITS, lineHeightUnits: 28 },
    weight: 600,
    align: 'left',
    wraps: false,
    ink: INK,
    isOneLine: true,
  }),
  describe: ({ title, address }, messages) => {
    const { host, path } = linkParts(address)
    return messages.link(title, `${host}${path}`)
  },
}

const fits = (text: string, widthEm: number): boolean => textWidthEm(text, 600) <= widthEm

/** A name, and where it is too long for one line of smaller letters, two; what is still too long is cut where it is painted. */
function inLines(title: string, room: number): readonly string[] {
  const roomEm = room / LONG_TITLE_UNITS
  if (fits(title, roomEm)) return [title]
  const words = title.split(' ')
  let count = words.length - 1
  while (count > 0 && !fits(words.slice(0, count).join(' '), roomEm)) count -= 1
  return count === 0 ? [title] : [words.slice(0, count).join(' '), words.slice(count).join(' ')]
}

interface Writing {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: FontWeight
  readonly room: number
  readonly ink: string
}

function write(context: PaintContext, text: string, { x, y, size, weight, room, ink }: Writing): void {
  context.font = `${weight} ${size}px ${BOARD_FONT}`
  context.fillStyle = ink
  context.fillText(shortenedText(text, room / size, weight), x + MARGIN_UNITS, y)
}

/** An arrow out of a box. */
function paintOpener(context: PaintContext, { position }: ElementOfKind<'link'>): void {
  const { x, y, width, height } = linkOpenerBox(position)
  context.fillStyle = OPENER
  context.beginPath()
  context.roundRect(x, y, width, height, [0, 12, 12, 0])
  context.fill()
  const [left, top] = [x + width / 2 - 12, y + height / 2 - 12]
  context.strokeStyle = INK
  context.lineWidth = 2.4
  context.beginPath()
  context.moveTo(left + 10, top + 4)
  context.lineTo(left + 2, top + 4)
  context.lineTo(left + 2, top + 23)
  context.lineTo(left + 21, top + 23)
  context.lineTo(left + 21, top + 15)
  context.moveTo(left + 14, top + 1)
  context.lineTo(left + 24, top + 1)
  context.lineTo(left + 24, top + 11)
  context.moveTo(left + 24, top + 1)
  context.lineTo(left + 11, top + 14)
  context.stroke()
}
