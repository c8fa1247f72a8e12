/** Commands of images and link cards. */
import { canChange, mayEdit, type Command } from './command.ts'
import { askImageNames, chooseImages } from './images.ts'
import { followLink, targetAddress } from './links.ts'
import { targets } from './notes.ts'

export const mediaCommands = {
  'image.add': { shortcuts: [{ key: 'i' }], isEnabled: mayEdit, run: (editor) => chooseImages(editor) },
  'image.describe': {
    shortcuts: [],
    isEnabled: (editor) => canChange(editor) && targets(editor).some(({ kind }) => kind === 'image'),
    run: askImageNames,
  },
  'link.open': {
    shortcuts: [{ key: 'Enter', alt: true }],
    isEnabled: (editor) => targetAddress(editor) !== undefined,
    run: (editor) => followLink(targetAddress(editor) ?? ''),
  },
} satisfies Readonly<Record<string, Command>>
