import { useId, useState, type ReactNode } from 'react'
import { mapsWith, stakeholdersOfPersona } from '@samenspel/shared/knowledge/stakeholder-ties'
import { personaStatuses } from '@samenspel/shared/records/persona'
import { useCell } from '#observable/use-cell.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DayField } from '#workbook/parts/day-field.tsx'
import { RecordChips } from '#workbook/parts/record-chips.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { TiedStakeholders } from '#workbook/parts/tied-stakeholders.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './editor.module.css'

const factKinds = ['fact'] as const
const areaKinds = ['work-area'] as const

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
  const maps = mapsWith(graph, stakeholdersOfPersona(graph, persona.id))
  const setArea = (word: string, isThere: boolean): void =>
    editor.board.edit((edit) => edit.records.setWord(persona.id, 'persona', { field: 'areas', word, isThere }))
  return (
    <>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.areas}
        kinds={areaKinds}
        chosen={persona.areas}
        add={(id) => setArea(id, true)}
        remove={(id) => setArea(id, false)}
      />
      <TiedStakeholders parts={parts} editor={editor} label={texts.stakeholders} kind="persona" id={persona.id} />
      <RecordChips parts={parts} editor={editor} title={texts.onMaps} ids={maps.map(({ id }) => id)} />
      <RecordChips parts={parts} editor={editor} title={texts.insights} ids={insights.map(({ id }) => id)} />
    </>
  )
}
