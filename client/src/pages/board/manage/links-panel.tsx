import { useState, type ReactNode } from 'react'
import type { ChangedRole, LinkEntry, MadeLinkResponse } from '@samenspel/shared/protocol/facilitator-http'
import { readmitPeople } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { CopyLink } from '#ui/copy-link.tsx'
import type { PageParts } from '../../page-parts.ts'
import { AskFirst } from './ask-first.tsx'
import { GuestRows } from './guest-rows.tsx'
import { EndedLinks, LinkRow, linkName } from './link-row.tsx'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { NewLinkForm } from './new-link-form.tsx'
import { TaskWords } from './task-words.tsx'
import { useLinks, type Links } from './use-links.ts'
import { failureText, useTask } from './use-task.ts'

/** Something that cannot be taken back, asked about first. */
interface Question {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly danger: boolean
  work(): Promise<string>
}

/** The links of a board: which there are, making, changing, renewing and withdrawing them. */
export function LinksPanel(props: ManageProps): ReactNode {
  const { parts, managed } = props
  const { links } = parts.messages
  const board = useLinks(props)
  const { value, error, made } = board
  const [question, setQuestion] = useState<Question>()
  const task = useTask(links.failed)
  const readmit = async (): Promise<string> => {
    await readmitPeople(managed)
    board.reload()
    return links.readmitted
  }
  return (
    <>
      <p className={styles['soft']}>{links.intro}</p>
      <TaskWords task={task} />
      {made && <MadeLink parts={parts} made={made} />}
      {error !== undefined && <p role="alert">{failureText(links.failed, error)}</p>}
      <WorkingLinks parts={parts} board={board} onAsk={setQuestion} onDo={task.run} />
      {value !== undefined && value.removedPeople > 0 && (
        <div className={styles['row']}>
          <span>{links.removedPeople(value.removedPeople)}</span>
          <Button label={links.readmit} onClick={() => task.run(readmit)} />
        </div>
      )}
      <NewLinkForm {...props} task={task} onMade={board.show} />
      {question && (
        <AskFirst
          {...question}
          messages={parts.messages}
          onYes={() => {
            task.run(() => question.work())
            setQuestion(undefined)
          }}
          onNo={() => setQuestion(undefined)}
        />
      )}
    </>
  )
}

interface WorkingLinksProps {
  readonly parts: PageParts
  readonly board: Links
  onAsk(question: Question): void
  onDo(work: () => Promise<string>): void
}

function WorkingLinks({ parts, board, onAsk, onDo }: WorkingLinksProps): ReactNode {
  const { links } = parts.messages
  const [openedMs] = useState(Date.now)
  const all = board.value?.links ?? []
  const working = all.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > openedMs),
  )
  const personal = working.filter((link) => link.personal)
  return (
    <>
      <ul className={styles['list']} aria-label={links.list}>
        {working
          .filter((link) => !link.personal)
          .map((link) => (
            <LinkRow
              key={link.linkId}
              parts={parts}
              link={link}
              onChange={
                mayChange(link, working)
                  ? (role) => {
                      if (link.role === 'facilitator') onAsk(demoting(parts, board, link, role))
                      else onDo(() => board.change(link, role))
                    }
                  : undefined
              }
              onRenew={() => onAsk(renewing(parts, board, link))}
              onWithdraw={() => onAsk(withdrawing(parts, board, link))}
            />
          ))}
        {personal.length > 0 && (
          <li>
            <span className={styles['what']}>{links.personal(personal.length)}</span>
            <Button
              label={links.withdrawPersonal}
              onClick={() => onAsk(withdrawingPersonal(parts, board, personal.length))}
            />
          </li>
        )}
      </ul>
      {personal.length > 0 && (
        <GuestRows
          parts={parts}
          links={personal}
          onChange={(link, role, name) => onDo(() => board.change(link, role, name))}
        />
      )}
      <EndedLinks parts={parts} links={all.filter((link) => !link.personal && !working.includes(link))} />
    </>
  )
}

/** Not the link one is here by, nor the last one that stays by which a facilitator can come in. */
const mayChange = (link: LinkEntry, working: readonly LinkEntry[]): boolean =>
  !link.own &&
  (link.role !== 'facilitator' ||
    working.some(
      ({ linkId, role, expiresAt }) => role === 'facilitator' && expiresAt === null && linkId !== link.linkId,
    ))

/** Asked first, for nothing makes the link a facilitator's again. */
function demoting(parts: PageParts, board: Links, link: LinkEntry, role: ChangedRole): Question {
  const { links } = parts.messages
  return {
    title: links.changeQuestion(linkName(link, parts)),
    text: links.changeText,
    label: links.change,
    danger: true,
    work: () => board.change(link, role),
  }
}

function withdrawing(parts: PageParts, board: Links, link: LinkEntry): Question {
  const { links } = parts.messages
  const title = links.withdrawQuestion(linkName(link, parts))
  return {
    title,
    text: links.withdrawText,
    label: links.withdraw,
    danger: true,
    work: () => board.withdraw(link.linkId),
  }
}

function withdrawingPersonal({ messages: { links } }: PageParts, board: Links, count: number): Question {
  return {
    title: links.personal(count),
    text: links.withdrawPersonalText,
    label: links.withdrawPersonal,
    danger: true,
    work: () => board.withdraw('personal'),
  }
}

function renewing(parts: PageParts, board: Links, link: LinkEntry): Question {
  const { links } = parts.messages
  const title = links.renewQuestion(linkName(link, parts))
  const text = link.own ? links.renewOwnText : links.renewText
  return { title, text, label: links.renew, danger: false, work: () => board.renew(link) }
}

/** A link that was just made: its address, which is not to be had again. */
function MadeLink({ parts, made }: { readonly parts: PageParts; readonly made: MadeLinkResponse }): ReactNode {
  const { links } = parts.messages
  const name = linkName(made.link, parts)
  return (
    <div className={styles['made']}>
      <h3 dir="auto">{links.madeTitle(name)}</h3>
      <p>{links.onlyOnce}</p>
      <CopyLink messages={parts.messages} url={new URL(made.address, parts.baseUrl).href} subject={name} />
    </div>
  )
}
