import type { ReactNode } from 'react'
import type { ChangedRole, LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { PageParts } from '../../page-parts.ts'
import styles from './manage.module.css'
import { dayText, momentText } from './moments.ts'
import { RoleSelect } from './role-select.tsx'

/** More would be guests of other evenings, whose links go with one button. */
const GUESTS_SHOWN_MAX = 100

interface GuestRowsProps {
  readonly parts: PageParts
  /** The links that the door gave, oldest first. */
  readonly links: readonly LinkEntry[]
  /** `name` is what the guest is called here. */
  onChange(link: LinkEntry, role: ChangedRole, name: string): void
}

/** What each guest who came in with the code may do. Those who are here come first, then those who came last. */
export function GuestRows({ parts, links: given, onChange }: GuestRowsProps): ReactNode {
  const { links } = parts.messages
  const guests = given.map((link, index) => ({ link, number: index + 1 })).filter(({ link }) => link.lastUsed !== null)
  const isHere = ({ link }: { readonly link: LinkEntry }): number => Number(link.here.length > 0)
  const sorted = guests.toSorted((a, b) => isHere(b) - isHere(a) || b.number - a.number)
  const more = sorted.length - GUESTS_SHOWN_MAX
  if (sorted.length === 0) return null
  return (
    <details>
      <summary>{links.guests}</summary>
      <p className={styles['soft']}>{links.guestsHint}</p>
      <ul className={styles['list']} aria-label={links.guests}>
        {sorted.slice(0, GUESTS_SHOWN_MAX).map(({ link, number }) => (
          <GuestRow key={link.linkId} parts={parts} link={link} number={number} onChange={onChange} />
        ))}
      </ul>
      {more > 0 && <p className={styles['soft']}>{links.moreGuests(more)}</p>}
    </details>
  )
}

interface GuestRowProps extends Omit<GuestRowsProps, 'links'> {
  readonly link: LinkEntry
  readonly number: number
}

/** One guest: by name while they are here, else by when they came. */
function GuestRow({ parts, link, number, onChange }: GuestRowProps): ReactNode {
  const { messages, language } = parts
  const { board, links } = messages
  const came = links.guest(number, momentText(link.createdAt, language))
  const name = link.here.map((each) => each || board.nameless).join(', ')
  return (
    <li>
      <span className={styles['what']}>
        <strong dir="auto">{name || came}</strong>
        <span className={styles['facts']}>
          {name === '' ? link.lastUsed !== null && links.lastUsed(dayText(link.lastUsed, language)) : came}
        </span>
      </span>
      <RoleSelect
        messages={messages}
        role={link.role}
        label={links.guestAllows(name || came)}
        changeLabel={links.guestChangeOf(name || came)}
        onChange={(role) => onChange(link, role, name || came)}
      />
    </li>
  )
}
