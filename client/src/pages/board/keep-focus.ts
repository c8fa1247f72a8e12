import type { MouseEvent } from 'react'

/**
 * Leaves the focus on the board when a button of a bar is pressed with the mouse, so that what is chosen there can still be moved and deleted by key. Tab comes
 * to the buttons all the same, and a text that is open is closed by them as before.
 */
export function keepFocus(event: MouseEvent): void {
  const focused = document.activeElement
  const isWriting = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement
  if (!isWriting && focused?.closest('[data-board-canvas]')) event.preventDefault()
}
