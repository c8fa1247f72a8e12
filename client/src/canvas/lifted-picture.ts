import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { boundsOf, grow, intersects, type Box } from '@samenspel/shared/geometry/box'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { Camera, View } from '#editor/camera.ts'
import { OVERHANG_UNITS_MAX } from '#elements/registry.ts'
import { expectMoves } from './expect-moves.ts'
import { paintElements, transformToBoard } from './paint-elements.ts'
import { createPaper, createStillPicture } from './still-picture.ts'

/** Elements under somebody's hand, painted once and moved as one picture above the board. */
export interface LiftedPicture {
  /** Shows the elements moved by `delta` board units; paints again only when they or the zoom have changed. */
  show(elements: readonly Element[], delta: Point): void
  /** Follows the camera; `crisp` paints again at its zoom. */
  follow(options: { readonly crisp: boolean }): void
  close(): void
}

interface LiftedLook {
  readonly glide: boolean
  readonly devicePixelRatio: number
  readonly hasStrongEdges: boolean
}

/** Around the screen, as a share of its size: as far as a picture is painted at most. */
const BEYOND_SCREEN = 0.5

/** A picture inside `host`, whose top left corner is the canvas's. `glide` smooths the steps in which others' drags arrive. */
export function createLiftedPicture(
  host: HTMLElement,
  camera: Camera,
  { glide, devicePixelRatio, hasStrongEdges }: LiftedLook,
): LiftedPicture {
  const picture = createStillPicture({ isOpaque: false })
  const { canvas } = picture
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none'
  const stopExpecting = expectMoves(canvas)
  host.append(canvas)
  let elements: readonly Element[] = []
  let delta: Point = [0, 0]
  let painted: { readonly box: Box; readonly zoom: number; readonly seen: Box } | undefined

  // Between two device pixels its letters would be blurred.
  const onPixel = (pixels: number): number => Math.round(pixels * devicePixelRatio) / devicePixelRatio
  const place = (): void => {
    if (!painted) return
    const [left, top] = camera.toScreen(add([painted.box.x, painted.box.y], delta))
    canvas.style.transform = `translate(${onPixel(left)}px, ${onPixel(top)}px) scale(${camera.get().zoom / painted.zoom})`
  }
  const paint = (): void => {
    const view: View = camera.get()
    const seen = camera.viewBox()
    const most = grow(seen, Math.max(seen.width, seen.height) * BEYOND_SCREEN)
    const near = { ...most, x: most.x - delta[0], y: most.y - delta[1] }
    const shown = elements.filter((element) => intersects(boxOf(element), near))
    const bounds = boundsOf(shown.map((element) => grow(boxOf(element), OVERHANG_UNITS_MAX)))
    painted = undefined
    canvas.hidden = !bounds
    if (!bounds) return
    const scale = view.zoom * devicePixelRatio
    const paper = createPaper([Math.ceil(bounds.width * scale), Math.ceil(bounds.height * scale)], { isOpaque: false })
    canvas.style.width = `${paper.canvas.width / devicePixelRatio}px`
    canvas.style.height = `${paper.canvas.height / devicePixelRatio}px`
    transformToBoard(paper.context, [bounds.x, bounds.y], scale)
    const detail = { zoom: view.zoom, scale, level: 'full', openText: null, hasStrongEdges } as const
    paintElements(paper.context, shown, detail, new Set())
    picture.show(paper)
    painted = { box: bounds, zoom: view.zoom, seen }
  }
  return {
    show: (next, nextDelta) => {
      const isSame = next.length === elements.length && next.every((element, i) => element === elements[i])
      elements = next
      delta = nextDelta
      if (!isSame || !painted) paint()
      canvas.style.transition = glide ? 'transform 60ms linear' : ''
      place()
    },
    follow: ({ crisp }) => {
      if (crisp || !painted || !intersects(painted.seen, camera.viewBox())) paint()
      canvas.style.transition = ''
      place()
    },
    close: () => {
      stopExpecting()
      canvas.remove()
      picture.clear()
    },
  }
}
