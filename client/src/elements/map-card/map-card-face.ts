import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { MAP_TITLE_SHARE } from '@samenspel/shared/elements/map-card'
import { BOARD_FONT, LEGIBLE_PIXELS_MIN, type ElementFace, type PaintContext } from '#elements/element-face.ts'
import { shortenedText } from '#elements/shortened-text.ts'
import { mapInks } from './map-tones.ts'
import { paintMap } from './paint-map.ts'
import { shownMap } from './shown-map.ts'

/** The size that most names are set in, in map units. */
const NAME_UNITS = 18
const CORNER_UNITS = 18

/** A map of stakeholders under its title: the same drawing as in the workbook. */
export const mapCardFace: ElementFace<'map-card'> = {
  overhangUnits: 6,
  paint: (context, view, detail) => {
    const [x, y] = view.position
    const [width, height] = view.size
    context.fillStyle = mapInks.paper
    context.strokeStyle = mapInks.edge
    context.lineWidth = Math.max(2, 1 / detail.scale)
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.fill()
    context.stroke()
    const shown = shownMap(view)
    if (!shown || detail.level === 'box') return
    const titleUnits = height * MAP_TITLE_SHARE
    paintTitle(context, view, shown.content.title, titleUnits * detail.scale)
    const { space } = shown.drawing
    const share = Math.min(width / space.width, (height - titleUnits) / space.height)
    context.save()
    context.translate(x + (width - space.width * share) / 2, y + titleUnits)
    context.scale(share, share)
    paintMap(context, shown.drawing, NAME_UNITS * share * detail.scale >= LEGIBLE_PIXELS_MIN && detail.level !== 'bars')
    context.restore()
  },
  describe: (view, messages) => {
    const shown = shownMap(view)
    if (!shown) return messages.stakeholderMap('', 0, 0)
    const { title, entries } = shown.content
    return messages.stakeholderMap(title, entries.filter(({ place }) => place !== null).length, entries.length)
  },
}

function paintTitle(context: PaintContext, view: ElementOfKind<'map-card'>, title: string, pixels: number): void {
  const [x, y] = view.position
  const units = view.size[1] * MAP_TITLE_SHARE
  if (title === '' || pixels < 2 * LEGIBLE_PIXELS_MIN) return
  const size = units * 0.56
  context.fillStyle = mapInks.words
  context.font = `700 ${size}px ${BOARD_FONT}`
  context.fillText(shortenedText(title, (view.size[0] - units) / size), x + units * 0.4, y + units * 0.72)
}
