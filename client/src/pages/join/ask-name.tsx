import { useEffect, useId, useState, type ReactNode } from 'react'
import type { BoardId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import { rememberedName } from '#device/preferences.ts'
import { ApiError, fetchTicket } from '#sync/api.ts'
import { Button } from '#ui/button.tsx'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import { Logo } from '#ui/logo.tsx'
import { TextField } from '#ui/text-field.tsx'
import { NoticePage } from '../notice-page.tsx'
import type { PageParts } from '../page-parts.ts'
import styles from './ask-name.module.css'

interface AskNameProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly token: string
  /** Starts loading what comes next while the person types. */
  preload(): Promise<unknown>
  onNamed(name: string): void
}

type Check = { readonly role: Role | undefined } | { readonly refused: 'link-invalid' | 'board-gone' }

/** Asks what the person wants to be called, and says what is stored and who sees it. */
export function AskName({ parts, boardId, token, preload, onNamed }: AskNameProps): ReactNode {
  const { common, join } = parts.messages
  const [typed, setTyped] = useState(() => rememberedName(parts.storage))
  const [aliasSeed, setAliasSeed] = useState(() => Math.random())
  const [check, setCheck] = useState<Check>({ role: undefined })
  const storedId = useId()
  useEffect(() => {
    document.title = common.appName
    void preload()
    void checkLink(parts.baseUrl, boardId, token).then(setCheck)
  }, [boardId, common, parts.baseUrl, preload, token])
  if ('refused' in check) return <NoticePage parts={parts} {...join.refused[check.refused]} />
  const alias = aliasOf(join, aliasSeed)
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <Logo name={common.appName} linkName={common.toHome} onDark />
        <LanguageSwitch label={common.interfaceLanguage} language={parts.language} choose={parts.chooseLanguage} />
      </header>
      <main className={styles['main']}>
        <form
          className={styles['card']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onNamed(cleanPersonName(typed) || alias)
          }}
        >
          <h1>{join.title}</h1>
          <p>{join.intro}</p>
          <TextField
            label={join.nameLabel}
            hint={join.namelessHint(alias)}
            value={typed}
            change={setTyped}
            input={{ maxLength: limits.personNameCharactersMax, autoComplete: 'nickname' }}
          />
          <div className={styles['actions']}>
            <Button type="submit" look="primary" label={join.joinAs[check.role ?? 'participant']} />
            <Button look="quiet" icon="refresh" label={join.otherAlias} onClick={() => setAliasSeed(Math.random())} />
          </div>
          <output className={styles['role']}>{check.role && join.youAre[check.role]}</output>
        </form>
        <section className={styles['stored']} aria-labelledby={storedId}>
          <h2 id={storedId}>{join.storedTitle}</h2>
          <ul>
            {join.stored.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  )
}

/** What the link allows; the role is unknown while the server cannot be reached. */
async function checkLink(baseUrl: string, boardId: BoardId, token: string): Promise<Check> {
  try {
    const { role } = await fetchTicket(baseUrl, boardId, { token })
    return { role }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.httpStatus === 404) return { refused: 'board-gone' }
    return error.httpStatus === 400 || error.httpStatus === 403 ? { refused: 'link-invalid' } : { role: undefined }
  }
}

/** A friendly name from the lists; `seed` lies between 0 and 1. */
function aliasOf(join: PageParts['messages']['join'], seed: number): string {
  const { aliasAdjectives, aliasAnimals } = join
  const index = Math.floor(seed * aliasAdjectives.length * aliasAnimals.length)
  const adjective = aliasAdjectives[index % aliasAdjectives.length]
  const animal = aliasAnimals[Math.floor(index / aliasAdjectives.length)]
  return `${adjective} ${animal}`
}
