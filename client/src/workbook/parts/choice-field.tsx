import { useId, type ReactNode } from 'react'
import styles from './parts.module.css'

interface ChoiceOption<Id extends string> {
  readonly id: Id
  readonly label: string
  /** What it means, below its label. */
  readonly hint?: string
}

interface ChoiceFieldProps<Id extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<Id>[]
  /** Null while nothing was chosen: no option stands for that. */
  readonly chosen: NoInfer<Id> | null
  readonly choose: (id: NoInfer<Id>) => void
  /** Takes the choice away; left out where something is always chosen. The label of that button. */
  readonly clear?: { readonly label: string; run(): void }
  readonly isLabelUnseen?: boolean
  /** Shows the choice without offering others. */
  readonly isReadOnly?: boolean
  /** What is shown when nothing was chosen and nothing can be. */
  readonly none?: string
}

/** One of a few words, all in sight: arrows go along them. */
export function ChoiceField<Id extends string>(props: ChoiceFieldProps<Id>): ReactNode {
  const { label, options, chosen, choose, clear, isLabelUnseen = false, isReadOnly = false, none } = props
  const name = useId()
  if (isReadOnly)
    return (
      <p className={styles['field']}>
        <span className={styles['label']}>{label}</span>
        <span>{options.find(({ id }) => id === chosen)?.label ?? none ?? '—'}</span>
      </p>
    )
  return (
    <fieldset className={styles['field']}>
      <legend className={isLabelUnseen ? 'unseen' : styles['label']}>{label}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.id} className={styles['option']}>
            <input type="radio" name={name} checked={option.id === chosen} onChange={() => choose(option.id)} />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
        {clear && chosen !== null && (
          <button type="button" className={styles['clear']} onClick={clear.run}>
            {clear.label}
          </button>
        )}
      </div>
    </fieldset>
  )
}
