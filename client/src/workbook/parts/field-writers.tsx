import { useCallback, type CSSProperties, type ReactNode } from 'react'
import type { PresenceWriting } from '@samenspel/shared/presence/presence'
import type { Editor } from '#editor/editor.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './field-writers.module.css'
import { useWriters } from './use-writers.ts'

interface FieldWritersProps {
  readonly editor: Editor
  readonly record: string
  readonly field: string
  /** Of the element that says who is there, for the field to name as its description. */
  readonly id: string
}

/**
 * Who else is in a text field now: their name on the edge of the field, in their own colour. It takes no room and moves nothing. It is heard by who enters the
 * field, and not announced while somebody writes elsewhere.
 */
export function FieldWriters({ editor, record, field, id }: FieldWritersProps): ReactNode {
  const isThis = useCallback(
    (writing: PresenceWriting) => writing.record === record && writing.field === field,
    [record, field],
  )
  const writers = useWriters(editor, isThis)
  return (
    <span id={id} className={styles['writers']} data-is-somebody={writers.length > 0 ? '' : undefined}>
      {writers.map(({ clientId, name, color }) => (
        <span key={clientId} style={{ '--writer': color } as CSSProperties}>
          <Icon name="pen" size={12} />
          {name || '…'}
        </span>
      ))}
    </span>
  )
}
