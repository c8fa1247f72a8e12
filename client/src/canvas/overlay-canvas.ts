import type { Point } from '@samenspel/shared/geometry/point'
import { createPaper, createStillPicture } from './still-picture.ts'

/** A canvas for what changes in many frames, with a still picture of it for the time in which it does not. */
export interface OverlayCanvas {
  /** Gives it a size in CSS pixels, which empties it. */
  resize(sizePixels: Point): void
  /** The size in whole device pixels. */
  devicePixels(): Point
  /** Paints on it anew, in CSS pixels. */
  draw(paint: (context: CanvasRenderingContext2D) => void): void
  /** Takes it away until it is drawn again. */
  hide(): void
  close(): void
}

/** When it has not been drawn for so long it is shown as a still picture. */
const STILL_AFTER_MS = 250

/** An overlay inside `host` that shows nothing yet. */
export function createOverlayCanvas(host: HTMLElement, devicePixelRatio: number): OverlayCanvas {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2d context.')
  const still = createStillPicture({ isOpaque: false })
  for (const { style } of [canvas, still.canvas]) style.cssText = 'position:absolute;left:0;top:0;display:none'
  host.append(canvas, still.canvas)
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: 'none' | 'canvas' | 'still' = 'none'

  const show = (next: typeof shown): void => {
    clearTimeout(timer)
    if (next === shown) return
    if (shown === 'still') still.clear()
    shown = next
    canvas.style.display = next === 'canvas' ? '' : 'none'
    still.canvas.style.display = next === 'still' ? '' : 'none'
  }
  const rest = (): void => {
    const paper = createPaper([canvas.width, canvas.height], { isOpaque: false })
    paper.context.drawImage(canvas, 0, 0)
    still.show(paper)
    show('still')
  }
  return {
    resize: ([width, height]) => {
      canvas.width = Math.max(1, Math.floor(width * devicePixelRatio))
      canvas.height = Math.max(1, Math.floor(height * devicePixelRatio))
      // As many CSS pixels as there are device pixels for: a canvas that is stretched by a fraction of a pixel is blurred.
      for (const { style } of [canvas, still.canvas]) {
        style.width = `${canvas.width / devicePixelRatio}px`
        style.height = `${canvas.height / devicePixelRatio}px`
      }
    },
    devicePixels: () => [canvas.width, canvas.height],
    draw: (paint) => {
      context.save()
      context.clearRect(0, 0, canvas.width, canvas.height)
      context.scale(devicePixelRatio, devicePixelRatio)
      paint(context)
      context.restore()
      show('canvas')
      timer = setTimeout(rest, STILL_AFTER_MS)
    },
    hide: () => show('none'),
    close: () => clearTimeout(timer),
  }
}
