import { flushSync } from 'react-dom'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import type { Editor } from '#editor/editor.ts'

/** Closes what the command was chosen in, which gives the focus back, and only then runs it, so that it may take the focus elsewhere. */
export function runCommandAfter(close: () => void, id: CommandId, editor: Editor): void {
  flushSync(close)
  if (commands[id].isEnabled(editor)) commands[id].run(editor)
}
