import { useState, type ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import type { MadeLinkResponse } from '@samenspel/shared/protocol/facilitator-http'
import { roles, type Role } from '@samenspel/shared/protocol/version'
import { makeLink } from '#sync/facilitator-api.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import type { Task } from './use-task.ts'

const DAY_MS = 86_400_000
const expiries = ['none', 'day', 'week', 'month'] as const
type Expiry = (typeof expiries)[number]
const expiryMs: Readonly<Record<Exclude<Expiry, 'none'>, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
}
const expiresAt = (expiry: Expiry): string | null =>
  expiry === 'none' ? null : new Date(Date.now() + expiryMs[expiry]).toISOString()

interface NewLinkFormProps extends ManageProps {
  readonly task: Task
  onMade(made: MadeLinkResponse): void
}

/** Makes a link for a role, with a name and an end. */
export function NewLinkForm({ parts, managed, task, onMade }: NewLinkFormProps): ReactNode {
  const { common, links } = parts.messages
  const [role, setRole] = useState<Role>('participant')
  const [label, setLabel] = useState('')
  const [expiry, setExpiry] = useState<Expiry>('none')
  const submit = (): void =>
    task.run(async () => {
      onMade(await makeLink(managed, { role, label: label.trim(), expiresAt: expiresAt(expiry) }))
      setLabel('')
      return links.madeDone
    })
  return (
    <details>
      <summary>{links.newTitle}</summary>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Choice
          label={links.roleLabel}
          options={roles.map((id) => ({ id, label: common.roles[id], hint: common.roleExplained[id] }))}
          chosen={role}
          choose={setRole}
        />
        <TextField
          label={links.labelLabel}
          hint={links.labelHint}
          value={label}
          change={setLabel}
          input={{ maxLength: limits.linkLabelCharactersMax, autoComplete: 'off' }}
        />
        <Choice
          label={links.expiryLabel}
          options={expiries.map((id) => ({ id, label: links.expiries[id] }))}
          chosen={expiry}
          choose={setExpiry}
        />
        <div>
          <Button type="submit" look="primary" label={links.make} disabled={task.isBusy} />
        </div>
      </form>
    </details>
  )
}
