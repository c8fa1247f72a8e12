import type { Box } from '@samenspel/shared/geometry/box'
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

/** How far a span must move to lie between the margins; its start wins when it is too long. */
function shift(start: number, length: number, available: number): number {
  if (start < MARGIN_PIXELS) return MARGIN_PIXELS - start
  const over = start + length - (available - MARGIN_PIXELS)
  return over > 0 ? -Math.min(over, start - MARGIN_PIXELS) : 0
}
