import { useId, type ReactNode } from 'react'
import { useCell } from '#observable/use-cell.ts'
import { setFrozen } from '#sync/facilitator-api.ts'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { TaskWords } from './task-words.tsx'
import { useTask } from './use-task.ts'

/** Freezes the board and releases it. Shows what the server has told, not what was asked for. */
export function FreezeSwitch({ parts, session, managed }: ManageProps): ReactNode {
  const { versions } = parts.messages
  const isFrozen = useCell(session.frozen)
  const task = useTask(versions.failed)
  const id = useId()
  const freeze = (wanted: boolean): void =>
    task.run(async () => {
      await setFrozen(managed, wanted)
      return ''
    })
  return (
    <div className={styles['freeze']}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isFrozen}
        aria-checked={isFrozen}
        aria-describedby={`${id}-text`}
        onChange={(event) => freeze(event.target.checked)}
      />
      <label htmlFor={id}>{versions.freeze}</label>
      <p id={`${id}-text`}>{versions.freezeText}</p>
      <TaskWords task={task} />
    </div>
  )
}
