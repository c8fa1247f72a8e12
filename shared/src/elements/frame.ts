import { boxAt } from '../geometry/box.ts'
import { limits } from '../limits.ts'
import { choice, sharedText, size } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'

const SIDE_UNITS_MIN = 100

/** An area of the board with a title: where the notes on one subject go. */
export const frame = defineElementKind({
  kind: 'frame',
  layer: 'structure',
  mainText: 'title',
  fields: {
    title: sharedText(limits.frameTitleCharactersMax),
    size: size([1200, 900], SIDE_UNITS_MIN, 100_000),
    tone: choice(['plain', 'warm', 'cool'], 'plain'),
  },
  box: (area) => boxAt(area.position, area.size[0], area.size[1]),
  resize: {
    sides: 'all',
    sizeUnitsMin: [SIDE_UNITS_MIN, SIDE_UNITS_MIN],
    to: (_area, box) => ({ position: [box.x, box.y], size: [box.width, box.height] }),
  },
})
