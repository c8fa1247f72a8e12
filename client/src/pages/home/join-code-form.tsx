import { useId, useState, type ReactNode } from 'react'
import { parseJoinCode } from '@samenspel/shared/protocol/join-code'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './home.module.css'

/** Asks for the code on the wall display. */
export function JoinCodeForm({ messages: { home } }: { readonly messages: Messages }): ReactNode {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const headingId = useId()
  return (
    <section className={styles['join']} aria-labelledby={headingId}>
      <h2 id={headingId}>{home.joinTitle}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const code = parseJoinCode(typed)
          if (code) window.location.assign(`/j/${code}`)
          else setWrong(true)
        }}
      >
        <TextField
          label={home.joinLabel}
          hint={home.joinHint}
          problem={isWrong ? home.joinInvalid : undefined}
          value={typed}
          change={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          input={{ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 40 }}
          className={styles['code']}
          action={<Button type="submit" label={home.joinButton} />}
        />
      </form>
    </section>
  )
}
