import { useId, useState, type ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import { Button } from '#ui/button.tsx'
import styles from './tables.module.css'

interface AddByNameProps {
  readonly label: string
  readonly button: string
  add(name: string): void
}

/** A field for a name; Enter adds it and the next can be typed. */
export function AddByName({ label, button, add }: AddByNameProps): ReactNode {
  const [name, setName] = useState('')
  const id = useId()
  return (
    <form
      className={styles['addByName']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        add(name.trim())
        setName('')
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={name}
        dir="auto"
        autoComplete="off"
        maxLength={limits.recordLineCharactersMax}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="secondary" icon="plus" label={button} />
    </form>
  )
}
