import { useState, type ReactNode } from 'react'
import type { LinkEntry, MadeLinkResponse } from '@samenspel/shared/protocol/facilitator-http'
import { readmitPeople } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { CopyLink } from '#ui/copy-link.tsx'
import type { PageParts } from '../../page-parts.ts'
import { AskFirst } from './ask-first.tsx'
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

/** The links of a board: which there are, making, renewing and withdrawing them. */
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
      <WorkingLinks parts={parts} board={board} onAsk={setQuestion} />
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
}

function WorkingLinks({ parts, board, onAsk }: WorkingLinksProps): ReactNode {
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
              onRenew={() => onAsk(renewing(parts, board, link))}
              onWithdraw={() => onAsk(withdrawing(parts, board, link))}
            />
          ))}
        {personal.length > 0 && (
          <li>
            <span className={styles['what']}>{links.personal(personal.length)}</span>
            <Button
              label={links.withdrawPersonal}
              onClick={() =>
                onAsk({
                  title: links.personal(personal.length),
                  text: links.withdrawPersonalText,
                  label: links.withdrawPersonal,
                  danger: true,
                  work: () => board.withdraw('personal'),
                })
              }
            />
          </li>
        )}
      </ul>
      <EndedLinks parts={parts} links={all.filter((link) => !link.personal && !working.includes(link))} />
    </>
  )
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
