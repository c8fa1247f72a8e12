import type { Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import { placeNote, type PlacingNote } from '#tools/place-note.ts'

/** A press that moves this many CSS pixels is a drag. */
const DRAG_PIXELS = 8

/** After a press on the toolbar's note button: once the pointer moves, a note goes along, and lands where it is let go. */
export function dragNoteOut(event: PointerEvent, button: HTMLElement, editor: Editor): void {
  if (event.button !== 0) return
  const surface = button.closest('main')
  if (!surface) return
  const corner = surface.getBoundingClientRect()
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => [
    clientX - corner.left,
    clientY - corner.top,
  ]
  const start = at(event)
  let placing: PlacingNote | undefined
  button.setPointerCapture(event.pointerId)
  const move = (moved: PointerEvent): void => {
    const point = at(moved)
    if (!placing && Math.hypot(point[0] - start[0], point[1] - start[1]) > DRAG_PIXELS) placing = placeNote(editor)
    placing?.move(point)
  }
  const end = (ended: PointerEvent): void => {
    stop()
    if (!placing) return
    if (ended.type === 'pointerup' && !isOver(button, ended)) placing.drop(at(ended))
    else placing.cancel()
    // The click that follows a drag is part of it.
    button.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => button.removeEventListener('click', swallow, { capture: true }), 0)
  }
  const stop = (): void => {
    button.removeEventListener('pointermove', move)
    button.removeEventListener('pointerup', end)
    button.removeEventListener('pointercancel', end)
  }
  button.addEventListener('pointermove', move)
  button.addEventListener('pointerup', end)
  button.addEventListener('pointercancel', end)
}

const swallow = (event: Event): void => event.stopPropagation()

function isOver(button: Element, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const bar = (button.closest('[role="toolbar"]') ?? button).getBoundingClientRect()
  return clientX >= bar.left && clientX <= bar.right && clientY >= bar.top && clientY <= bar.bottom
}
