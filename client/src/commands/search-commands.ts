/** Finding a command by what it is called. */
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { CommandId } from './command.ts'
import { foldText } from './fold-text.ts'
import { commands } from './registry.ts'

/**
 * The commands that can be done now and whose label has every word that was typed, best first: those that begin with what was typed, then
 * those with words that begin so, then the others; among equals in the order of the registry. All of them when nothing was typed.
 */
export function searchCommands(
  editor: Editor,
  labels: Messages['canvas']['commands'],
  typed: string,
): readonly CommandId[] {
  const wanted = foldText(typed)
  const words = wanted.split(' ').filter((word) => word !== '')
  return (Object.keys(commands) as CommandId[])
    .filter((id) => id !== 'palette.open' && commands[id].isEnabled(editor))
    .map((id) => ({ id, rank: rankOf(foldText(labels[id]), wanted, words) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}

const NOT_FOUND = 3

function rankOf(label: string, wanted: string, words: readonly string[]): number {
  if (!words.every((word) => label.includes(word))) return NOT_FOUND
  if (label.startsWith(wanted)) return 0
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 1 : 2
}
