import type { Point } from '@samenspel/shared/geometry/point'
import { Konva } from 'konva/lib/Global.js'
import { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import { Stage } from 'konva/lib/Stage.js'
import type { Placement } from './stretched-picture.ts'

/** Two canvases over each other: one shape each, which paints everything on it. */
export interface KonvaStage {
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

/** A stage inside `host`, with `between` lying over the content and under the overlay. It never listens: hits are found by geometry, on the index of elements. */
export function createKonvaStage(host: HTMLDivElement, between: HTMLElement, painters: StagePainters): KonvaStage {
  // Konva keeps this for all its canvases; a screen has one ratio at a time, and the stage is made anew when it changes.
  Konva.pixelRatio = window.devicePixelRatio
  const stage = new Stage({ container: host, width: 1, height: 1, listening: false })
  const contentLayer = new Layer({ listening: false, clearBeforeDraw: false })
  const overlayLayer = new Layer({ listening: false })
  stage.add(contentLayer, overlayLayer)
  const content = contentLayer.getNativeCanvasElement()
  content.after(between)
  content.style.transformOrigin = '0 0'
  const add = (layer: Layer, paint: (context: CanvasRenderingContext2D) => void): void => {
    // Konva's own context wraps this one; ours is the only shape on its canvas.
    const context = layer.getNativeCanvasElement().getContext('2d')
    if (!context) throw new Error('This browser gives no 2d context.')
    const sceneFunc = (): void => {
      context.save()
      paint(context)
      context.restore()
    }
    layer.add(new Shape({ listening: false, perfectDrawEnabled: false, sceneFunc }))
  }
  add(contentLayer, (context) => painters.content(context, [context.canvas.width, context.canvas.height]))
  add(overlayLayer, (context) => painters.overlay(context))
  return {
    resize: ([width, height]) => {
      stage.size({ width: Math.max(1, width), height: Math.max(1, height) })
    },
    drawContent: () => contentLayer.drawScene(),
    layContent: ({ left, top, factor }) => {
      const isAsPainted = left === 0 && top === 0 && factor === 1
      content.style.transform = isAsPainted ? '' : `translate(${left}px, ${top}px) scale(${factor})`
    },
    drawOverlay: () => overlayLayer.drawScene(),
    close: () => stage.destroy(),
  }
}
