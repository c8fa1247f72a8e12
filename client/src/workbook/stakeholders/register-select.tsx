import { useId, type ReactNode } from 'react'
import styles from './stakeholders.module.css'

interface RegisterSelectProps<Id extends string> {
  readonly label: string
  readonly value: NoInfer<Id>
  readonly options: readonly (readonly [Id, string])[]
  readonly choose: (value: NoInfer<Id>) => void
  readonly isLabelSeen?: boolean
}

/** One of many words, in the browser's own list. */
export function RegisterSelect<Id extends string>(props: RegisterSelectProps<Id>): ReactNode {
  const { label, value, options, choose, isLabelSeen = false } = props
  const id = useId()
  return (
    <span className={styles['select']}>
      <label htmlFor={id} className={isLabelSeen ? '' : 'unseen'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value)
          if (chosen) choose(chosen[0])
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
