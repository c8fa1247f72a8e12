import type { ReactNode } from 'react'
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
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      {/* Only ever one of the options. */}
      <select value={value} lang={lang} onChange={(event) => choose(event.target.value as Id)}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
