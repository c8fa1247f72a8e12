import type { ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { CommandPalette } from './command-palette.tsx'
import { ContextMenu } from './context-menu.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { FindBox } from './find-box.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

export interface WindowsProps {
  readonly messages: Messages
  readonly editor: Editor
  /** Words can be looked for in this view. */
  readonly finds?: boolean
  /** Calls after a command was chosen from the menu and done. */
  readonly onRun?: (id: CommandId) => void
}

/** What commands open over a view of the board: each shows itself while the editor says that it is open. */
export function Windows({ messages, editor, finds = false, onRun }: WindowsProps): ReactNode {
  return (
    <>
      <ContextMenu messages={messages} editor={editor} {...(onRun ? { onRun } : {})} />
      {finds && <FindBox messages={messages} editor={editor} />}
      <FilterPanel messages={messages} editor={editor} />
      <TagsDialog messages={messages} editor={editor} />
      <PasteDialog messages={messages} editor={editor} />
      <CommandPalette messages={messages} editor={editor} />
    </>
  )
}
