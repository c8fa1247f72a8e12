/** The arithmetic of a picture that is painted once and then moved and scaled by the browser while the view zooms. */
import type { Point } from '@samenspel/shared/geometry/point'
import type { View } from '#editor/camera.ts'

/** How a painted picture is laid over the screen: CSS pixels and a factor, from its top left corner. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly factor: number
}

/** A picture is painted so much larger than the screen while zooming out, that its edge comes into view only some frames later. */
const BEYOND_SCREEN = 1.35
/** A picture that is stretched more than this is painted anew: its letters become too soft to read. */
const FACTOR_MAX = 1.6
/** What rounding may leave bare at an edge, in CSS pixels. */
const TOLERANCE_PIXELS = 0.5

/** The view to paint for a screen of `sizePixels` CSS pixels: the same middle, more around it when the zoom goes outwards. */
export function viewToPaint(view: View, [width, height]: Point, goesOut: boolean): View {
  if (!goesOut) return view
  const zoom = view.zoom / BEYOND_SCREEN
  const beyond = (BEYOND_SCREEN - 1) / 2 / view.zoom
  return { zoom, origin: [view.origin[0] - width * beyond, view.origin[1] - height * beyond] }
}

/** Where a picture that was painted as `painted` lies on the screen that shows `view`. */
export const placementOf = (painted: View, view: View): Placement => ({
  left: (painted.origin[0] - view.origin[0]) * view.zoom,
  top: (painted.origin[1] - view.origin[1]) * view.zoom,
  factor: view.zoom / painted.zoom,
})

/** True while a picture as large as the screen, so placed, covers all of it and can still be read. */
export function isGoodEnough({ left, top, factor }: Placement, [width, height]: Point): boolean {
  return (
    factor <= FACTOR_MAX &&
    left <= TOLERANCE_PIXELS &&
    top <= TOLERANCE_PIXELS &&
    left + width * factor >= width - TOLERANCE_PIXELS &&
    top + height * factor >= height - TOLERANCE_PIXELS
  )
}
