import { useSyncExternalStore, type ReactNode } from 'react'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './list-row.module.css'

interface ChooseBoxProps {
  readonly messages: Messages
  readonly editor: Editor
  readonly id: ElementId
  /** What it chooses, in words. */
  readonly name: string
}

/** Takes an element into the selection that the bar below works on: the same one that the canvas shows. */
export function ChooseBox({ messages, editor, id, name }: ChooseBoxProps): ReactNode {
  // Only that of this one, for a list has a thousand.
  const isChosen = useSyncExternalStore(editor.selection.subscribe, () => editor.selection.get().has(id))
  return (
    <label className={styles['choose']}>
      <span className="unseen">{messages.list.choose(name)}</span>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => {
          const next = new Set(editor.selection.get())
          if (!next.delete(id)) next.add(id)
          editor.selection.set(next)
        }}
      />
    </label>
  )
}
