import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { MAP_TITLE_SHARE } from '@samenspel/shared/elements/map-card'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { textWidthEm } from '@samenspel/shared/text/text-width'
import {
  BOARD_FONT,
  LEGIBLE_PIXELS_MIN,
  type ElementFace,
  type PaintContext,
  type PaintDetail,
} from '#elements/element-face.ts'
import { shortenedText } from '@samenspel/shared/text/shortened-text'
import { mapDrawer } from './map-drawing.ts'
import { mapTones } from './map-tones.ts'
import { shownMap } from './shown-map.ts'

const CORNER_UNITS = 18

/** A map of stakeholders under its title: the same drawing as in the workbook. */
export const mapCardFace: ElementFace<'map-card'> = {
  overhangUnits: 6,
  paint: (context, view, detail) => {
    const [x, y] = view.position
    const [width, height] = view.size
    const { inks } = mapTones(detail.hasStrongEdges)
    context.fillStyle = inks.paper
    context.strokeStyle = inks.edge
    context.lineWidth = Math.max(2, 1 / detail.scale)
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.fill()
    context.stroke()
    const content = shownMap(view)
    if (!content || detail.level === 'box') return
    const titleUnits = height * MAP_TITLE_SHARE
    paintTitle(context, view, content, detail)
    mapDrawer()?.drawMap(context, content, { x, y: y + titleUnits, width, height: height - titleUnits }, detail)
  },
  describe: (view, messages) => {
    const shown = shownMap(view)
    if (!shown) return messages.stakeholderMap('', 0, 0)
    const { title, entries } = shown
    return messages.stakeholderMap(title, entries.filter(({ place }) => place !== null).length, entries.length)
  },
}

/** What the map is called, and beside it what it is for. */
function paintTitle(
  context: PaintContext,
  view: ElementOfKind<'map-card'>,
  { title, purpose }: MapContent,
  { scale, hasStrongEdges }: PaintDetail,
): void {
  if (view.size[1] * MAP_TITLE_SHARE * scale < 2 * LEGIBLE_PIXELS_MIN) return
  const [x, y] = view.position
  const units = view.size[1] * MAP_TITLE_SHARE
  const { inks } = mapTones(hasStrongEdges)
  const [size, room] = [units * 0.56, view.size[0] - units]
  context.fillStyle = inks.words
  context.font = `700 ${size}px ${BOARD_FONT}`
  const name = shortenedText(title, room / size)
  context.fillText(name, x + units * 0.4, y + units * 0.72)
  const left = room - textWidthEm(name, 600) * size - units * 0.5
  if (purpose === '' || left < 6 * size) return
  context.fillStyle = inks.soft
  context.font = `600 ${size * 0.6}px ${BOARD_FONT}`
  context.textAlign = 'end'
  context.fillText(shortenedText(purpose, left / (size * 0.6)), x + view.size[0] - units * 0.4, y + units * 0.7)
  context.textAlign = 'start'
}
