import type { Editor } from '#editor/editor.ts'

/** A notch of a wheel that reports lines is about this many pixels. */
const LINE_PIXELS = 16
/** Zoom for each pixel of the wheel, as a power of e; a notch of a mouse is cut to a quarter. */
const ZOOM_FOR_EACH_PIXEL = 0.01
const ZOOM_STEP_MAX = 0.22

/** The wheel and two fingers on a trackpad pan; with Ctrl, Command, or as a pinch, they zoom towards the pointer. */
export function mountWheelInput(board: HTMLElement, { camera }: Pick<Editor, 'camera'>): () => void {
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    const { left, top } = board.getBoundingClientRect()
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-ZOOM_STEP_MAX, Math.min(ZOOM_STEP_MAX, -dy * ZOOM_FOR_EACH_PIXEL))
      camera.zoomBy(Math.exp(step), [event.clientX - left, event.clientY - top])
    } else if (event.shiftKey && dx === 0) camera.panBy([-dy, 0])
    else camera.panBy([-dx, -dy])
  }
  // Not passive: the page itself must not zoom or go back.
  board.addEventListener('wheel', wheel, { passive: false })
  return () => board.removeEventListener('wheel', wheel)
}
