import { angleOf, turnOf, uprightBoxOf, type Element } from '@samenspel/shared/elements/registry'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { PaintContext, PaintDetail } from '#elements/element-face.ts'
import { notePalette } from '#elements/note-palette.ts'
import { paintTurned } from '#elements/paint-turned.ts'
import { paintElement } from '#elements/registry.ts'

/** The board where nothing lies. */
export const BOARD_COLOR = '#f1eee5'

/** Puts the context's units to the board's: the board point `origin` comes to lie in its top left corner. */
export function transformToBoard(context: PaintContext, origin: Point, scale: number): void {
  context.setTransform(scale, 0, 0, scale, -origin[0] * scale, -origin[1] * scale)
  if (context.textBaseline !== 'alphabetic') context.textBaseline = 'alphabetic'
  // The widths that lines were broken by know no kerning; geometric precision keeps them whatever the zoom. Setting either makes the browser look for the font again.
  if (context.fontKerning !== 'none') context.fontKerning = 'none'
  if (context.textRendering !== 'geometricPrecision') context.textRendering = 'geometricPrecision'
}

/** Paints elements back to front, except those that are `lifted` out. */
export function paintElements(
  context: PaintContext,
  elements: readonly Element[],
  detail: PaintDetail,
  lifted: ReadonlySet<ElementId>,
): void {
  for (const element of elements) {
    if (lifted.has(element.id)) continue
    const isPale = detail.isPale?.(element) ?? false
    // A shadow would show around the veil.
    paintElement(context, element, isPale && detail.level === 'full' ? { ...detail, level: 'flat' } : detail)
    if (isPale) paintVeil(context, element)
  }
}

/** Makes what was just painted pale. */
function paintVeil(context: PaintContext, element: Element): void {
  const { x, y, width, height } = uprightBoxOf(element)
  context.globalAlpha = 0.82
  context.fillStyle = BOARD_COLOR
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
}

/** The quickest picture there is: a coloured rectangle for each note. */
export function paintPlaceholders(
  context: PaintContext,
  elements: readonly Element[],
  lifted: ReadonlySet<ElementId>,
): void {
  for (const element of elements) {
    if (lifted.has(element.id)) continue
    const { x, y, width, height } = uprightBoxOf(element)
    context.fillStyle = element.kind === 'sticky-note' ? notePalette[element.color].fill : '#fffefb'
    if (angleOf(element) === 0) context.fillRect(x, y, width, height)
    else paintTurned(context, turnOf(element), () => context.fillRect(x, y, width, height))
  }
}
