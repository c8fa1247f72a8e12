import type { Point } from '@samenspel/shared/geometry/point'
import type { Placement } from './stretched-picture.ts'

/** Two canvases over each other: the content, and what lies over it. */
export interface CanvasStage {
  /** Gives both a size in CSS pixels, which empties them. */
  resize(sizePixels: Point): void
  drawContent(): void
  drawOverlay(): void
  /** Lays the content's picture over the screen, moved and scaled. */
  layContent(placement: Placement): void
  close(): void
}

/** What paints them; `sizePixels` are device pixels. */
export interface StagePainters {
  /** The canvas keeps what was painted before; the context is in device pixels. */
  content(context: CanvasRenderingContext2D, sizePixels: Point): void
  /** The canvas is empty; the context is in CSS pixels. */
  overlay(context: CanvasRenderingContext2D): void
}

interface StageHosts {
  readonly host: HTMLElement
  /** Comes to lie over the content and under the overlay. */
  readonly between: HTMLElement
  readonly devicePixelRatio: number
}

/** A stage inside `host`. It never listens: hits are found by geometry, on the index of elements. */
export function createCanvasStage(
  { host, between, devicePixelRatio }: StageHosts,
  painters: StagePainters,
): CanvasStage {
  const content = createLayer()
  const overlay = createLayer()
  host.append(content.canvas, between, overlay.canvas)
  content.canvas.style.transformOrigin = '0 0'
  return {
    resize: (sizePixels) => {
      for (const { canvas } of [content, overlay]) resize(canvas, sizePixels, devicePixelRatio)
    },
    drawContent: () => {
      const { canvas, context } = content
      context.save()
      painters.content(context, [canvas.width, canvas.height])
      context.restore()
    },
    drawOverlay: () => {
      const { canvas, context } = overlay
      context.save()
      context.clearRect(0, 0, canvas.width, canvas.height)
      context.scale(devicePixelRatio, devicePixelRatio)
      painters.overlay(context)
      context.restore()
    },
    layContent: ({ left, top, factor }) => {
      const isAsPainted = left === 0 && top === 0 && factor === 1
      content.canvas.style.transform = isAsPainted ? '' : `translate(${left}px, ${top}px) scale(${factor})`
    },
    close: () => host.replaceChildren(),
  }
}

interface Layer {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

function createLayer(): Layer {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;left:0;top:0'
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2d context.')
  return { canvas, context }
}

function resize(canvas: HTMLCanvasElement, [width, height]: Point, ratio: number): void {
  canvas.width = Math.max(1, Math.floor(width * ratio))
  canvas.height = Math.max(1, Math.floor(height * ratio))
  // As many CSS pixels as there are device pixels for: a canvas that is stretched by a fraction of a pixel is blurred.
  canvas.style.width = `${canvas.width / ratio}px`
  canvas.style.height = `${canvas.height / ratio}px`
}
