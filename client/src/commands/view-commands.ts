/** Commands of how one looks: further on by keys, the cursors of others, and calm. */
import type { Editor } from '#editor/editor.ts'
import type { ViewPreferences } from '#editor/view-preferences.ts'
import { always, mayLead, type Command } from './command.ts'
import type { Shortcut } from './shortcut.ts'

const change = (editor: Editor, next: Partial<ViewPreferences>): void =>
  editor.preferences.set({ ...editor.preferences.get(), ...next })

/** Of the screen, so that what stood at its edge is still seen. */
const SCREEN_SHARE = 0.8

/** Moves the view by most of a screen. */
const goBy = (across: -1 | 0 | 1, down: -1 | 0 | 1, shortcut: Shortcut): Command => ({
  shortcuts: [shortcut],
  isEnabled: always,
  run: ({ camera }) => {
    const [width, height] = camera.sizePixels.get()
    camera.panBy([-across * width * SCREEN_SHARE, -down * height * SCREEN_SHARE])
  },
})

export const viewCommands = {
  'view.screenUp': goBy(0, -1, { key: 'PageUp' }),
  'view.screenDown': goBy(0, 1, { key: 'PageDown' }),
  'view.screenLeft': goBy(-1, 0, { key: 'PageUp', shift: true }),
  'view.screenRight': goBy(1, 0, { key: 'PageDown', shift: true }),
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
