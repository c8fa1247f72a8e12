import type { Editor } from '#editor/editor.ts'
import { createWheelDevice } from './wheel-device.ts'

/** A notch of a wheel that reports lines is about this many pixels. */
const LINE_PIXELS = 16
/** Zoom for each pixel of the wheel, as a power of e; a notch of a mouse is cut to a quarter. */
const ZOOM_FOR_EACH_PIXEL = 0.01
const ZOOM_STEP_MAX = 0.22

/**
 * A mouse's wheel zooms towards the pointer and two fingers on a trackpad pan, unless the person has chosen one of them for both. With Ctrl, Command or as a pinch
 * both zoom; with Shift both pan.
 */
export function mountWheelInput(
  board: HTMLElement,
  { camera, preferences }: Pick<Editor, 'camera' | 'preferences'>,
): () => void {
  const deviceOf = createWheelDevice()
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const isInLines = event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL
    const unit = isInLines ? LINE_PIXELS : 1
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    const { left, top } = board.getBoundingClientRect()
    const device = deviceOf({ deltaX: event.shiftKey ? 0 : dx, deltaY: dy, isInLines, ...measuresOf(event) })
    const { wheel: use } = preferences.get()
    const zooms = use === 'zoom' || (use === 'auto' && device === 'mouse')
    if (event.ctrlKey || event.metaKey || (zooms && !event.shiftKey)) {
      const step = Math.max(-ZOOM_STEP_MAX, Math.min(ZOOM_STEP_MAX, -dy * ZOOM_FOR_EACH_PIXEL))
      camera.zoomBy(Math.exp(step), [event.clientX - left, event.clientY - top])
    } else if (event.shiftKey && dx === 0) camera.panBy([-dy, 0])
    else camera.panBy([-dx, -dy])
  }
  // Not passive: the page itself must not zoom or go back.
  board.addEventListener('wheel', wheel, { passive: false })
  return () => board.removeEventListener('wheel', wheel)
}

/** `wheelDeltaY` is old and in no standard, and the only thing that tells a notch. */
function measuresOf(event: WheelEvent): { readonly notches: number; readonly atMs: number } {
  const notches = 'wheelDeltaY' in event && typeof event.wheelDeltaY === 'number' ? event.wheelDeltaY : 0
  return { notches, atMs: event.timeStamp }
}
