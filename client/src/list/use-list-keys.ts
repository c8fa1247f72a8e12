import { useEffect } from 'react'
import { menuAbout } from '#commands/menus.ts'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { matches, type KeyInput } from '#commands/shortcut.ts'
import type { Editor } from '#editor/editor.ts'
import { undoByKey } from '#ui/shared-text-area.tsx'

/** Keys that act wherever the focus is, but in a text or a window. Enter and Space press what has the focus. */
const anywhere: readonly CommandId[] = ['palette.open', 'help.open', 'filter.open']
const withSelection: readonly CommandId[] = [
  ...menuAbout('elements').flatMap(({ ids }) => ids),
  'edit.deselect',
  'connector.connect',
]

/** The keys of the canvas that make sense in the list: undo, windows, and whatever can be done with what is chosen. */
export function useListKeys(editor: Editor): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      if (undoByKey(event, editor.board.history) || runKey(editor, event)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [editor])
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
  (target instanceof HTMLElement && target.closest('[role=menu],dialog') !== null)

function runKey(editor: Editor, event: KeyboardEvent): boolean {
  if (event.key === 'Enter' || event.key === ' ') return false
  const input: KeyInput = {
    key: event.key,
    code: event.code,
    mod: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  }
  const ids = editor.selection.get().size > 0 ? [...anywhere, ...withSelection] : anywhere
  const id = ids.find(
    (each) => commands[each].shortcuts.some((shortcut) => matches(shortcut, input)) && commands[each].isEnabled(editor),
  )
  if (id) commands[id].run(editor)
  return id !== undefined
}
