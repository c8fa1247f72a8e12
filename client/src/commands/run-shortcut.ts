import type { Editor } from '#editor/editor.ts'
import { commands } from './registry.ts'
import { matches, type KeyInput } from './shortcut.ts'

/** Runs the command that the key stands for; false when there is none, or it cannot be done now. Not to be called while text is edited. */
export function runShortcut(editor: Editor, input: KeyInput): boolean {
  for (const command of Object.values(commands)) {
    if (!command.shortcuts.some((shortcut) => matches(shortcut, input))) continue
    if (!command.isEnabled(editor)) continue
    command.run(editor)
    return true
  }
  return false
}
