import { boxAt } from '../geometry/box.ts'
import { limits } from '../limits.ts'
import { angle, choice, optionalNumber, sharedText, sparse } from '../schema/field.ts'
import { inkColors } from './colors.ts'
import { defineElementKind } from './element-kind.ts'
import { freeText, TEXT_MARGIN_UNITS, textSizes } from './free-text.ts'

/** The narrowest and widest that lines of a text can be made. */
const WIDTH_UNITS_MIN = 60
const WIDTH_UNITS_MAX = 20_000

/** Words on the board itself, without paper. As wide as they are, or in lines of a width that somebody chose. */
export const text = defineElementKind({
  kind: 'text',
  layer: 'content',
  mainText: 'text',
  fields: {
    text: sharedText(limits.noteTextCharactersMax),
    size: choice(textSizes, 'medium'),
    color: choice(inkColors, 'black'),
    /** The width of its lines in board units; null is as wide as the longest. */
    width: optionalNumber(WIDTH_UNITS_MIN, WIDTH_UNITS_MAX),
    angleDegrees: sparse(angle()),
  },
  box: ({ position, text: words, size, width }) => {
    const { widthUnits, heightUnits } = freeText(words, size, width)
    return boxAt(position, widthUnits, Math.ceil(heightUnits) + 2 * TEXT_MARGIN_UNITS)
  },
  // The corner where the words begin: its middle moves with every letter.
  turnsAround: ({ position }) => position,
  isNothingWithoutText: true,
  resize: {
    sides: 'horizontal',
    sizeUnitsMin: [WIDTH_UNITS_MIN, 1],
    to: (element, box) => ({
      position: [box.x, element.position[1]],
      width: Math.min(WIDTH_UNITS_MAX, Math.max(WIDTH_UNITS_MIN, box.width)),
    }),
  },
})
