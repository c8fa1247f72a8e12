/** Commands that open something over or beside the canvas. */
import { always, type Command } from './command.ts'
import { openMenuByKeyboard } from './menus.ts'

export const panelCommands = {
  'palette.open': {
    shortcuts: [
      { key: '/', mod: true },
      { key: 'p', mod: true, shift: true },
    ],
    isEnabled: always,
    run: (editor) => editor.panel.set('palette'),
  },
  'menu.open': {
    shortcuts: [{ key: 'F10', shift: true }, { key: 'ContextMenu' }],
    isEnabled: always,
    run: openMenuByKeyboard,
  },
  'help.open': { shortcuts: [{ key: '?' }], isEnabled: always, run: (editor) => editor.panel.set('help') },
} as const satisfies Readonly<Record<string, Command>>
