import { useState, type ReactNode } from 'react'
import type { PersonId } from '@samenspel/shared/ids'
import { removePerson, type ManagedBoard } from '#sync/facilitator-api.ts'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { AskFirst } from './ask-first.tsx'
import { TaskWords } from './task-words.tsx'
import { useTask } from './use-task.ts'

interface RemovePersonProps {
  readonly messages: Messages
  readonly managed: ManagedBoard
  readonly personId: PersonId
  readonly name: string
  onRemoved(): void
}

/** A button that takes one person off the board, after saying what that does and what it does not do. */
export function RemovePerson({ messages, managed, personId, name, onRemoved }: RemovePersonProps): ReactNode {
  const { links } = messages
  const [isAsking, setAsking] = useState(false)
  const task = useTask(links.failed)
  const remove = (): void =>
    task.run(async () => {
      await removePerson(managed, personId)
      setAsking(false)
      onRemoved()
      return ''
    })
  return (
    <>
      <Button label={links.remove} look="quiet" name={links.removeOf(name)} onClick={() => setAsking(true)} />
      {isAsking && (
        <AskFirst
          messages={messages}
          title={links.removeQuestion(name)}
          text={links.removeText}
          label={links.remove}
          danger
          onYes={remove}
          onNo={() => setAsking(false)}
        >
          <TaskWords task={task} />
        </AskFirst>
      )}
    </>
  )
}
