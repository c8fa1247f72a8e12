import { useId, useState, type ReactNode } from 'react'
import { languages, type Language } from '@samenspel/shared/language'
import { limits } from '@samenspel/shared/limits'
import type { CreateBoardResponse } from '@samenspel/shared/protocol/http'
import { templates, type Template } from '@samenspel/shared/templates/template'
import { languageNames } from '#messages/load-messages.ts'
import { ApiError, createBoard } from '#sync/api.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PageParts } from '../page-parts.ts'
import styles from './home.module.css'

export interface MadeBoard extends CreateBoardResponse {
  readonly title: string
}

type Problem = keyof PageParts['messages']['home']['createFailed']

/** The form that makes a board. */
export function CreateBoard(props: { readonly parts: PageParts; onMade(made: MadeBoard): void }): ReactNode {
  const { parts, onMade } = props
  const { common, home } = parts.messages
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(parts.language)
  const [template, setTemplate] = useState<Template>('interview-round')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const headingId = useId()
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const given = title.trim() || common.untitledBoard
      onMade({ ...(await createBoard(parts.baseUrl, { title: given, language, template })), title: given })
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles['create']} aria-labelledby={headingId}>
      <h2 id={headingId}>{home.createTitle}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit()
        }}
      >
        <TextField
          label={home.titleLabel}
          hint={home.titleHint}
          value={title}
          change={setTitle}
          input={{ maxLength: limits.titleCharactersMax, autoComplete: 'off' }}
        />
        <Choice
          label={home.templateLabel}
          options={templates.map((id) => ({ id, label: home.templates[id], hint: home.templatesExplained[id] }))}
          chosen={template}
          choose={setTemplate}
        />
        <Choice
          label={home.languageLabel}
          options={languages.map((id) => ({ id, label: languageNames[id], lang: id }))}
          chosen={language}
          choose={setLanguage}
        />
        <div className={styles['submit']}>
          <Button type="submit" look="primary" label={isBusy ? home.creating : home.createButton} disabled={isBusy} />
          <p role="alert">{problem && home.createFailed[problem]}</p>
        </div>
      </form>
    </section>
  )
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof ApiError)) throw error
  if (error.code === 'too-many') return 'too-fast'
  return error.code === 'unreachable' ? 'unreachable' : 'unexpected'
}
