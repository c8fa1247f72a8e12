import { fitText, type TextLayout, type TextSpace } from '../text/fit-text.ts'

/** The shapes of a sticky note. */
export const noteShapes = ['square', 'wide'] as const
export type NoteShape = (typeof noteShapes)[number]

/** Widths and the least height of a note in board units; a note is never narrower or wider than its shape. */
export const noteWidthUnits: Readonly<Record<NoteShape, number>> = { square: 200, wide: 400 }
export const NOTE_HEIGHT_UNITS = 200

/** Between a note's edge and its text, on all sides. */
export const NOTE_MARGIN_UNITS = 14

/** The weight that notes are written in. */
export const NOTE_FONT_WEIGHT = 500

/** At the floor of 16 a frame that fills a projector is read from six metres; the ceiling keeps a few words calm. */
const FONT_SIZES_UNITS = [28, 26, 24, 22, 20, 18, 17, 16] as const
const LINE_HEIGHT = 1.25

const spaces: Readonly<Record<NoteShape, TextSpace>> = { square: spaceOf('square'), wide: spaceOf('wide') }

function spaceOf(shape: NoteShape): TextSpace {
  return {
    widthUnits: noteWidthUnits[shape] - 2 * NOTE_MARGIN_UNITS,
    heightUnits: NOTE_HEIGHT_UNITS - 2 * NOTE_MARGIN_UNITS,
    fontSizesUnits: FONT_SIZES_UNITS,
    lineHeight: LINE_HEIGHT,
    weight: NOTE_FONT_WEIGHT,
  }
}

/** Layouts kept for each shape: a full board's, so that moving and painting never lay out again. */
const KEPT_MAX = 25_000
const kept: Readonly<Record<NoteShape, Map<string, TextLayout>>> = { square: new Map(), wide: new Map() }

/** The text of a note laid out in its shape; the same object for the same text and shape while it is kept. */
export function noteText(text: string, shape: NoteShape): TextLayout {
  const layouts = kept[shape]
  let layout = layouts.get(text)
  if (!layout) {
    layout = fitText(text, spaces[shape])
    if (layouts.size >= KEPT_MAX) layouts.clear()
    layouts.set(text, layout)
  }
  return layout
}

/** A note's height in board units: that of its shape, or more where its text needs it. */
export const noteHeightUnits = (text: string, shape: NoteShape): number =>
  Math.max(NOTE_HEIGHT_UNITS, Math.ceil(noteText(text, shape).heightUnits + 2 * NOTE_MARGIN_UNITS))
