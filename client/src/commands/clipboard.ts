/** Copying and pasting from menus, where the browser gives no clipboard event. */
import type { Element } from '@samenspel/shared/elements/registry'
import type { Clipping, Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { clippingOf } from './clipping.ts'
import { membersOf } from './clusters.ts'
import { changeable, stopEditing, targets } from './notes.ts'
import { paste } from './paste.ts'

/** Elements with the members of clusters among them, back to front. */
export function withMembers(editor: Editor, elements: readonly Element[]): readonly Element[] {
  const found = new Set(elements)
  for (const { kind, id } of elements) if (kind === 'cluster') for (const each of membersOf(editor, id)) found.add(each)
  return found.size === elements.length ? elements : editor.board.elements.all().filter((element) => found.has(element))
}

/** Deletes what was cut, as one step: with a cluster its members, for they are on the clipboard with it. */
export function deleteCut(editor: Editor): void {
  const elements = withMembers(editor, changeable(editor)).filter((element) => mayChange(editor, element))
  if (elements.length === 0) return
  stopEditing(editor)
  editor.board.edit((edit) => {
    for (const { id } of elements) edit.elements.delete(id)
  })
}

/** What copying would put on the clipboard, remembered so that pasting here brings back whole elements; null when nothing is selected. */
export function takeClipping(editor: Editor): Clipping | null {
  const elements = withMembers(editor, targets(editor))
  if (elements.length === 0) return null
  const clipping = clippingOf(elements)
  editor.clipping.set(clipping)
  return clipping
}

/** Copies all targets. Where the browser refuses its clipboard, pasting on this board still works. */
export async function copyToClipboard(editor: Editor): Promise<void> {
  const clipping = takeClipping(editor)
  if (!clipping) return
  try {
    await navigator.clipboard.writeText(clipping.plain)
  } catch {
    // Refused, or not there at all: a page that did not come over https has no clipboard.
  }
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
