import { useEffect, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import styles from './toasts.module.css'

/** How long a deletion offers to be taken back at once; undo keeps offering it. */
const TOAST_MS = 10_000

/** What was deleted last, of which something is still gone. */
interface Deleted {
  readonly elements: readonly ElementId[]
  readonly records: readonly RecordId[]
}

const NOTHING: Deleted = { elements: [], records: [] }
const isNothing = ({ elements, records }: Deleted): boolean => elements.length + records.length === 0

/** A line that was joined to the one above it, or never written: there is nothing to put back. */
function isEmptyLine({ records }: Board, id: RecordId): boolean {
  const record = records.deleted().find((each) => each.id === id)
  return record?.kind === 'interview-line' && record.text.trim() === ''
}

/** After deleting, says so and offers to put it back, whichever way it was deleted. */
export function Toasts({ messages, board }: { readonly messages: Messages; readonly board: Board }): ReactNode {
  const [deleted, setDeleted] = useState<Deleted>(NOTHING)
  useEffect(
    () =>
      board.subscribe((change) => {
        const gone: Deleted = {
          elements: [...change.elements].filter((id) => board.elements.get(id) === undefined),
          records: [...change.records].filter((id) => board.records.get(id) === undefined && !isEmptyLine(board, id)),
        }
        const isBack = ({ elements, records }: Deleted): boolean =>
          elements.some((id) => board.elements.get(id)) || records.some((id) => board.records.get(id))
        if (change.origin === 'own' && !isNothing(gone)) setDeleted(gone)
        else setDeleted((before) => (isBack(before) ? NOTHING : before))
      }),
    [board],
  )
  useEffect(() => {
    if (isNothing(deleted)) return
    const timer = setTimeout(() => setDeleted(NOTHING), TOAST_MS)
    return () => clearTimeout(timer)
  }, [deleted])
  const restore = (): void => {
    board.edit((edit) => {
      for (const id of deleted.elements) edit.elements.restore(id)
      for (const id of deleted.records) edit.records.restore(id)
    })
    setDeleted(NOTHING)
  }
  return (
    <section className={styles['toasts']} aria-label={messages.board.toasts}>
      {!isNothing(deleted) && (
        <div className={styles['toast']}>
          <output>{wordsOf(deleted, messages)}</output>
          <Button label={messages.board.putBack} look="quiet" onClick={restore} />
        </div>
      )}
    </section>
  )
}

const wordsOf = ({ elements, records }: Deleted, { board }: Messages): string =>
  elements.length > 0 ? board.deletedToast(elements.length) : board.deletedRecordsToast(records.length)
