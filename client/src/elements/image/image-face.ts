import { boxOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import {
  BOARD_FONT,
  LEGIBLE_PIXELS_MIN,
  type ElementFace,
  type PaintContext,
  type PaintDetail,
} from '#elements/element-face.ts'
import { paintSheet } from '#elements/paint-sheet.ts'
import { imageFor } from './image-source.ts'

const PAPER = '#e6e3da'
const SHEET = { fill: PAPER, line: '#8b8778', lineUnits: 1.5, cornerUnits: 4 }
const INK = '#4d4a3f'
const CAPTION_UNITS = 20
const CAPTION_GAP_UNITS = 8

/** A picture; while it is fetched, or when it cannot be, an empty frame with what it shows in words. */
export const imageFace: ElementFace<'image'> = {
  overhangUnits: 2,
  paint: (context, element, detail) => {
    const [x, y] = element.position
    const [width, height] = element.size
    if (detail.level === 'box') {
      context.fillStyle = PAPER
      context.fillRect(x, y, width, height)
      return
    }
    const view = element.image === '' ? undefined : imageFor(element.image, width * detail.scale)
    if (!view?.bitmap) {
      paintPlaceholder(context, element, detail, view?.hasFailed ?? true)
      return
    }
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = 'high'
    context.drawImage(view.bitmap, x, y, width, height)
  },
  // Its words are written on a line below it.
  textPlace: (element) => {
    const { x, y, width, height } = boxOf(element)
    return {
      box: { x, y: y + height + CAPTION_GAP_UNITS, width: Math.max(width, 240), height: CAPTION_UNITS * 1.25 },
      layout: { fontSizeUnits: CAPTION_UNITS, lineHeightUnits: CAPTION_UNITS * 1.25 },
      weight: 500,
      align: 'left',
      wraps: false,
      ink: INK,
      isUpright: true,
      isOneLine: true,
    }
  },
  describe: ({ alt, purpose }, messages) => messages.image(alt, purpose === 'decoration'),
}

function paintPlaceholder(
  context: PaintContext,
  { position: [x, y], size: [width, height], alt }: ElementOfKind<'image'>,
  detail: PaintDetail,
  hasFailed: boolean,
): void {
  paintSheet(context, { x, y, width, height }, SHEET, detail)
  // Hills under a sun; struck through when it cannot be fetched.
  const side = Math.min(width, height, 96) * 0.6
  const [left, top] = [x + (width - side) / 2, y + (height - side) / 2]
  context.beginPath()
  context.moveTo(left, top + side)
  context.lineTo(left + side * 0.35, top + side * 0.45)
  context.lineTo(left + side * 0.6, top + side * 0.8)
  context.lineTo(left + side * 0.75, top + side * 0.6)
  context.lineTo(left + side, top + side)
  context.moveTo(left + side * 0.88, top + side * 0.18)
  context.arc(left + side * 0.72, top + side * 0.18, side * 0.16, 0, 2 * Math.PI)
  if (hasFailed) {
    context.moveTo(left, top)
    context.lineTo(left + side, top + side)
  }
  context.stroke()
  const fontSize = CAPTION_UNITS * 0.8
  if (alt === '' || fontSize * detail.scale < LEGIBLE_PIXELS_MIN || height < 60) return
  context.fillStyle = INK
  context.font = `500 ${fontSize}px ${BOARD_FONT}`
  context.fillText(alt.replaceAll('\n', ' '), x + 10, y + height - 10, width - 20)
}
