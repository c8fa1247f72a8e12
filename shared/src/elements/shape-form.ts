import { boxAt, type Box } from '../geometry/box.ts'
import { cornersOf } from '../geometry/outline.ts'
import type { Point } from '../geometry/point.ts'
import { fitText, type TextLayout } from '../text/fit-text.ts'

/** The forms of a shape. */
export const shapeForms = ['rectangle', 'rounded', 'ellipse', 'diamond', 'triangle', 'hexagon'] as const
export type ShapeForm = (typeof shapeForms)[number]

/** The weight that shapes are written in. */
export const SHAPE_FONT_WEIGHT = 500
/** The width of a shape's line. */
export const SHAPE_LINE_UNITS = 4

const FONT_SIZES_UNITS = [28, 26, 24, 22, 20, 18, 17, 16] as const
const LINE_HEIGHT = 1.25
const MARGIN_UNITS = 12
const CURVE_POINTS = 48

/** The part of its box that a form leaves for text, as shares of width and height. */
const textShares: Readonly<Record<ShapeForm, Box>> = {
  rectangle: { x: 0, y: 0, width: 1, height: 1 },
  rounded: { x: 0, y: 0, width: 1, height: 1 },
  // The largest rectangle in an ellipse has sides of 1/√2.
  ellipse: { x: 0.146, y: 0.146, width: 0.708, height: 0.708 },
  diamond: { x: 0.2, y: 0.25, width: 0.6, height: 0.5 },
  triangle: { x: 0.25, y: 0.45, width: 0.5, height: 0.55 },
  hexagon: { x: 0.125, y: 0, width: 0.75, height: 1 },
}

/** The corner radius of the rounded form. */
export const cornerRadiusUnits = ({ width, height }: Box): number => Math.min(32, width / 2, height / 2)

/** The edge of a form in its box, as a closed polygon; curves are parted finely enough for hits and connectors. */
export function formOutline(form: ShapeForm, box: Box): readonly Point[] {
  const { x, y, width, height } = box
  const at = (shareX: number, shareY: number): Point => [x + width * shareX, y + height * shareY]
  switch (form) {
    case 'rectangle':
    case 'rounded':
      return cornersOf(box)
    case 'ellipse':
      return Array.from({ length: CURVE_POINTS }, (_, i) => {
        const angle = (i / CURVE_POINTS) * 2 * Math.PI
        return at(0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2)
      })
    case 'diamond':
      return [at(0.5, 0), at(1, 0.5), at(0.5, 1), at(0, 0.5)]
    case 'triangle':
      return [at(0.5, 0), at(1, 1), at(0, 1)]
    case 'hexagon':
      return [at(0.25, 0), at(0.75, 0), at(1, 0.5), at(0.75, 1), at(0.25, 1), at(0, 0.5)]
  }
}

const KEPT_MAX = 10_000
const kept = new Map<string, TextLayout>()

/** The text of a shape laid out in the room that its form leaves. */
export function shapeText(text: string, form: ShapeForm, [width, height]: Point): TextLayout {
  const key = `${form} ${width} ${height} ${text}`
  let layout = kept.get(key)
  if (!layout) {
    const share = textShares[form]
    layout = fitText(text, {
      widthUnits: Math.max(FONT_SIZES_UNITS[7], width * share.width - 2 * MARGIN_UNITS),
      heightUnits: height * share.height - 2 * MARGIN_UNITS,
      fontSizesUnits: FONT_SIZES_UNITS,
      lineHeight: LINE_HEIGHT,
      weight: SHAPE_FONT_WEIGHT,
    })
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(key, layout)
  }
  return layout
}

/** A shape's height in board units: the one it was given, or more where its text needs it. */
export function shapeHeightUnits(text: string, form: ShapeForm, size: Point): number {
  if (text === '') return size[1]
  const needed = (shapeText(text, form, size).heightUnits + 2 * MARGIN_UNITS) / textShares[form].height
  return Math.max(size[1], Math.ceil(needed))
}

/** Where the text of a form stands in its box, margins left out. */
export function formTextBox(form: ShapeForm, { x, y, width, height }: Box): Box {
  const share = textShares[form]
  return boxAt(
    [x + width * share.x + MARGIN_UNITS, y + height * share.y + MARGIN_UNITS],
    Math.max(FONT_SIZES_UNITS[7], width * share.width - 2 * MARGIN_UNITS),
    Math.max(1, height * share.height - 2 * MARGIN_UNITS),
  )
}
