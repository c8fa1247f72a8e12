/** Commands that open something over or beside the canvas. */
import { always, type Command } from './command.ts'
import { openMenuByKeyboard } from './menus.ts'
import { goBack } from './view.ts'

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
  'find.open': { shortcuts: [{ key: 'f', mod: true }], isEnabled: always, run: (editor) => editor.panel.set('find') },
  'view.minimap': {
    shortcuts: [{ key: 'm' }],
    isEnabled: always,
    run: (editor) => editor.isMinimapShown.set(!editor.isMinimapShown.get()),
  },
  'view.back': {
    shortcuts: [{ code: 'Digit3', shift: true }],
    isEnabled: (editor) => editor.lastJump.get() !== null,
    run: goBack,
  },
  'help.open': { shortcuts: [{ key: '?' }], isEnabled: always, run: (editor) => editor.panel.set('help') },
} as const satisfies Readonly<Record<string, Command>>
