/** Commands of the view: zoom and fit. */
import { boxOf } from '@samenspel/shared/elements/registry'
import { boundsOf } from '@samenspel/shared/geometry/box'
import { scale, type Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
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

/** Room above for frames' titles and below for the toolbar, as shares of the height. */
const ABOVE = 0.03
const BELOW = 0.08

/** Shows everything, never larger than its own size. */
export function fitAll(editor: Editor): void {
  const bounds = editor.index.bounds()
  if (!bounds) return
  const { y, height } = bounds
  editor.camera.fit({ ...bounds, y: y - height * ABOVE, height: height * (1 + ABOVE + BELOW) })
  if (editor.camera.get().zoom > 1) zoomReset(editor)
}

/** Shows all targets. */
export function fitTargets(editor: Editor): void {
  const bounds = boundsOf(targets(editor).map(boxOf))
  if (bounds) editor.camera.fit(bounds)
}
