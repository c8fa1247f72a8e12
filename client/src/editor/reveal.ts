import { centerOf, type Box } from '@samenspel/shared/geometry/box'
import type { Camera } from './camera.ts'

const MARGIN_PIXELS = 32

/** Moves the camera as little as needed to have the whole box on the screen; nothing happens when it is. */
export function reveal(camera: Camera, box: Box): void {
  const [width, height] = camera.sizePixels.get()
  if (width <= 0 || height <= 0) return
  const { zoom } = camera.get()
  const [left, top] = camera.toScreen([box.x, box.y])
  camera.panBy([shift(left, box.width * zoom, width), shift(top, box.height * zoom, height)])
}

/** Text in a note is smaller than 11 CSS pixels below this zoom. */
const READABLE_ZOOM_MIN = 0.65
const READABLE_ZOOM = 0.8

/** Brings a box into view so large that text in it can be read; the view stays where it is when that is so already. */
export function revealReadable(camera: Camera, box: Box): void {
  const { zoom } = camera.get()
  if (zoom < READABLE_ZOOM_MIN) camera.zoomBy(READABLE_ZOOM / zoom, camera.toScreen(centerOf(box)))
  reveal(camera, box)
}

/** How far a span must move to lie between the margins when it is not whole on the screen; its start wins when it is too long. */
function shift(start: number, length: number, available: number): number {
  if (start < 0) return MARGIN_PIXELS - start
  if (start + length <= available) return 0
  return -Math.min(start + length - (available - MARGIN_PIXELS), start - MARGIN_PIXELS)
}
