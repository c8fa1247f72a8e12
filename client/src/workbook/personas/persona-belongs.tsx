import { useId, useState, type ReactNode } from 'react'
import { personaStatuses } from '@samenspel/shared/records/persona'
import { useCell } from '#observable/use-cell.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DayField } from '#workbook/parts/day-field.tsx'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './editor.module.css'

const factKinds = ['fact'] as const
const areaKinds = ['work-area'] as const
const stakeholderKinds = ['stakeholder'] as const

/** For whom the persona stands and who is missing, how far the group is with it, and what it belongs to. */
export function PersonaBelongs(props: PersonaProps): ReactNode {
  const { parts, editor, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const headingId = useId()
  const setFact = (representsFact: string): void =>
    editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { representsFact }))
  return (
    <section className={styles['note']} aria-labelledby={headingId}>
      <h3 id={headingId}>{texts.represents}</h3>
      <RecordText editor={editor} record={persona} field="represents" label={texts.represents} isLabelUnseen />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.representsFact}
        kinds={factKinds}
        chosen={persona.representsFact === '' ? [] : [persona.representsFact]}
        add={setFact}
        remove={() => setFact('')}
        isSingle
      />
      <RecordText
        editor={editor}
        record={persona}
        field="whoIsMissing"
        label={texts.whoIsMissing}
        hint={texts.whoIsMissingHint}
      />
      <PersonaStatus {...props} />
      <PersonaLinks {...props} />
    </section>
  )
}

function PersonaStatus({ parts, editor, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const isDue = persona.reviewOn !== '' && persona.reviewOn <= today
  return (
    <>
      <ChoiceField
        label={texts.status}
        options={personaStatuses.map((id) => ({ id, label: texts.statuses[id] }))}
        chosen={persona.status}
        choose={(status) => editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { status }))}
        isReadOnly={!mayEdit}
      />
      <DayField
        editor={editor}
        label={texts.reviewOn}
        value={persona.reviewOn}
        change={(reviewOn) => editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { reviewOn }))}
      />
      {isDue && <p className={styles['due']}>{texts.reviewDue}</p>}
    </>
  )
}

function PersonaLinks({ parts, editor, graph, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const insights = graph.referring('insight', 'personas', persona.id)
  const setWord = (field: 'areas' | 'stakeholders', word: string, isThere: boolean): void =>
    editor.board.edit((edit) => edit.records.setWord(persona.id, 'persona', { field, word, isThere }))
  return (
    <>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.areas}
        kinds={areaKinds}
        chosen={persona.areas}
        add={(id) => setWord('areas', id, true)}
        remove={(id) => setWord('areas', id, false)}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.stakeholders}
        kinds={stakeholderKinds}
        chosen={persona.stakeholders}
        add={(id) => setWord('stakeholders', id, true)}
        remove={(id) => setWord('stakeholders', id, false)}
      />
      {insights.length > 0 && (
        <div>
          <h4>{texts.insights}</h4>
          <ul className={styles['chips']}>
            {insights.map(({ id }) => (
              <li key={id}>
                <RecordChip parts={parts} editor={editor} id={id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
