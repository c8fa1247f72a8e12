import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addQuestionOwner } from '#commands/records/question.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { recordAnchor, useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import styles from './question.module.css'

/** Whose question it is: organisations and roles, with the areas they work in. */
export function QuestionOwners(props: ChapterProps): ReactNode {
  const { parts, editor } = props
  const texts = useTexts(parts.language, 'question')
  const mayEdit = useCell(editor.mayEdit)
  const owners = useRecordGraph(editor.board).all('question-owner')
  const [added, setAdded] = useState<RecordId | null>(null)
  useGoToRecord(added)
  return (
    <section className={styles['panel']} aria-labelledby="question-owners">
      <h3 id="question-owners">{texts.ownersTitle}</h3>
      <p className={styles['quiet']}>{owners.length === 0 ? texts.noOwners : texts.ownersLead}</p>
      <ul className={styles['owners']}>
        {owners.map((owner) => (
          <Owner key={owner.id} {...props} owner={owner} />
        ))}
      </ul>
      {mayEdit && (
        <Button icon="plus" label={texts.addOwner} onClick={() => setAdded(addQuestionOwner(editor.board, ''))} />
      )}
    </section>
  )
}

function Owner(props: ChapterProps & { readonly owner: RecordOfKind<'question-owner'> }): ReactNode {
  const { parts, editor, owner } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'question')
  const setStakeholder = (stakeholder: string): void =>
    board.edit((edit) => edit.records.set(owner.id, 'question-owner', { stakeholder }))
  const setArea = (word: string, isThere: boolean): void =>
    board.edit((edit) => edit.records.setWord(owner.id, 'question-owner', { field: 'areas', word, isThere }))
  return (
    <li id={recordAnchor(owner.id)} tabIndex={-1} className={styles['owner']}>
      <div className={styles['ownerName']}>
        <RecordText
          editor={editor}
          record={owner}
          field="name"
          label={texts.ownerName}
          isLabelUnseen
          placeholder={texts.ownerName}
          look="statement"
          isLine
        />
        <DeleteRecord parts={parts} editor={editor} id={owner.id} />
      </div>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.ownerArea}
        kinds={['work-area']}
        chosen={owner.areas}
        add={(id) => setArea(id, true)}
        remove={(id) => setArea(id, false)}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.ownerStakeholder}
        kinds={['stakeholder']}
        chosen={owner.stakeholder === '' ? [] : [owner.stakeholder]}
        add={setStakeholder}
        remove={() => setStakeholder('')}
        isSingle
      />
    </li>
  )
}
