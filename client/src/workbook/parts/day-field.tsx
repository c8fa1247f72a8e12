import { useId, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import styles from './parts.module.css'

interface DayFieldProps {
  readonly editor: Editor
  readonly label: string
  /** A day as `2026-11-22`; empty for none. */
  readonly value: string
  change(value: string): void
}

/** A day, in the browser's own way of choosing one. */
export function DayField({ editor, label, value, change }: DayFieldProps): ReactNode {
  const id = useId()
  const mayEdit = useCell(editor.mayEdit)
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['input']}
        value={value}
        readOnly={!mayEdit}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}
