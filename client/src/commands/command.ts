import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { changeable, targets } from './notes.ts'
import type { Shortcut } from './shortcut.ts'

/** Its label is `messages.canvas.commands[id]`, so that a command without a text does not compile. */
export type CommandId = keyof Messages['canvas']['commands']

/** One thing that a person can do by name. */
export interface Command {
  /** The first is the one that menus show. */
  readonly shortcuts: readonly Shortcut[]
  isEnabled(editor: Editor): boolean
  run(editor: Editor): void
}

export const always = (): boolean => true
export const mayEdit = (editor: Editor): boolean => editor.mayEdit.get()
export const mayLead = (editor: Editor): boolean => editor.mayLead.get()
export const hasTargets = (editor: Editor): boolean => targets(editor).length > 0
export const hasSelection = (editor: Editor): boolean => editor.selection.get().size > 0
export const canChange = (editor: Editor): boolean => changeable(editor).length > 0
