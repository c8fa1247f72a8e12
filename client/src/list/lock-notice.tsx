import type { ReactNode } from 'react'
import { release } from '#commands/groups.ts'
import type { Element } from '@samenspel/shared/elements/registry'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './list-row.module.css'

interface LockNoticeProps {
  readonly messages: Messages
  readonly editor: Editor
  readonly element: Element
  readonly name: string
}

/** Says that something is locked, and releases it for those who may. */
export function LockNotice({ messages, editor, element, name }: LockNoticeProps): ReactNode {
  const mayLead = useCell(editor.mayLead)
  if (!element.locked) return null
  const { list } = messages
  return (
    <p className={styles['lock']}>
      <Icon name="lock" size={18} />
      <span>{mayLead ? list.locked : list.lockedForYou}</span>
      {mayLead && (
        <Button
          look="quiet"
          label={list.release}
          name={list.releaseOf(name)}
          onClick={() => {
            release(editor, element.id)
            editor.selection.set(new Set())
          }}
        />
      )}
    </p>
  )
}
