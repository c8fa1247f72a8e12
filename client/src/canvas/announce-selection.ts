import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'

/** Tells screen readers how many elements are selected once it is more than one; of a single one its own name says so. */
export function announceSelection(host: HTMLElement, { selection }: Editor, messages: Messages['canvas']): () => void {
  host.setAttribute('role', 'status')
  return selection.subscribe(() => {
    const count = selection.get().size
    host.textContent = count > 1 ? messages.selected(count) : ''
  })
}
