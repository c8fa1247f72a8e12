import { useId, type ReactNode } from 'react'
import styles from './select-field.module.css'

interface SelectFieldProps<Id extends string> {
  readonly label: string
  readonly isLabelUnseen?: boolean
  readonly value: NoInfer<Id>
  readonly options: readonly (readonly [id: Id, words: string])[]
  readonly choose: (id: NoInfer<Id>) => void
  /** The language of the words, where it is another than that of the page. */
  readonly lang?: string
  readonly isReadOnly?: boolean
}

/** One of several words, in the browser's own list. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>): ReactNode {
  const { label, isLabelUnseen = false, value, options, choose, lang, isReadOnly = false } = props
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        lang={lang}
        disabled={isReadOnly}
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
