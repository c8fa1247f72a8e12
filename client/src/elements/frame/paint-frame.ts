import { boxOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import type { PaintContext, PaintDetail, TextPlace } from '#elements/element-face.ts'
import { baselineEm, headingPlace, headingUnits, paintHeading, type Heading } from '#elements/heading.ts'
import { paintSheet } from '#elements/paint-sheet.ts'

const SHEET = { lineUnits: 2, cornerUnits: 16 }
const TONES = {
  plain: { ...SHEET, fill: '#fffefb', line: '#dcd7c6' },
  warm: { ...SHEET, fill: '#fff6e6', line: '#ecd6ae' },
  cool: { ...SHEET, fill: '#eff6f5', line: '#c5dbd6' },
} as const
const TITLE_INK = '#48605a'

/** A title stays readable in an overview: it never gets smaller than this on the screen, nor larger than the room between frames. */
const TITLE = { pixelsMin: 15, unitsMin: 30, unitsMax: 72 }
const TITLE_GAP_UNITS = 14
const TITLE_INDENT_UNITS = 4

/** How far a title can stand above its frame. */
export const FRAME_TITLE_UNITS_MAX = TITLE.unitsMax * 1.3 + TITLE_GAP_UNITS

/** A calm area with its title above it. */
export function paintFrame(context: PaintContext, area: ElementOfKind<'frame'>, detail: PaintDetail): void {
  paintSheet(context, boxOf(area), TONES[area.tone], detail)
  if (detail.level !== 'box' && detail.openText !== area.id)
    paintHeading(context, area.title, headingOf(area, detail.zoom), detail)
}

/** Where a title is edited: where it stands. */
export const frameTitlePlace = (area: ElementOfKind<'frame'>, _title: string, zoom: number): TextPlace =>
  headingPlace(headingOf(area, zoom))

function headingOf({ position: [x, y], size: [width] }: ElementOfKind<'frame'>, zoom: number): Heading {
  const fontSizeUnits = headingUnits(zoom, TITLE)
  const baseline = y - TITLE_GAP_UNITS - fontSizeUnits * 0.2
  return {
    left: x + TITLE_INDENT_UNITS,
    middle: baseline - baselineEm * fontSizeUnits,
    width: width - TITLE_INDENT_UNITS,
    fontSizeUnits,
    ink: TITLE_INK,
  }
}
