import type { Point } from '@samenspel/shared/geometry/point'
import { createContentScreen, type ContentScreen } from './content-screen.ts'
import { createOverlayCanvas, type OverlayCanvas } from './overlay-canvas.ts'

/** Two layers over each other: the content, and what lies over it. */
export interface CanvasStage {
  readonly content: ContentScreen
  readonly overlay: Pick<OverlayCanvas, 'draw' | 'hide'>
  /** Gives both a size in CSS pixels, which empties the overlay. */
  resize(sizePixels: Point): void
  /** The size in whole device pixels. */
  devicePixels(): Point
  close(): void
}

interface StageHosts {
  readonly host: HTMLElement
  /** Comes to lie over the content and under the overlay. */
  readonly between: HTMLElement
  readonly devicePixelRatio: number
}

/** A stage inside `host`. It never listens: hits are found by geometry, on the index of elements. */
export function createCanvasStage({ host, between, devicePixelRatio }: StageHosts): CanvasStage {
  const content = createContentScreen(host, devicePixelRatio)
  host.append(between)
  const overlay = createOverlayCanvas(host, devicePixelRatio)
  return {
    content,
    overlay,
    resize: (sizePixels) => overlay.resize(sizePixels),
    devicePixels: overlay.devicePixels,
    close: () => {
      content.close()
      overlay.close()
      host.replaceChildren()
    },
  }
}
