import { useEffect, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { ElementId } from '@samenspel/shared/ids'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import styles from './toasts.module.css'

/** How long a deletion offers to be taken back at once; undo keeps offering it. */
const TOAST_MS = 10_000

/** After deleting, says so and offers to put it back, whichever way it was deleted. */
export function Toasts({ messages, board }: { readonly messages: Messages; readonly board: Board }): ReactNode {
  const [deleted, setDeleted] = useState<readonly ElementId[]>([])
  useEffect(
    () =>
      board.subscribe((change) => {
        const gone = [...change.elements].filter((id) => board.elements.get(id) === undefined)
        if (change.origin === 'own' && gone.length > 0) setDeleted(gone)
        else setDeleted((before) => (before.some((id) => board.elements.get(id)) ? [] : before))
      }),
    [board],
  )
  useEffect(() => {
    if (deleted.length === 0) return
    const timer = setTimeout(() => setDeleted([]), TOAST_MS)
    return () => clearTimeout(timer)
  }, [deleted])
  const restore = (): void => {
    board.edit((edit) => {
      for (const id of deleted) edit.elements.restore(id)
    })
    setDeleted([])
  }
  return (
    <section className={styles['toasts']} aria-label={messages.board.toasts}>
      {deleted.length > 0 && (
        <div className={styles['toast']}>
          <output>{messages.board.deletedToast(deleted.length)}</output>
          <Button label={messages.board.putBack} look="quiet" onClick={restore} />
        </div>
      )}
    </section>
  )
}
