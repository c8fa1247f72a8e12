import type { Point } from '@samenspel/shared/geometry/point'
import type { PaintContext } from '#elements/element-face.ts'

/**
 * A picture in the page that costs nothing while it stays the same. A canvas that is painted on itself does not: without a graphics card the browser copies all of it
 * for each frame in which anything on the page changes.
 */
export interface StillPicture {
  readonly canvas: HTMLCanvasElement
  /** Shows what is on the paper, which is empty afterwards. */
  show(paper: Paper): void
  /** Shows nothing and gives the memory back at once. */
  clear(): void
}

/** Something to paint on that is not in the page. */
export interface Paper {
  readonly canvas: OffscreenCanvas
  readonly context: PaintContext
}

interface Surface {
  /** Nothing below it is seen. */
  readonly isOpaque: boolean
}

/** A picture that shows nothing yet and is in no page. */
export function createStillPicture({ isOpaque }: Surface): StillPicture {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('bitmaprenderer', { alpha: !isOpaque })
  if (!context) throw new Error('This browser shows no bitmap in a canvas.')
  return {
    canvas,
    show: ({ canvas: painted }) => context.transferFromImageBitmap(painted.transferToImageBitmap()),
    clear: () => context.transferFromImageBitmap(null),
  }
}

/** Empty paper of `sizePixels` device pixels, at least one. */
export function createPaper([width, height]: Point, { isOpaque }: Surface): Paper {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height))
  const context = canvas.getContext('2d', { alpha: !isOpaque })
  if (!context) throw new Error('This browser gives no 2d context outside the page.')
  return { canvas, context }
}
