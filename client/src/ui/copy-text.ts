/**
 * Puts a text on the clipboard; tells whether that worked. On plain http the browser offers no clipboard, so an old command is tried,
 * with a field placed inside `near`, for nothing outside an open dialog can hold the focus.
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Not offered, or not allowed.
    return copyByCommand(text, near)
  }
}

function copyByCommand(text: string, near: Element): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'unseen'
  ;(near.closest('dialog') ?? document.body).append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
