import { clusterBox, CLUSTER_HEADING_UNITS, CLUSTER_MARGIN_UNITS } from '@samenspel/shared/elements/cluster'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { fontMetrics } from '@samenspel/shared/text/text-width'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type ElementFace, type TextPlace } from '#elements/element-face.ts'
import { shortenedTitle } from '#elements/shortened-title.ts'

const AREA = '#e3e9df'
const LINE = '#b9c8bb'
const TITLE_INK = '#24473e'
const CORNER_UNITS = 28

/** A name stays readable in an overview, as far as its heading has room. */
const TITLE_PIXELS_MIN = 14
const TITLE_UNITS_MIN = 30
const TITLE_UNITS_MAX = 44

const titleUnits = (zoom: number): number =>
  Math.min(TITLE_UNITS_MAX, Math.max(TITLE_UNITS_MIN, TITLE_PIXELS_MIN / zoom))

/** A soft area around the members with its name above them. */
export const clusterFace: ElementFace<'cluster'> = {
  overhangUnits: 4,
  paint: (context, element, detail) => {
    const { x, y, width, height } = clusterBox(element)
    context.fillStyle = AREA
    context.strokeStyle = LINE
    context.lineWidth = Math.max(2, 1 / detail.scale)
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.fill()
    context.stroke()
    if (element.title === '' || detail.level === 'box' || detail.openText === element.id) return
    const fontSize = titleUnits(detail.zoom)
    if (fontSize * detail.scale < LEGIBLE_PIXELS_MIN) return
    context.fillStyle = TITLE_INK
    context.font = `600 ${fontSize}px ${BOARD_FONT}`
    const room = (width - 2 * CLUSTER_MARGIN_UNITS) / fontSize
    const { ascentEm, descentEm } = fontMetrics
    const baseline = y + CLUSTER_HEADING_UNITS / 2 + ((ascentEm - descentEm) / 2) * fontSize
    context.fillText(shortenedTitle(element.title, room), x + CLUSTER_MARGIN_UNITS, baseline)
  },
  textPlace: clusterTitlePlace,
  describe: ({ title }, messages) => messages.cluster(title),
}

function clusterTitlePlace(element: ElementOfKind<'cluster'>, _title: string, zoom: number): TextPlace {
  const { x, y, width } = clusterBox(element)
  const fontSizeUnits = titleUnits(zoom)
  const lineHeightUnits = fontSizeUnits * 1.25
  return {
    box: {
      x: x + CLUSTER_MARGIN_UNITS,
      y: y + (CLUSTER_HEADING_UNITS - lineHeightUnits) / 2,
      width: width - 2 * CLUSTER_MARGIN_UNITS,
      height: lineHeightUnits,
    },
    layout: { fontSizeUnits, lineHeightUnits },
    weight: 600,
    align: 'left',
    wraps: false,
    ink: TITLE_INK,
    isOneLine: true,
  }
}
