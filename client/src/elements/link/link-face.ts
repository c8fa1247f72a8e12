import { linkParts } from '@samenspel/shared/elements/link-address'
import { linkOpenerBox, LINK_OPENER_UNITS, LINK_UNITS } from '@samenspel/shared/elements/link'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type ElementFace, type PaintContext } from '#elements/element-face.ts'
import { paintSheet } from '#elements/paint-sheet.ts'
import { shortenedText } from '#elements/shortened-text.ts'

const SHEET = { fill: '#ffffff', line: '#b9c8bb', lineUnits: 1.5, cornerUnits: 12 }
const INK = '#17322c'
const QUIET_INK = '#4d5f59'
const OPENER = '#e3efe9'
const MARGIN_UNITS = 16
const TITLE_UNITS = 21
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
    const lines = card.title === '' ? [host, path] : [card.title.replaceAll('\n', ' '), `${host}${path}`]
    if (detail.openText !== card.id) write(context, lines[0] ?? '', { x, y: y + 40, size: TITLE_UNITS, room, ink: INK })
    write(context, lines[1] ?? '', { x, y: y + 68, size: HOST_UNITS, room, ink: QUIET_INK })
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

interface Writing {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly room: number
  readonly ink: string
}

function write(context: PaintContext, text: string, { x, y, size, room, ink }: Writing): void {
  const weight = size === TITLE_UNITS ? 600 : 500
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
