import { useState, type ReactNode } from 'react'
import { purgeDeleted } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { AskFirst } from './ask-first.tsx'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { TaskWords } from './task-words.tsx'
import { useTask } from './use-task.ts'

interface PurgeButtonProps extends Omit<ManageProps, 'session'> {
  /** How many things would go. */
  readonly things: number
}

/** Removes for good what was deleted, after asking: makes room on a full board, and takes away what nobody should find back. */
export function PurgeButton({ parts, managed, things }: PurgeButtonProps): ReactNode {
  const { versions } = parts.messages
  const [isAsking, setAsking] = useState(false)
  const task = useTask(versions.failed)
  const purge = (): void =>
    task.run(async () => {
      const purged = await purgeDeleted(managed)
      setAsking(false)
      return versions.purged(purged)
    })
  return (
    <div className={styles['choice']}>
      {things > 0 && (
        <Button icon="trash" label={versions.purge} disabled={task.isBusy} onClick={() => setAsking(true)} />
      )}
      {!isAsking && <TaskWords task={task} />}
      {isAsking && (
        <AskFirst
          messages={parts.messages}
          title={versions.purgeQuestion(things)}
          text={versions.purgeText}
          label={versions.purgeYes}
          danger
          onYes={purge}
          onNo={() => setAsking(false)}
        >
          <TaskWords task={task} />
        </AskFirst>
      )}
    </div>
  )
}
