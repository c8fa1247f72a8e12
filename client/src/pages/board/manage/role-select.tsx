import { useId, useRef, useState, type ReactNode } from 'react'
import { changedRoles, type ChangedRole } from '@samenspel/shared/protocol/facilitator-http'
import type { Role } from '@samenspel/shared/protocol/version'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import styles from './manage.module.css'

interface RoleSelectProps {
  readonly messages: Messages
  /** What the link allows now. */
  readonly role: Role
  /** What the select is called, and the button that does what was chosen in it. */
  readonly label: string
  readonly changeLabel: string
  onChange(role: ChangedRole): void
}

/** What a link allows, to be changed: a choice, and a button. With the arrow keys one passes roles that one does not mean. */
export function RoleSelect({ messages, role, label, changeLabel, onChange }: RoleSelectProps): ReactNode {
  const { common, links } = messages
  const id = useId()
  const ref = useRef<HTMLSelectElement>(null)
  /** What is wished instead of a role; over when the link has another. */
  const [wish, setWish] = useState<{ readonly for: ChangedRole; readonly of: Role }>()
  const wished = wish?.of === role && wish.for !== role ? wish.for : undefined
  const options: readonly Role[] = role === 'facilitator' ? [role, ...changedRoles] : changedRoles
  return (
    <span className={styles['role']}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <select
        ref={ref}
        id={id}
        value={wished ?? role}
        onChange={({ target }) => {
          const chosen = changedRoles.find((each) => each === target.value)
          setWish(chosen && { for: chosen, of: role })
        }}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {common.roles[each]}
          </option>
        ))}
      </select>
      {wished && (
        <Button
          look="primary"
          label={links.change}
          name={changeLabel}
          onClick={() => {
            // The button goes when it was done.
            ref.current?.focus()
            onChange(wished)
          }}
        />
      )}
    </span>
  )
}
