import { useId, type ReactNode } from 'react'
import styles from './maps.module.css'

interface FieldSelectProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly (readonly [id: Id, label: string])[]
  choose(id: Id): void
  readonly lang?: string
}

/** One of several words under its label. */
export function FieldSelect<Id extends string>({
  label,
  value,
  options,
  choose,
  lang,
}: FieldSelectProps<Id>): ReactNode {
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {/* Only ever one of the options. */}
      <select id={id} value={value} lang={lang} onChange={(event) => choose(event.target.value as Id)}>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </span>
  )
}
