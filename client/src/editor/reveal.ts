import { centerOf, type Box } from '@samenspel/shared/geometry/box'
import type { Camera } from './camera.ts'

/** Between what is brought into view and the edge of the screen, or a bar. */
const MARGIN_PIXELS = { across: 32, down: 12 }
const BARS = { abovePixels: 64, belowPixels: 76, shareMax: 1 / 8 }

/** How much of the board the bars of the page cover above and below, in CSS pixels: at most a share of a low screen. */
export const coveredPixels = (height: number): { readonly above: number; readonly below: number } => ({
  above: Math.min(BARS.abovePixels, height * BARS.shareMax),
  below: Math.min(BARS.belowPixels, height * BARS.shareMax),
})

interface RevealOptions {
  /** How much of the screen must stay free above it, in CSS pixels; as much as the bar covers when it is left out. */
  readonly abovePixels?: number
}

/** Moves the camera as little as needed to have the whole box on the screen, and no bar over it; nothing happens when it is. */
export function reveal(camera: Camera, box: Box, { abovePixels }: RevealOptions = {}): void {
  const [width, height] = camera.sizePixels.get()
  if (width <= 0 || height <= 0) return
  const { zoom } = camera.get()
  const [left, top] = camera.toScreen([box.x, box.y])
  const { above, below } = coveredPixels(height)
  const across = { from: 0, to: width, margin: MARGIN_PIXELS.across }
  const down = { from: abovePixels ?? above, to: height - below, margin: MARGIN_PIXELS.down }
  camera.panBy([shift(left, box.width * zoom, across), shift(top, box.height * zoom, down)])
}

/** Text in a note is smaller than 11 CSS pixels below this zoom. */
const READABLE_ZOOM_MIN = 0.65
const READABLE_ZOOM = 0.8

/** Brings a box into view so large that text in it can be read; the view stays where it is when that is so already. */
export function revealReadable(camera: Camera, box: Box, options?: RevealOptions): void {
  const { zoom } = camera.get()
  if (zoom < READABLE_ZOOM_MIN) camera.zoomBy(READABLE_ZOOM / zoom, camera.toScreen(centerOf(box)))
  reveal(camera, box, options)
}

interface Room {
  readonly from: number
  readonly to: number
  readonly margin: number
}

/** How far a span must move to lie in the room, off its edges, when it is not whole in it; its start wins when it is too long. */
function shift(start: number, length: number, { from, to, margin }: Room): number {
  if (start < from) return from + margin - start
  if (start + length <= to) return 0
  return -Math.min(start + length - (to - margin), start - (from + margin))
}
