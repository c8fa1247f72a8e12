import { boxAt, centerOf, type Box } from '@samenspel/shared/geometry/box'
import { add, scale, subtract, type Point } from '@samenspel/shared/geometry/point'
import { limits } from '@samenspel/shared/limits'
import { createCell } from '#observable/cell.ts'
import { ZOOM_MAX, ZOOM_MIN, type Camera, type View } from './camera.ts'

/** Kept free around a box that is fitted. */
const FIT_MARGIN_PIXELS = 40

/** A camera at the board's origin. Until the size is known, `fit` is remembered and done then. */
export function createCamera(): Camera {
  const view = createCell<View>({ origin: [0, 0], zoom: 1 })
  const sizePixels = createCell<Point>([0, 0])
  let awaited: Box | undefined

  const set = ({ origin, zoom }: View): void => {
    const bounded = { origin: boundedOrigin(origin), zoom: boundedZoom(zoom) }
    const now = view.get()
    if (now.zoom !== bounded.zoom || now.origin[0] !== bounded.origin[0] || now.origin[1] !== bounded.origin[1])
      view.set(bounded)
  }
  const fit = (box: Box): void => {
    const [width, height] = sizePixels.get()
    if (width <= 0 || height <= 0) {
      awaited = box
      return
    }
    set(fittedView(box, [width, height]))
  }
  const toBoard = (screenPoint: Point): Point => add(view.get().origin, scale(screenPoint, 1 / view.get().zoom))
  return {
    get: view.get,
    subscribe: view.subscribe,
    sizePixels,
    resize: (next) => {
      if (next[0] === sizePixels.get()[0] && next[1] === sizePixels.get()[1]) return
      sizePixels.set(next)
      if (awaited && next[0] > 0 && next[1] > 0) {
        const box = awaited
        awaited = undefined
        fit(box)
      }
    },
    set: (next) => {
      awaited = undefined
      set(next)
    },
    panBy: (screenDelta) => {
      const { origin, zoom } = view.get()
      set({ origin: subtract(origin, scale(screenDelta, 1 / zoom)), zoom })
    },
    zoomBy: (factor, screenPoint) => {
      const held = toBoard(screenPoint)
      const zoom = boundedZoom(view.get().zoom * factor)
      set({ zoom, origin: subtract(held, scale(screenPoint, 1 / zoom)) })
    },
    fit,
    toBoard,
    toScreen: (boardPoint) => scale(subtract(boardPoint, view.get().origin), view.get().zoom),
    viewBox: () => {
      const { origin, zoom } = view.get()
      const [width, height] = sizePixels.get()
      return boxAt(origin, width / zoom, height / zoom)
    },
  }
}

function fittedView(box: Box, [width, height]: Point): View {
  const margin = Math.min(FIT_MARGIN_PIXELS, width / 10, height / 10)
  const across = (width - 2 * margin) / Math.max(1, box.width)
  const down = (height - 2 * margin) / Math.max(1, box.height)
  const zoom = boundedZoom(Math.min(across, down))
  return { zoom, origin: subtract(centerOf(box), [width / 2 / zoom, height / 2 / zoom]) }
}

const boundedZoom = (zoom: number): number => Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom))
const boundedOrigin = ([x, y]: Point): Point => [bounded(x), bounded(y)]
const bounded = (n: number): number => Math.max(-limits.coordinateUnitsMax, Math.min(limits.coordinateUnitsMax, n))
