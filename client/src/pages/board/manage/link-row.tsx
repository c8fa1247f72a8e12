import type { ReactNode } from 'react'
import type { ChangedRole, LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import { Button } from '#ui/button.tsx'
import type { PageParts } from '../../page-parts.ts'
import styles from './manage.module.css'
import { dayText, momentText } from './moments.ts'
import { RoleSelect } from './role-select.tsx'

/** What a link is called: its own name, else what it allows. */
export const linkName = ({ label, role }: LinkEntry, { messages }: PageParts): string =>
  label || messages.links.nameless(messages.common.roles[role])

interface LinkRowProps {
  readonly parts: PageParts
  readonly link: LinkEntry
  /** Given when what the link allows can be changed. */
  onChange: ((role: ChangedRole) => void) | undefined
  onRenew(): void
  onWithdraw(): void
}

/** One link that works, with what can be done about it. */
export function LinkRow({ parts, link, onChange, onRenew, onWithdraw }: LinkRowProps): ReactNode {
  const { common, links } = parts.messages
  const { language } = parts
  const name = linkName(link, parts)
  return (
    <li>
      <span className={styles['what']}>
        <strong dir="auto">{link.label || common.roles[link.role]}</strong>
        <span className={styles['facts']}>
          {[
            link.label && !onChange && common.roles[link.role],
            link.own && links.own,
            links.made(dayText(link.createdAt, language)),
            link.lastUsed === null ? links.neverUsed : links.lastUsed(dayText(link.lastUsed, language)),
            link.expiresAt !== null && links.until(momentText(link.expiresAt, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {onChange && (
        <RoleSelect
          messages={parts.messages}
          role={link.role}
          label={links.allows(name)}
          changeLabel={links.changeOf(name)}
          onChange={onChange}
        />
      )}
      <Button label={links.renew} icon="refresh" name={links.renewOf(name)} onClick={onRenew} />
      {!link.own && <Button label={links.withdraw} name={links.withdrawOf(name)} onClick={onWithdraw} />}
    </li>
  )
}

/** Links that were withdrawn or whose time is over, for whoever wonders what became of one. */
export function EndedLinks({
  parts,
  links: ended,
}: {
  readonly parts: PageParts
  readonly links: readonly LinkEntry[]
}): ReactNode {
  const { links } = parts.messages
  if (ended.length === 0) return null
  return (
    <details>
      <summary>{links.ended(ended.length)}</summary>
      <ul className={styles['texts']}>
        {ended.map((link) => (
          <li key={link.linkId} dir="auto">
            {linkName(link, parts)}:{' '}
            {link.revokedAt === null
              ? links.endedOn(dayText(link.expiresAt ?? link.createdAt, parts.language))
              : links.withdrawnOn(dayText(link.revokedAt, parts.language))}
          </li>
        ))}
      </ul>
    </details>
  )
}
