import { boxAt } from '../geometry/box.ts'
import { limits } from '../limits.ts'
import { choice, sharedText, size } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'

/** An area of the board with a title: where the notes on one subject go. */
export const frame = defineElementKind({
  kind: 'frame',
  layer: 'structure',
  mainText: 'title',
  fields: {
    title: sharedText(limits.frameTitleCharactersMax),
    size: size([1200, 900], 100, 100_000),
    tone: choice(['plain', 'warm', 'cool'], 'plain'),
  },
  box: (area) => boxAt(area.position, area.size[0], area.size[1]),
})
