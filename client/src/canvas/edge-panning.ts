import type { Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import type { Contact } from '#tools/many-hands.ts'

/** Moves the board along while something is dragged to the edge of the canvas. */
export interface EdgePanning {
  /** Tells where the pointer is, after the tool was told. */
  follow(contact: Contact): void
  stop(): void
}

/** Nearer to the edge than this the board begins to move, in CSS pixels. */
const ZONE_PIXELS = 28
/** At the edge and beyond, in CSS pixels for each second. */
const SPEED_MAX = 900
/** Whoever only passes the edge on the way to somewhere else is quicker than this. */
const PATIENCE_MS = 180
/** After a frame that took long the board does not leap. */
const FRAME_MS_MAX = 50
/** Not in a frame: what is painted then would come one frame after what only moves. */
const STEP_MS = 16

/** How fast the view moves for a pointer at `at` on a canvas of that size, in CSS pixels for each second; [0, 0] away from its edges. */
export const edgeSpeed = ([x, y]: Point, [width, height]: Point): Point => [along(x, width), along(y, height)]

function along(at: number, length: number): number {
  const zone = Math.min(ZONE_PIXELS, length / 4)
  if (at < zone) return -SPEED_MAX * Math.min(1, (zone - at) / zone) ** 2
  if (at > length - zone) return SPEED_MAX * Math.min(1, (at - length + zone) / zone) ** 2
  return 0
}

/** `again` tells the tool that the pointer, without moving on the screen, is at another place of the board. */
export function createEdgePanning(
  editor: Pick<Editor, 'camera' | 'gesture' | 'heldBeside'>,
  again: (contact: Contact) => void,
): EdgePanning {
  const { camera, gesture, heldBeside } = editor
  let held: { readonly contact: Contact; readonly sinceMs: number } | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let beforeMs = 0
  const mayPan = (): boolean => isDragging(gesture.get()?.type) && heldBeside.get() === null
  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
    held = undefined
  }
  const step = (): void => {
    const nowMs = performance.now()
    if (!held || !mayPan()) return stop()
    const elapsedMs = Math.min(FRAME_MS_MAX, nowMs - beforeMs)
    beforeMs = nowMs
    if (nowMs - held.sinceMs < PATIENCE_MS) return
    const { contact } = held
    const [dx, dy] = edgeSpeed(contact.screenPoint, camera.sizePixels.get())
    camera.panBy([(-dx * elapsedMs) / 1000, (-dy * elapsedMs) / 1000])
    again({ ...contact, boardPoint: camera.toBoard(contact.screenPoint) })
  }
  return {
    follow: (contact) => {
      const [dx, dy] = edgeSpeed(contact.screenPoint, camera.sizePixels.get())
      if ((dx === 0 && dy === 0) || !mayPan()) return stop()
      held = { contact, sinceMs: held?.sinceMs ?? performance.now() }
      if (timer !== undefined) return
      beforeMs = performance.now()
      timer = setInterval(step, STEP_MS)
    },
    stop,
  }
}

/** A line of the pen and a laser stay under the hand: the board must not move under them. */
const isDragging = (type: string | undefined): boolean =>
  type === 'moving' || type === 'brushing' || type === 'resizing' || type === 'placing'
