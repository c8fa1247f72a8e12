import { useState, type ReactNode } from 'react'
import type { PersonId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import { personColor } from '#editor/person-color.ts'
import { useCell, useTaken } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession, Peer } from '#sync/board-session.ts'
import type { ManagedBoard } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PageParts } from '../page-parts.ts'
import { RemovePerson } from './manage/remove-person.tsx'
import styles from './people.module.css'

const AVATARS_MAX = 5

interface Someone {
  readonly id: PersonId
  readonly name: string
  readonly role: Role | undefined
  readonly isMe: boolean
}

interface PeopleProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly token: string
  readonly name: string
  onRename(name: string): void
}

/** Who is at the board: initials in the bar, everybody with name and role behind them, and one's own name to change. */
export function People({ parts, session, token, name, onRename }: PeopleProps): ReactNode {
  const { messages, baseUrl } = parts
  const { board, common } = messages
  const [told, setTold] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(name)
  const role = useCell(session.role)
  const managed = role === 'facilitator' ? { baseUrl, boardId: session.boardId, token } : undefined
  const me: Someone = { id: session.personId, name, role, isMe: true }
  const people = [me, ...useOthers(session)]
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
        <MorePeople messages={messages} more={people.length - AVATARS_MAX} />
      </button>
      {isOpen && (
        <Dialog title={board.peopleCount(people.length)} closeLabel={common.close} onClose={() => setOpen(false)}>
          <ul className={styles['list']} aria-label={board.people}>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                messages={messages}
                person={person}
                managed={managed}
                onRemoved={() => setTold(messages.links.removed(person.name || board.nameless))}
              />
            ))}
          </ul>
          <output>{told}</output>
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

function MorePeople({ messages, more }: { readonly messages: Messages; readonly more: number }): ReactNode {
  return more > 0 && <span className={styles['more']}>{messages.board.morePeople(more)}</span>
}

interface PersonRowProps {
  readonly messages: Messages
  readonly person: Someone
  /** Given to those who may remove people. */
  readonly managed: ManagedBoard | undefined
  onRemoved(): void
}

function PersonRow({ messages, person, managed, onRemoved }: PersonRowProps): ReactNode {
  const { board, common } = messages
  const mayBeRemoved = !person.isMe && person.role !== 'facilitator'
  return (
    <li>
      <Avatar person={person} fallback={board.nameless} />
      <span dir="auto">{namedIn(board, person)}</span>
      <span className={styles['role']}>{person.role && common.roles[person.role]}</span>
      {managed && mayBeRemoved && (
        <RemovePerson
          messages={messages}
          managed={managed}
          personId={person.id}
          name={person.name || board.nameless}
          onRemoved={onRemoved}
        />
      )}
    </li>
  )
}

function namedIn(board: Messages['board'], { name, isMe }: Someone): string {
  const shown = name || board.nameless
  return isMe ? board.youNamed(shown) : shown
}

/** Everybody else once, however many connections they have. */
/** The same text for the same people. */
const whoIsThere = (peers: readonly Peer[]): string =>
  JSON.stringify(peers.map(({ user }) => [user.id, user.name, user.role]))

/** Everybody else, each person once. */
function useOthers({ peers, personId }: BoardSession): readonly Someone[] {
  useTaken(peers, whoIsThere)
  return othersOf(peers.get(), personId)
}

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
