import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ReadableCell } from '#observable/cell.ts'

/** What part of the board plane is on the screen: `screenPoint = (boardPoint - origin) * zoom`. */
export interface View {
  /** The board point in the top left corner of the canvas. */
  readonly origin: Point
  /** CSS pixels for each board unit. */
  readonly zoom: number
}

export interface Camera extends ReadableCell<View> {
  /** The size of the canvas in CSS pixels; set by whatever shows it. */
  readonly sizePixels: ReadableCell<Point>
  resize(sizePixels: Point): void
  set(view: View): void
  panBy(screenDelta: Point): void
  /** Multiplies the zoom, keeping the board point under `screenPoint` where it is. */
  zoomBy(factor: number, screenPoint: Point): void
  /** Shows the whole box with a margin, as large as the bounds of zoom allow. */
  fit(box: Box): void
  toBoard(screenPoint: Point): Point
  toScreen(boardPoint: Point): Point
  /** The part of the board plane that is on the screen. */
  viewBox(): Box
}

/** CSS pixels for each board unit. */
export const ZOOM_MIN = 0.02
export const ZOOM_MAX = 8
