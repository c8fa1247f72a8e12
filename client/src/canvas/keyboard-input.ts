import { addNote, freeCorner, noteCornerAt, viewCenter } from '#commands/notes.ts'
import { placeByKeyboard } from '#commands/place-by-keyboard.ts'
import { runShortcut } from '#commands/run-shortcut.ts'
import type { KeyInput } from '#commands/shortcut.ts'
import { walk, type WalkStep } from '#commands/walk.ts'
import type { Editor } from '#editor/editor.ts'
import type { ToolRunner } from '#tools/tool-runner.ts'
import type { HeldKeys } from './pointer-input.ts'

const WALK_KEYS: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/**
 * Keys of the board. With the focus on the board all of them act; elsewhere on the page only those that no button or list needs
 * itself. While text is edited, or a dialog is open, none does.
 */
export function mountKeyboardInput(
  board: HTMLElement,
  { editor, runner }: { readonly editor: Editor; readonly runner: ToolRunner },
): HeldKeys & { close(): void } {
  let space: 'up' | 'down' | 'used' = 'up'

  const down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isText(event.target)) return
    const isOnBoard = event.target === document.body || board.contains(event.target as Node | null)
    if (!isOnBoard && !actsAnywhere(event)) return
    if (actOnBoard(event) || runShortcut(editor, keyInputOf(event))) event.preventDefault()
  }
  /** Keys whose meaning depends on what is going on, before the commands. */
  const actOnBoard = (event: KeyboardEvent): boolean => {
    const { key } = event
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (key === 'Escape' && (runner.cancel() || leaveTool(editor))) return true
    if (key === ' ' && isPlain) {
      if (space === 'up') space = 'down'
      return true
    }
    if (key === 'Enter' && isPlain && editor.tool.get() === 'note') return placeNoteByKeyboard(editor)
    if (key === 'Enter' && isPlain && placeByKeyboard(editor)) return true
    const step = WALK_KEYS[key]
    const mayWalk = editor.selection.get().size === 0 || key === 'Home' || key === 'End' || !editor.mayEdit.get()
    if (!step || !isPlain || event.shiftKey || !mayWalk) return false
    walk(editor, step)
    return true
  }
  const up = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return
    if (space === 'down' && !isText(event.target) && board.contains(event.target as Node | null)) toggleFocused(editor)
    space = 'up'
  }
  const blur = (): void => {
    space = 'up'
    runner.cancel()
  }
  window.addEventListener('keydown', down)
  window.addEventListener('keyup', up)
  window.addEventListener('blur', blur)
  return {
    takeSpace: () => {
      if (space === 'up') return false
      space = 'used'
      return true
    },
    close: () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('blur', blur)
    },
  }
}

/** A key press in the form that shortcuts are matched with. */
export const keyInputOf = (event: KeyboardEvent): KeyInput => ({
  key: event.key,
  code: event.code,
  mod: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
})

/** True for a field that takes text itself, and anything in a dialog, menu or list, where letters have a meaning of their own. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role=dialog],[role=alertdialog],[role=menu],dialog')) return true
  if (target.closest('[role=listbox],[role=grid]') && !target.closest('[data-board-canvas]')) return true
  return target.matches('input, textarea, select')
}

/** Letters, digits and chords; not the keys that move within or press what has the focus. */
const actsAnywhere = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key.length === 1 && key !== ' ') || ((ctrlKey || metaKey) && key.length === 1)

function leaveTool(editor: Editor): boolean {
  if (editor.tool.get() === 'select') return false
  editor.tool.set('select')
  return true
}

/** Puts the note that is in the hand where the pointer is, or in the middle of the screen. */
function placeNoteByKeyboard(editor: Editor): boolean {
  const gesture = editor.gesture.get()
  const corner = gesture?.type === 'placing' ? gesture.corner : freeCorner(editor, noteCornerAt(viewCenter(editor)))
  addNote(editor, corner)
  return true
}

/** Selects the element that the keyboard is at, or takes it from the selection. */
function toggleFocused(editor: Editor): void {
  const focused = editor.focused.get()
  if (!focused) return
  const selected = new Set(editor.selection.get())
  if (!selected.delete(focused)) selected.add(focused)
  editor.selection.set(selected)
}
