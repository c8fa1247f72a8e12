import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { fontMetrics } from '@samenspel/shared/text/text-width'
import {
  BOARD_FONT,
  LEGIBLE_PIXELS_MIN,
  type PaintContext,
  type PaintDetail,
  type TextPlace,
} from '#elements/element-face.ts'
import { shortenedTitle } from '#elements/shortened-title.ts'

const TONES = {
  plain: { fill: '#fffefb', line: '#dcd7c6' },
  warm: { fill: '#fff6e6', line: '#ecd6ae' },
  cool: { fill: '#eff6f5', line: '#c5dbd6' },
} as const
const TITLE_INK = '#48605a'

/** A title stays readable in an overview: it never gets smaller than this on the screen, nor larger than the room between frames. */
const TITLE_PIXELS_MIN = 15
const TITLE_UNITS_MIN = 30
const TITLE_UNITS_MAX = 72
const TITLE_GAP_UNITS = 14

/** How far a title can stand above its frame. */
export const FRAME_TITLE_UNITS_MAX = TITLE_UNITS_MAX * 1.3 + TITLE_GAP_UNITS

/** A calm area with its title above it. */
export function paintFrame(context: PaintContext, area: ElementOfKind<'frame'>, detail: PaintDetail): void {
  const [x, y] = area.position
  const [width, height] = area.size
  const { fill, line } = TONES[area.tone]
  context.fillStyle = fill
  context.strokeStyle = line
  context.lineWidth = Math.max(2, 1 / detail.scale)
  context.beginPath()
  context.roundRect(x, y, width, height, 16)
  context.fill()
  context.stroke()
  if (area.title === '' || detail.level === 'box') return
  if (detail.openText === area.id) return
  const fontSize = titleUnits(detail.zoom)
  if (fontSize * detail.scale < LEGIBLE_PIXELS_MIN) return
  context.fillStyle = TITLE_INK
  context.font = `600 ${fontSize}px ${BOARD_FONT}`
  context.fillText(shortenedTitle(area.title, width / fontSize), x + 4, y - TITLE_GAP_UNITS - fontSize * 0.2)
}

const titleUnits = (zoom: number): number =>
  Math.min(TITLE_UNITS_MAX, Math.max(TITLE_UNITS_MIN, TITLE_PIXELS_MIN / zoom))

/** Where a title is edited: where it stands. */
export function frameTitlePlace(area: ElementOfKind<'frame'>, _title: string, zoom: number): TextPlace {
  const [x, y] = area.position
  const fontSizeUnits = titleUnits(zoom)
  const lineHeightUnits = fontSizeUnits * 1.25
  const baseline = y - TITLE_GAP_UNITS - fontSizeUnits * 0.2
  const { ascentEm, descentEm } = fontMetrics
  const top = baseline - lineHeightUnits / 2 - ((ascentEm - descentEm) / 2) * fontSizeUnits
  return {
    box: { x: x + 4, y: top, width: area.size[0] - 4, height: lineHeightUnits },
    layout: { fontSizeUnits, lineHeightUnits },
    weight: 600,
    align: 'left',
    wraps: false,
    ink: TITLE_INK,
    isOneLine: true,
  }
}
