/** Laying maps out and painting them; loaded when the first map is in sight. */
import type { Box } from '@samenspel/shared/geometry/box'
import type { MapDrawing } from '@samenspel/shared/maps/drawing'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import { LEGIBLE_PIXELS_MIN, type PaintContext, type PaintDetail } from '#elements/element-face.ts'
import { mapTones } from './map-tones.ts'
import { paintMap } from './paint-map.ts'

/** The size that most names are set in, in map units. */
const NAME_UNITS = 18

const kept = new WeakMap<MapContent, MapDrawing>()

/** Paints a map as large as it fits into a box of the board. */
export function drawMap(
  context: PaintContext,
  content: MapContent,
  box: Box,
  { level, scale, hasStrongEdges }: PaintDetail,
): void {
  const drawing = kept.get(content) ?? layOutMap(content)
  kept.set(content, drawing)
  const { space } = drawing
  const share = Math.min(box.width / space.width, box.height / space.height)
  context.save()
  context.translate(box.x + (box.width - space.width * share) / 2, box.y)
  context.scale(share, share)
  paintMap(
    { context, tones: mapTones(hasStrongEdges) },
    drawing,
    NAME_UNITS * share * scale >= LEGIBLE_PIXELS_MIN && level !== 'bars',
  )
  context.restore()
}
