/** Commands of the view: zoom and fit. */
import { boxOf } from '@samenspel/shared/elements/registry'
import { boundsOf, centerOf, type Box } from '@samenspel/shared/geometry/box'
import { scale, type Point } from '@samenspel/shared/geometry/point'
import { ZOOM_MIN } from '#editor/camera.ts'
import type { Editor } from '#editor/editor.ts'
import { coveredPixels } from '#editor/reveal.ts'
import { targets } from './notes.ts'

const ZOOM_STEP = 1.25

const screenCenter = (editor: Editor): Point => scale(editor.camera.sizePixels.get(), 0.5)

export const zoomIn = (editor: Editor): void => editor.camera.zoomBy(ZOOM_STEP, screenCenter(editor))
export const zoomOut = (editor: Editor): void => editor.camera.zoomBy(1 / ZOOM_STEP, screenCenter(editor))
/** One board unit is one CSS pixel again. */
export const zoomReset = (editor: Editor): void =>
  editor.camera.zoomBy(1 / editor.camera.get().zoom, screenCenter(editor))

/** Changes the view at once to somewhere else, and remembers where it was; several jumps on end count as one. */
export function jump({ camera, lastJump }: Editor, move: () => void): void {
  const before = camera.get()
  const last = lastJump.get()
  move()
  if (camera.get() !== before) lastJump.set({ from: last?.to === before ? last.from : before, to: camera.get() })
}

/** Back to where the view was before the last jump; again, and it is back where the jump led. */
export function goBack({ camera, lastJump }: Editor): void {
  const last = lastJump.get()
  if (!last) return
  const before = camera.get()
  camera.set(last.from)
  lastJump.set({ from: before, to: camera.get() })
}

/** Puts the middle of the view at a point of the board plane. */
export function lookAt({ camera }: Editor, [x, y]: Point): void {
  const { zoom } = camera.get()
  const [width, height] = camera.sizePixels.get()
  camera.set({ zoom, origin: [x - width / zoom / 2, y - height / zoom / 2] })
}

const MARGIN_PIXELS = { across: 40, down: 20 }

/** Shows the whole box where no bar lies over it, at most `zoomMax` times as large as it is. */
function fitBetweenBars({ camera }: Editor, box: Box, zoomMax: number): void {
  const [width, height] = camera.sizePixels.get()
  if (width <= 0 || height <= 0) return camera.fit(box)
  const { above, below } = coveredPixels(height)
  const across = width - 2 * Math.min(MARGIN_PIXELS.across, width / 10)
  const down = height - above - below - 2 * MARGIN_PIXELS.down
  const zoom = Math.max(
    ZOOM_MIN,
    Math.min(zoomMax, across / Math.max(1, box.width), Math.max(1, down) / Math.max(1, box.height)),
  )
  const [x, y] = centerOf(box)
  const middle = (above + height - below) / 2
  camera.set({ zoom, origin: [x - width / 2 / zoom, y - middle / zoom] })
}

/** Shows everything, never larger than its own size. */
export function fitAll(editor: Editor): void {
  const bounds = editor.index.bounds()
  if (bounds) fitBetweenBars(editor, bounds, 1)
}

/** A single note that is looked at is not made larger than this: what is around it says where it is. */
const TARGETS_ZOOM_MAX = 2

/** Shows all targets. */
export function fitTargets(editor: Editor): void {
  const bounds = boundsOf(targets(editor).map(boxOf))
  if (bounds) fitBetweenBars(editor, bounds, TARGETS_ZOOM_MAX)
}
