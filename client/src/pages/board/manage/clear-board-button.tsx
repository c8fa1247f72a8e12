import { useState, type ReactNode } from 'react'
import { makeVersion } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { AskFirst } from './ask-first.tsx'
import { clearBoard, undoClearing, type Cleared } from './clear-board.ts'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { TaskWords } from './task-words.tsx'
import { useTask } from './use-task.ts'

interface ClearBoardButtonProps extends ManageProps {
  /** A version was made. */
  onVersion(): void
}

/** Takes everything off the board after asking; first of all a version of it is kept, and without that nothing happens. */
export function ClearBoardButton({ parts, session, managed, onVersion }: ClearBoardButtonProps): ReactNode {
  const { versions } = parts.messages
  const [isAsking, setAsking] = useState(false)
  const [cleared, setCleared] = useState<Cleared>()
  const task = useTask(versions.failed)
  const clear = (): void =>
    task.run(async () => {
      await makeVersion(managed, { reason: 'before-clear' })
      onVersion()
      setCleared(clearBoard(session.board))
      setAsking(false)
      return versions.cleared
    })
  const undo = (): void =>
    task.run(async () => {
      if (cleared) undoClearing(session.board, cleared)
      setCleared(undefined)
      return versions.clearingUndone
    })
  return (
    <div className={styles['choice']}>
      <Button icon="trash" label={versions.clear} disabled={task.isBusy} onClick={() => setAsking(true)} />
      {!isAsking && (
        <TaskWords task={task}>
          {cleared && <Button icon="undo" label={versions.undoClearing} onClick={undo} />}
        </TaskWords>
      )}
      {isAsking && (
        <AskFirst
          messages={parts.messages}
          title={versions.clearQuestion}
          text={versions.clearText}
          label={versions.clearYes}
          danger
          onYes={clear}
          onNo={() => setAsking(false)}
        >
          <TaskWords task={task} />
        </AskFirst>
      )}
    </div>
  )
}
