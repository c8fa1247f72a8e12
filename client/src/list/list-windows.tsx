import type { ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { CommandPalette } from '#pages/board/command-palette.tsx'
import { ContextMenu } from '#pages/board/context-menu.tsx'
import { FilterPanel } from '#pages/board/filter-panel.tsx'
import { ImageDialog } from '#pages/board/image-dialog.tsx'
import { PasteDialog } from '#pages/board/paste-dialog.tsx'
import { TagsDialog } from '#pages/board/tags-dialog.tsx'
import styles from './list-view.module.css'

interface ListWindowsProps {
  readonly messages: Messages
  readonly editor: Editor
  tell(sentence: string): void
}

/** The menus and dialogs that commands open, the same as over the canvas. */
export function ListWindows({ messages, editor, tell }: ListWindowsProps): ReactNode {
  return (
    <>
      <div className={styles['over']}>
        <ContextMenu
          messages={messages}
          editor={editor}
          onRun={(id) => tell(messages.list.did(messages.canvas.commands[id]))}
        />
        <FilterPanel messages={messages} editor={editor} />
      </div>
      <TagsDialog messages={messages} editor={editor} />
      <PasteDialog messages={messages} editor={editor} />
      <ImageDialog messages={messages} editor={editor} />
      <CommandPalette messages={messages} editor={editor} />
    </>
  )
}
