import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button, LinkButton } from '#ui/button.tsx'
import { CopyLink } from '#ui/copy-link.tsx'
import { Icon } from '#ui/icon.tsx'
import { tokensOf } from '../link-tokens.ts'
import type { PageParts } from '../page-parts.ts'
import type { MadeBoard } from './create-board.tsx'
import styles from './home.module.css'

const roles = ['facilitator', 'participant', 'viewer'] as const

interface MadeBoardLinksProps {
  readonly parts: PageParts
  readonly made: MadeBoard
  onMakeAnother(): void
}

/** The three links of a board that was just made, with what each allows. */
export function MadeBoardLinks({ parts, made, onMakeAnother }: MadeBoardLinksProps): ReactNode {
  const { common, home } = parts.messages
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const { boards } = parts
  useEffect(() => {
    heading.current?.focus()
    boards.remember(made.boardId, { title: made.title, tokens: tokensOf(made), lastOpenedMs: Date.now() })
  }, [boards, made])
  return (
    <section className={styles['made']} aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {home.readyTitle(made.title)}
      </h2>
      <p>{home.readyText}</p>
      <ul className={styles['links']}>
        {roles.map((role) => (
          <li key={role} className={styles['link']}>
            <h3>
              {common.roles[role]} <span>{home.forWhom[role]}</span>
            </h3>
            <p>{common.roleExplained[role]}</p>
            {role === 'facilitator' && (
              <p className={styles['warning']}>
                <Icon name="warning" /> {home.facilitatorWarning}
              </p>
            )}
            <CopyLink
              messages={parts.messages}
              url={new URL(made.links[role], parts.baseUrl).href}
              subject={common.roles[role]}
            />
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        <LinkButton look="primary" href={made.links.facilitator} label={home.openBoard} />
        <Button look="quiet" label={home.makeAnother} onClick={onMakeAnother} />
      </div>
    </section>
  )
}
