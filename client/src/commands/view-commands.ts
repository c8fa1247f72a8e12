/** Commands of how one looks: the cursors of others, and calm. */
import type { Editor } from '#editor/editor.ts'
import type { ViewPreferences } from '#editor/view-preferences.ts'
import { always, mayLead, type Command } from './command.ts'

const change = (editor: Editor, next: Partial<ViewPreferences>): void =>
  editor.preferences.set({ ...editor.preferences.get(), ...next })

export const viewCommands = {
  'look.cursors': {
    shortcuts: [],
    isEnabled: always,
    run: (editor) => change(editor, { showsCursors: !editor.preferences.get().showsCursors }),
  },
  'look.calm': {
    shortcuts: [],
    isEnabled: always,
    run: (editor) => change(editor, { isCalm: !editor.preferences.get().isCalm }),
  },
  'look.hideCursors': {
    shortcuts: [],
    isEnabled: mayLead,
    run: (editor) => editor.hidesCursors.set(!editor.hidesCursors.get()),
  },
} satisfies Readonly<Record<string, Command>>
