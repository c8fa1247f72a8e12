import { useId, type ReactNode } from 'react'
import styles from './choice.module.css'

interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string
  /** The language of the label, when it is not the page's. */
  readonly lang?: string
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly options: readonly Option<Id>[]
  readonly chosen: NoInfer<Id>
  readonly choose: (id: NoInfer<Id>) => void
}

/** One of a few, all in sight. */
export function Choice<Id extends string>({ label, options, chosen, choose }: ChoiceProps<Id>): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles['choice']}>
      <legend>{label}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.id} className={styles['option']}>
            <input type="radio" name={name} checked={option.id === chosen} onChange={() => choose(option.id)} />
            <span>
              <span className={styles['label']} lang={option.lang}>
                {option.label}
              </span>
              {option.hint && <span className={styles['hint']}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
