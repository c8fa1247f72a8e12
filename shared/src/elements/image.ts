import { boxAt, centerOf, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { IMAGE_ID } from '../ids.ts'
import { limits } from '../limits.ts'
import { angle, choice, sharedText, size, sparse, word } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'

const SIDE_UNITS_MIN = 24
const SIDE_UNITS_MAX = 20_000

const boxOfImage = ({ position, size: [width, height] }: { position: Point; size: Point }): Box =>
  boxAt(position, width, height)

/** A picture that the server keeps. */
export const image = defineElementKind({
  kind: 'image',
  layer: 'content',
  mainText: 'alt',
  fields: {
    /** Which one, at `/api/images/<image>`; empty shows a placeholder. */
    image: word(IMAGE_ID),
    /** What it shows, in words, for who cannot see it and for finding it. */
    alt: sharedText(limits.imageAltCharactersMax),
    /** `decoration` says nothing that is worth reading out. */
    purpose: choice(['content', 'decoration'], 'content'),
    size: size([320, 240], SIDE_UNITS_MIN, SIDE_UNITS_MAX),
    angleDegrees: sparse(angle()),
  },
  box: boxOfImage,
  turnsAround: (element) => centerOf(boxOfImage(element)),
  resize: {
    sides: 'all',
    sizeUnitsMin: [SIDE_UNITS_MIN, SIDE_UNITS_MIN],
    keepsProportions: true,
    to: (_element, box) => ({ position: [box.x, box.y], size: [box.width, box.height] }),
  },
})
