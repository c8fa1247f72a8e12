import { useEffect, useId, useRef, type InputHTMLAttributes, type ReactNode } from 'react'
import styles from './text-field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong with the text; the field gets the focus when this appears. */
  readonly problem?: string | undefined
  readonly value: string
  change(text: string): void
  readonly input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>
  readonly className?: string | undefined
  /** A button that belongs beside the field. */
  readonly action?: ReactNode
}

/** One line of text with its label above it and its hint below it. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, hint, problem, value, change, input, className, action } = props
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (problem) ref.current?.focus()
  }, [problem])
  return (
    <div className={`${styles['field']} ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['row']}>
        <input
          {...input}
          ref={ref}
          id={id}
          value={value}
          dir="auto"
          aria-describedby={`${id}-hint`}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => change(event.target.value)}
        />
        {action}
      </div>
      <p
        id={`${id}-hint`}
        className={problem ? styles['problem'] : styles['hint']}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? hint}
      </p>
    </div>
  )
}
