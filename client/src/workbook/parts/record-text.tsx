import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import {
  kindOfRecord,
  type RecordKindName,
  type RecordOfKind,
  type RecordTextField,
} from '@samenspel/shared/records/registry'
import type { Editor } from '#editor/editor.ts'
import { recordText } from '#editor/text-binding.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { SharedTextArea } from '#ui/shared-text-area.tsx'
import { FieldWriters } from './field-writers.tsx'
import styles from './parts.module.css'

interface RecordTextProps<Name extends RecordKindName> {
  readonly editor: Editor
  readonly record: RecordOfKind<Name>
  readonly field: RecordTextField<Name>
  readonly label: string
  /** The label is heard, not seen: where the place says what it is. */
  readonly isLabelUnseen?: boolean
  /** What the label says, with which of several it is about, for those who hear it alone. */
  readonly name?: string
  readonly placeholder?: string
  readonly hint?: string
  /** One line: Enter does not break it. */
  readonly isLine?: boolean
  /** How large it is written; `title` for what a record is called. */
  readonly look?: 'text' | 'title' | 'statement'
  /** The id of the field itself, for putting the focus there. */
  readonly id?: string
}

/** A text of a record that several people write in at once; whoever may not write reads it. */
export function RecordText<Name extends RecordKindName>(props: RecordTextProps<Name>): ReactNode {
  const {
    editor,
    record,
    field,
    label,
    isLabelUnseen = false,
    name,
    placeholder,
    hint,
    isLine,
    look = 'text',
    id,
  } = props
  const { board } = editor
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const { kind } = record
  const text = useMemo(() => recordText(board, record.id, kind, field), [board, record.id, kind, field])
  const definition = kindOfRecord(record).fields[field]
  const writersId = useId()
  const tellWriting = useTellWriting(editor, record.id, field)
  return (
    <div className={styles['field']}>
      {!isLabelUnseen && (
        <span className={styles['label']} aria-hidden={mayEdit}>
          {label}
        </span>
      )}
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      {mayEdit ? (
        <span className={styles['writing']}>
          <SharedTextArea
            text={text}
            describedBy={writersId}
            onFocus={() => tellWriting(true)}
            {...(id === undefined ? {} : { id })}
            {...(placeholder === undefined ? {} : { placeholder })}
            label={name ?? label}
            lang={language}
            className={`${styles['text']} ${styles[look]}`}
            history={board.history}
            charactersMax={definition?.merge === 'text' ? definition.charactersMax : 0}
            onBlur={() => {
              tellWriting(false)
              board.history.seal()
            }}
            {...(isLine && { onKeyDown: notEnter })}
          />
          <FieldWriters editor={editor} record={record.id} field={field} id={writersId} />
        </span>
      ) : (
        <p lang={language} dir="auto" className={`${styles['read']} ${styles[look]}`}>
          {text.read() || <span className={styles['none']}>{placeholder ?? '—'}</span>}
        </p>
      )}
    </div>
  )
}

/** One line has no second one. */
function notEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** Tells the others that this person is in the field, and that they have left it, also when the field goes while they are in it. */
function useTellWriting(editor: Editor, record: RecordId, field: string): (isThere: boolean) => void {
  const isThere = useRef(false)
  const tell = (next: boolean): void => {
    isThere.current = next
    editor.tellPresence({ writing: next ? { record, field, caret: 0 } : null })
  }
  useEffect(
    () => () => {
      if (isThere.current) editor.tellPresence({ writing: null })
    },
    [editor],
  )
  return tell
}
