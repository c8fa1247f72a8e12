import { boxAt, centerOf, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { turnedEllipseBox } from '../geometry/turn.ts'
import { limits } from '../limits.ts'
import { angle, choice, sharedText, size, sparse } from '../schema/field.ts'
import { fillColors, inkColors } from './colors.ts'
import { defineElementKind } from './element-kind.ts'
import { formOutline, shapeForms, shapeHeightUnits, SHAPE_LINE_UNITS, type ShapeForm } from './shape-form.ts'

/** A shape's least and greatest side. */
const SIDE_UNITS_MIN = 24
const SIDE_UNITS_MAX = 20_000

const boxOfShape = (shape: { position: Point; size: Point; text: string; form: ShapeForm }): Box =>
  boxAt(shape.position, shape.size[0], shapeHeightUnits(shape.text, shape.form, shape.size))

/** A form with a line and a filling, and words in its middle. */
export const shape = defineElementKind({
  kind: 'shape',
  layer: 'content',
  mainText: 'text',
  fields: {
    text: sharedText(limits.noteTextCharactersMax),
    form: choice(shapeForms, 'rectangle'),
    size: size([200, 120], SIDE_UNITS_MIN, SIDE_UNITS_MAX),
    color: choice(fillColors, 'white'),
    line: choice(inkColors, 'black'),
    angleDegrees: sparse(angle()),
  },
  box: boxOfShape,
  outline: (element) => ({
    points: formOutline(element.form, boxOfShape(element)),
    isClosed: true,
    // What lies in a hollow shape without words can be reached through it.
    isFilled: element.color !== 'none' || element.text !== '',
    halfWidthUnits: SHAPE_LINE_UNITS / 2,
  }),
  // The middle of the size it was given: words that need more make it grow at its foot alone.
  turnsAround: ({ position, size: [width, height] }) => centerOf(boxAt(position, width, height)),
  turnedBox: (element, turn) => (element.form === 'ellipse' ? turnedEllipseBox(boxOfShape(element), turn) : undefined),
  resize: {
    sides: 'all',
    sizeUnitsMin: [SIDE_UNITS_MIN, SIDE_UNITS_MIN],
    to: (_element, box) => ({ position: [box.x, box.y], size: [box.width, box.height] }),
  },
})
