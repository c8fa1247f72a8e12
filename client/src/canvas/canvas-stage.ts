import type { Point } from '@samenspel/shared/geometry/point'
import { createContentScreen, type ContentScreen } from './content-screen.ts'

/** Two layers over each other: the content, and a canvas for what lies over it. */
export interface CanvasStage {
  readonly content: ContentScreen
  /** Gives both a size in CSS pixels, which empties the overlay. */
  resize(sizePixels: Point): void
  /** The size in whole device pixels. */
  devicePixels(): Point
  /** Paints on the empty overlay, in CSS pixels. */
  drawOverlay(paint: (context: CanvasRenderingContext2D) => void): void
  /** Takes the overlay away until it is drawn again: a canvas in the page costs time in each frame, even when nothing is on it. */
  hideOverlay(): void
  close(): void
}

interface StageHosts {
  readonly host: HTMLElement
  /** Comes to lie over the content and under the overlay. */
  readonly between: HTMLElement
  readonly devicePixelRatio: number
}

/** A stage inside `host`. It never listens: hits are found by geometry, on the index of elements. */
export function createCanvasStage({ host, between, devicePixelRatio: ratio }: StageHosts): CanvasStage {
  const content = createContentScreen(host, ratio)
  const overlay = document.createElement('canvas')
  overlay.style.cssText = 'position:absolute;left:0;top:0;display:none'
  const context = overlay.getContext('2d')
  if (!context) throw new Error('This browser gives no 2d context.')
  host.append(between, overlay)
  return {
    content,
    resize: ([width, height]) => {
      overlay.width = Math.max(1, Math.floor(width * ratio))
      overlay.height = Math.max(1, Math.floor(height * ratio))
      // As many CSS pixels as there are device pixels for: a canvas that is stretched by a fraction of a pixel is blurred.
      overlay.style.width = `${overlay.width / ratio}px`
      overlay.style.height = `${overlay.height / ratio}px`
      content.lookWhere()
    },
    devicePixels: () => [overlay.width, overlay.height],
    drawOverlay: (paint) => {
      context.save()
      context.clearRect(0, 0, overlay.width, overlay.height)
      context.scale(ratio, ratio)
      paint(context)
      context.restore()
      overlay.style.display = ''
    },
    hideOverlay: () => {
      overlay.style.display = 'none'
    },
    close: () => host.replaceChildren(),
  }
}
