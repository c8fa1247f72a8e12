import {
  noteHeightUnits,
  noteText,
  noteWidthUnits,
  NOTE_FONT_WEIGHT,
  NOTE_MARGIN_UNITS,
} from '@samenspel/shared/elements/note-text'
import { boxOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import type { PaintContext, PaintDetail, TextPlace } from '#elements/element-face.ts'
import { notePalette } from '#elements/note-palette.ts'
import { stampsWidthUnits } from '#elements/paint-stamps.ts'
import { paintText } from '#elements/paint-text.ts'
import { paintLinked } from './paint-linked.ts'
import { paintTags } from './paint-tags.ts'

/** How far a note's shadow reaches. */
export const NOTE_SHADOW_UNITS = 24
const CORNER_UNITS = 4
/** Below this many device pixels for each unit corners and shadows are not seen and not painted. */
const FINE_SCALE_MIN = 0.2

/** A sheet of coloured paper with its text. */
export function paintStickyNote(context: PaintContext, note: ElementOfKind<'sticky-note'>, detail: PaintDetail): void {
  const [x, y] = note.position
  const width = noteWidthUnits[note.shape]
  const height = noteHeightUnits(note.text, note.shape)
  const { fill, ink } = notePalette[note.color]
  const isFine = detail.scale >= FINE_SCALE_MIN && (detail.level === 'full' || detail.level === 'flat')
  context.fillStyle = fill
  if (isFine && detail.level === 'full') paintShadow(context, [x, y, width, height], detail.scale)
  if (isFine) {
    context.beginPath()
    context.roundRect(x, y, width, height, CORNER_UNITS)
    context.fill()
  } else context.fillRect(x, y, width, height)
  if (detail.level === 'box') return
  if (detail.openText === note.id || note.text === '') return
  context.fillStyle = ink
  const spot = {
    left: x + NOTE_MARGIN_UNITS,
    top: y + NOTE_MARGIN_UNITS,
    width: width - 2 * NOTE_MARGIN_UNITS,
    weight: NOTE_FONT_WEIGHT,
    align: 'left',
  } as const
  paintText(context, noteText(note.text, note.shape), spot, detail)
}

/** The tags on the lower edge of a note, and on its upper one the sign that something was made of it. */
export function paintNoteHanging(
  context: PaintContext,
  note: ElementOfKind<'sticky-note'>,
  { scale, level }: PaintDetail,
): void {
  if (scale < FINE_SCALE_MIN || (level !== 'full' && level !== 'flat')) return
  const { x, y, width, height } = boxOf(note)
  if (note.tags.length > 0)
    paintTags(
      context,
      note.tags,
      { left: x, bottom: y + height, width: width - stampsWidthUnits(note.stamps, width) },
      scale,
    )
  if (note.record !== '') paintLinked(context, x + width, y, scale)
}

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** Paper that lies on the board: a close soft edge, and light from above that falls a little below it. */
function paintShadow(context: PaintContext, [x, y, width, height]: Rectangle, scale: number): void {
  context.shadowColor = 'rgba(38, 34, 20, 0.26)'
  // Shadows are measured in device pixels, whatever the transform.
  context.shadowBlur = 16 * scale
  context.shadowOffsetY = 6 * scale
  context.fillRect(x + 5, y + 5, width - 10, height - 6)
  context.shadowColor = 'transparent'
  context.shadowBlur = 0
  context.shadowOffsetY = 0
}

/** Where a note's text field lies. */
export function noteTextPlace(note: ElementOfKind<'sticky-note'>, text: string): TextPlace {
  const [x, y] = note.position
  const layout = noteText(text, note.shape)
  const width = noteWidthUnits[note.shape] - 2 * NOTE_MARGIN_UNITS
  const height = noteHeightUnits(text, note.shape) - 2 * NOTE_MARGIN_UNITS
  return {
    box: { x: x + NOTE_MARGIN_UNITS, y: y + NOTE_MARGIN_UNITS, width, height },
    layout,
    weight: NOTE_FONT_WEIGHT,
    align: 'left',
    wraps: true,
    ink: notePalette[note.color].ink,
    marginUnits: NOTE_MARGIN_UNITS,
  }
}
