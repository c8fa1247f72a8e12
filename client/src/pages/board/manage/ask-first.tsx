import type { ReactNode } from 'react'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './manage.module.css'

interface AskFirstProps {
  readonly messages: Messages
  readonly title: string
  readonly text: string
  /** The word on the button that does it. */
  readonly label: string
  readonly danger: boolean
  onYes(): void
  onNo(): void
  /** What is to be said while the question stands. */
  readonly children?: ReactNode
}

/** A question before something that cannot be taken back. */
export function AskFirst({ messages, title, text, label, danger, onYes, onNo, children }: AskFirstProps): ReactNode {
  const { common } = messages
  return (
    <Dialog title={title} closeLabel={common.close} onClose={onNo}>
      <p>{text}</p>
      <div className={styles['row']}>
        <Button look={danger ? 'danger' : 'primary'} label={label} onClick={onYes} />
        <Button label={common.cancel} onClick={onNo} />
      </div>
      {children}
    </Dialog>
  )
}
