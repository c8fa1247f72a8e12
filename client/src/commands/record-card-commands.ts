/** Commands about cards for records on the board. */
import type { Command } from './command.ts'
import { canShowChanges, toggleChanges } from './records/record-cards.ts'

export const recordCardCommands = {
  'card.changes': { shortcuts: [], isEnabled: canShowChanges, run: toggleChanges },
} as const satisfies Readonly<Record<string, Command>>
