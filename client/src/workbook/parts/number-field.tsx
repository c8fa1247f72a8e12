import { useId, useState, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import styles from './parts.module.css'

interface NumberFieldProps {
  readonly editor: Editor
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** Null for an empty field. */
  change(value: number | null): void
  /** What is said of something that is no number within the bounds. */
  readonly problem: string
}

/** A whole number, or nothing: what cannot be read as one is not written. */
export function NumberField({ editor, label, value, min, max, change, problem }: NumberFieldProps): ReactNode {
  const id = useId()
  const mayEdit = useCell(editor.mayEdit)
  /** What is typed while it is not (yet) a number; null when the field shows the value. */
  const [typed, setTyped] = useState<string | null>(null)
  const write = (text: string): void => {
    const read = text.trim() === '' ? null : Number(text.trim())
    const isFit = read === null || (Number.isInteger(read) && read >= min && read <= max)
    setTyped(isFit ? null : text)
    if (isFit && read !== value) change(read)
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles['input']}
        inputMode="numeric"
        value={typed ?? (value === null ? '' : String(value))}
        readOnly={!mayEdit}
        aria-invalid={typed === null ? undefined : true}
        aria-describedby={typed === null ? undefined : `${id}-problem`}
        onChange={(event) => write(event.target.value)}
      />
      {typed !== null && typed.length >= String(min).length && (
        <span id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </span>
      )}
    </div>
  )
}
