import { useState, type ReactNode } from 'react'
import type { PersonId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import { personColor } from '#editor/person-color.ts'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession, Peer } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './people.module.css'

const AVATARS_MAX = 5

interface Someone {
  readonly id: PersonId
  readonly name: string
  readonly role: Role | undefined
  readonly isMe: boolean
}

interface PeopleProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly name: string
  onRename(name: string): void
}

/** Who is at the board: initials in the bar, everybody with name and role behind them, and one's own name to change. */
export function People({ messages, session, name, onRename }: PeopleProps): ReactNode {
  const { board, common } = messages
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(name)
  const role = useCell(session.role)
  const me: Someone = { id: session.personId, name, role, isMe: true }
  const people = [me, ...othersOf(useCell(session.peers), session.personId)]
  const spoken = people.map((person) => namedIn(board, person)).join(', ')
  return (
    <>
      <button
        type="button"
        className={styles['stack']}
        aria-label={`${board.people}: ${spoken}`}
        onClick={() => setOpen(true)}
      >
        {people.slice(0, AVATARS_MAX).map((person) => (
          <Avatar key={person.id} person={person} fallback={board.nameless} />
        ))}
        {people.length > AVATARS_MAX && (
          <span className={styles['more']}>{board.morePeople(people.length - AVATARS_MAX)}</span>
        )}
      </button>
      {isOpen && (
        <Dialog title={board.peopleCount(people.length)} closeLabel={common.close} onClose={() => setOpen(false)}>
          <ul className={styles['list']} aria-label={board.people}>
            {people.map((person) => (
              <li key={person.id}>
                <Avatar person={person} fallback={board.nameless} />
                <span dir="auto">{namedIn(board, person)}</span>
                <span className={styles['role']}>{person.role && common.roles[person.role]}</span>
              </li>
            ))}
          </ul>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const chosen = cleanPersonName(typed)
              if (chosen === '') return
              onRename(chosen)
              setOpen(false)
            }}
          >
            <TextField
              label={board.changeName}
              value={typed}
              change={setTyped}
              input={{ maxLength: limits.personNameCharactersMax, autoComplete: 'nickname' }}
              action={<Button type="submit" label={board.saveName} />}
            />
          </form>
        </Dialog>
      )}
    </>
  )
}

function namedIn(board: Messages['board'], { name, isMe }: Someone): string {
  const shown = name || board.nameless
  return isMe ? board.youNamed(shown) : shown
}

/** Everybody else once, however many connections they have. */
function othersOf(peers: readonly Peer[], me: PersonId): readonly Someone[] {
  const byId = new Map<PersonId, Someone>()
  for (const { user } of peers) if (user.id !== me) byId.set(user.id, { ...user, isMe: false })
  return [...byId.values()]
}

function Avatar({ person, fallback }: { readonly person: Someone; readonly fallback: string }): ReactNode {
  const name = person.name || fallback
  return (
    <span
      aria-hidden="true"
      className={styles['avatar']}
      style={{ background: personColor(person.id) }}
      title={name}
      data-initials={initialsOf(name)}
    />
  )
}

/** The first characters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== '')
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
