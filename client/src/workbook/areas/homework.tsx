import type { ReactNode } from 'react'
import { daysUntil } from '@samenspel/shared/knowledge/due'
import { actionStatuses } from '@samenspel/shared/records/action'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addAction, setArea } from '#commands/records/areas.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DayField } from '#workbook/parts/day-field.tsx'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import styles from './areas.module.css'

/** What people took upon them between two meetings, and what came of it. */
export function Homework(props: ChapterProps): ReactNode {
  const { parts, editor } = props
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  const actions = useRecordGraph(editor.board).all('action')
  return (
    <section className={styles['section']} aria-labelledby="homework-title">
      <div className={styles['sectionHead']}>
        <h3 id="homework-title">{texts.actionsTitle}</h3>
        {mayEdit && (
          <Button icon="plus" label={texts.addAction} onClick={() => openRecord(editor, addAction(editor.board))} />
        )}
      </div>
      <p className={styles['quiet']}>{actions.length === 0 ? texts.noActions : texts.actionsLead}</p>
      <ul className={styles['homework']}>
        {actions.map((action) => (
          <ActionCard key={action.id} {...props} action={action} />
        ))}
      </ul>
    </section>
  )
}

interface ActionCardProps extends ChapterProps {
  readonly action: RecordOfKind<'action'>
}

function ActionCard({ parts, editor, action }: ActionCardProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  const { status, dueOn } = action
  return (
    <li id={recordAnchor(action.id)} tabIndex={-1} className={styles['action']}>
      <div className={styles['nameRow']}>
        <RecordText editor={editor} record={action} field="text" label={texts.actionText} look="statement" />
        <DeleteRecord parts={parts} editor={editor} id={action.id} />
      </div>
      {status === 'open' && <Due parts={parts} dueOn={dueOn} />}
      <div className={styles['pair']}>
        <RecordText
          editor={editor}
          record={action}
          field="owner"
          label={texts.owner}
          placeholder={texts.ownerPlaceholder}
          isLine
        />
        <DayField
          editor={editor}
          label={texts.dueOn}
          value={dueOn}
          change={(day) => board.edit((edit) => edit.records.set(action.id, 'action', { dueOn: day }))}
        />
      </div>
      <ChoiceField
        label={texts.status}
        options={actionStatuses.map((id) => ({ id, label: texts.statuses[id] }))}
        chosen={status}
        choose={(next) => board.edit((edit) => edit.records.set(action.id, 'action', { status: next }))}
        isReadOnly={!mayEdit}
      />
      {(status === 'done' || action.result !== '') && (
        <RecordText editor={editor} record={action} field="result" label={texts.result} />
      )}
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.factAreas}
        kinds={['work-area']}
        chosen={action.areas}
        add={(id) => setArea(board, action, id, true)}
        remove={(id) => setArea(board, action, id, false)}
      />
    </li>
  )
}

/** How long there is still, in words. */
function Due({ parts, dueOn }: Pick<ChapterProps, 'parts'> & { readonly dueOn: string }): ReactNode {
  const { due } = useTexts(parts.language, 'areas')
  const days = daysUntil(dueOn, today())
  const isLate = days !== undefined && days < 0
  const words = days === undefined ? due.none : isLate ? due.overdue(-days) : days === 0 ? due.today : due.soon(days)
  return (
    <p className={isLate ? styles['late'] : styles['due']}>
      <Icon name={isLate ? 'attention' : 'clock'} size={18} />
      {words}
    </p>
  )
}

/** The day it is where the person is, as `2026-11-22`. */
function today(): string {
  const now = new Date()
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
