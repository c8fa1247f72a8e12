import type { ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { ImageDialog } from '#pages/board/image-dialog.tsx'
import { LaterWindows } from '#pages/board/later-windows.tsx'
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
        <LaterWindows
          messages={messages}
          editor={editor}
          onRun={(id) => tell(messages.list.did(messages.canvas.commands[id]))}
        />
      </div>
      <ImageDialog messages={messages} editor={editor} />
    </>
  )
}
