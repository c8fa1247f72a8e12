import {
  CONNECTOR_HEAD_UNITS,
  CONNECTOR_LINE_UNITS,
  labelBox,
  labelLayout,
  pathOf,
} from '@samenspel/shared/elements/connector'
import { TEXT_FONT_WEIGHT, TEXT_MARGIN_UNITS } from '@samenspel/shared/elements/free-text'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { halfwayAlong } from '@samenspel/shared/geometry/connector-path'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementFace, PaintContext, PaintDetail } from '#elements/element-face.ts'
import { inkPalette } from '#elements/ink-palette.ts'
import { paintText } from '#elements/paint-text.ts'

const DASHES: readonly number[] = [14, 12]
const HEAD_ANGLE = Math.PI / 7
/** What a label lies on, so that the line does not run through its letters. */
const LABEL_GROUND = 'rgba(255, 254, 251, 0.9)'

/** A line with its heads and its label. */
export const connectorFace: ElementFace<'connector'> = {
  overhangUnits: CONNECTOR_HEAD_UNITS,
  paint: (context, connector, detail) => {
    const path = pathOf(connector)
    context.strokeStyle = inkPalette[connector.color]
    context.lineWidth = Math.max(CONNECTOR_LINE_UNITS, 1 / detail.scale)
    context.lineJoin = 'round'
    context.lineCap = 'round'
    if (connector.line === 'dashed') context.setLineDash(DASHES as number[])
    context.beginPath()
    for (const [x, y] of path) context.lineTo(x, y)
    context.stroke()
    context.setLineDash([])
    if (detail.level !== 'box') {
      if (connector.endHead === 'arrow') paintHead(context, path.at(-2), path.at(-1))
      if (connector.startHead === 'arrow') paintHead(context, path[1], path[0])
      paintLabel(context, connector, detail)
    }
    context.lineCap = 'butt'
  },
  textPlace: (connector, text) => {
    const layout = labelLayout(text)
    const [x, y] = halfwayAlong(pathOf(connector))
    const width = layout.widthUnits + layout.fontSizeUnits
    return {
      box: { x: x - width / 2, y: y - layout.heightUnits / 2, width, height: layout.heightUnits },
      layout,
      weight: TEXT_FONT_WEIGHT,
      align: 'center',
      wraps: layout.lines.length > 1,
      ink: inkPalette[connector.color],
      ground: LABEL_GROUND,
      isOneLine: true,
    }
  },
  describe: ({ label, fromEdge, toEdge, startHead, endHead }, messages) => {
    const direction = startHead === endHead ? 'none' : endHead === 'arrow' ? 'forward' : 'back'
    return messages.connector({ label, from: fromEdge?.text ?? null, to: toEdge?.text ?? null, direction })
  },
}

function paintHead(context: PaintContext, from: Point | undefined, tip: Point | undefined): void {
  if (!from || !tip || (from[0] === tip[0] && from[1] === tip[1])) return
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0])
  context.beginPath()
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * HEAD_ANGLE
    context.moveTo(tip[0], tip[1])
    context.lineTo(tip[0] + Math.cos(back) * CONNECTOR_HEAD_UNITS, tip[1] + Math.sin(back) * CONNECTOR_HEAD_UNITS)
  }
  context.stroke()
}

function paintLabel(context: PaintContext, connector: ElementOfKind<'connector'>, detail: PaintDetail): void {
  const box = labelBox(connector)
  if (!box || detail.openText === connector.id) return
  context.fillStyle = LABEL_GROUND
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, 6)
  context.fill()
  context.fillStyle = inkPalette[connector.color]
  const spot = {
    left: box.x + TEXT_MARGIN_UNITS,
    top: box.y,
    width: box.width - 2 * TEXT_MARGIN_UNITS,
    weight: TEXT_FONT_WEIGHT,
    align: 'center',
  } as const
  paintText(context, labelLayout(connector.label), spot, detail)
}
