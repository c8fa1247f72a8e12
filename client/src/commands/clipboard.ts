/** Copying and pasting from menus, where the browser gives no clipboard event. */
import type { Clipping, Editor } from '#editor/editor.ts'
import { clippingOf } from './clipping.ts'
import { targets } from './notes.ts'
import { paste } from './paste.ts'

/** What copying would put on the clipboard, remembered so that pasting here brings back whole elements; null when nothing is selected. */
export function takeClipping(editor: Editor): Clipping | null {
  const elements = targets(editor)
  if (elements.length === 0) return null
  const clipping = clippingOf(elements)
  editor.clipping.set(clipping)
  return clipping
}

/** Copies all targets. Where the browser refuses its clipboard, pasting on this board still works. */
export async function copyToClipboard(editor: Editor): Promise<void> {
  const clipping = takeClipping(editor)
  if (clipping) await navigator.clipboard.writeText(clipping.plain).catch(() => undefined)
}

/** Pastes what is on the clipboard, or, where the browser refuses it, what was copied here last. */
export async function pasteFromClipboard(editor: Editor): Promise<void> {
  const copied = editor.clipping.get()
  const plain = await navigator.clipboard.readText().catch(() => copied?.plain)
  pasteText(editor, plain ?? '')
}

/** Pastes plain text; whole elements when it is what was copied here last. */
export function pasteText(editor: Editor, plain: string): void {
  const copied = editor.clipping.get()
  paste(editor, copied && copied.plain === plain ? copied : { plain })
}
