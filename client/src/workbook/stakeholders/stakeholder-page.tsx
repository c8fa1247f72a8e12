import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { personalWordsIn } from '@samenspel/shared/knowledge/interview-names'
import { sectors, stakeholderTypes } from '@samenspel/shared/records/stakeholder'
import { addArea } from '#commands/records/areas.ts'
import {
  describeStakeholder,
  setArchived,
  setStakeholderWord,
  type Stakeholder,
} from '#commands/records/stakeholders.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { ChoiceField } from '../parts/choice-field.tsx'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordChip } from '../parts/record-chip.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { ReferencePicker } from '../parts/reference-picker.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { Assessments } from './assessments.tsx'
import { MergedParts } from './merged-parts.tsx'
import { Relations } from './relations.tsx'
import styles from './stakeholders.module.css'

interface StakeholderPageProps extends ChapterProps {
  readonly stakeholder: Stakeholder
  onBack(): void
}

/** One stakeholder: who it is, what it wants and brings, how it is assessed, and where it is used. */
export function StakeholderPage(props: StakeholderPageProps): ReactNode {
  const { parts, editor, session, stakeholder, onBack } = props
  const texts = useTexts(parts.language, 'stakeholders')
  const { board } = session
  const mayEdit = useCell(editor.mayEdit)
  const isArchived = stakeholder.archivedAt !== null
  const looksPersonal = stakeholder.type !== 'person' && personalWordsIn(stakeholder.name, 'label') !== undefined
  const texted = { editor, record: stakeholder } as const
  return (
    <article className={styles['page']} aria-label={stakeholder.name.trim() || texts.unnamed}>
      <div className={styles['pageBar']}>
        <Button look="quiet" icon="back" label={texts.toRegister} onClick={onBack} />
        {mayEdit && (
          <Button
            icon={isArchived ? 'undo' : 'door'}
            label={isArchived ? texts.putBack : texts.archive}
            onClick={() => setArchived(board, stakeholder.id, isArchived ? null : Date.now())}
          />
        )}
        <DeleteRecord parts={parts} editor={editor} id={stakeholder.id} onDeleted={onBack} />
      </div>
      {isArchived && <p className={styles['notice']}>{texts.isArchived}</p>}
      <RecordText {...texted} field="name" label={texts.name} isLine look="title" />
      {(looksPersonal || stakeholder.type === 'person') && (
        <output className={styles['notice']}>
          <Icon name="attention" size={18} />
          {stakeholder.type === 'person' ? texts.personWarning : texts.nameWarning}
        </output>
      )}
      <ChoiceField
        label={texts.type}
        options={stakeholderTypes.map((id) => ({ id, label: texts.types[id] }))}
        chosen={stakeholder.type}
        choose={(type) => describeStakeholder(board, stakeholder.id, { type })}
        isReadOnly={!mayEdit}
      />
      <SectorAndAreas {...props} />
      <div className={styles['columns']}>
        <RecordText {...texted} field="position" label={texts.position} hint={texts.positionHint} />
        <RecordText {...texted} field="interests" label={texts.interests} hint={texts.interestsHint} />
        <RecordText {...texted} field="brings" label={texts.brings} hint={texts.bringsHint} />
        <RecordText {...texted} field="needs" label={texts.needs} hint={texts.needsHint} />
      </div>
      <MergedParts parts={parts} editor={editor} stakeholder={stakeholder} />
      <Assessments parts={parts} editor={editor} stakeholder={stakeholder} />
      <Relations parts={parts} editor={editor} stakeholder={stakeholder} />
      <Links {...props} />
      <RecordText {...texted} field="remarks" label={texts.remarks} />
    </article>
  )
}

function SectorAndAreas({ parts, editor, stakeholder }: StakeholderPageProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        {mayEdit ? (
          <SelectField
            label={texts.sector}
            value={stakeholder.sector ?? ''}
            options={[
              ['', texts.noSector],
              ...sectors.map((each): ['' | typeof each, string] => [each, texts.sectors[each]]),
            ]}
            choose={(sector) => describeStakeholder(board, stakeholder.id, { sector: sector === '' ? null : sector })}
          />
        ) : (
          <p>{stakeholder.sector ? texts.sectors[stakeholder.sector] : texts.noSector}</p>
        )}
        {stakeholder.sector === 'other' && (
          <RecordText editor={editor} record={stakeholder} field="sectorName" label={texts.sectorName} isLine />
        )}
        <label className={styles['check']}>
          <input
            type="checkbox"
            disabled={!mayEdit}
            checked={stakeholder.isMissingVoice}
            onChange={(event) => describeStakeholder(board, stakeholder.id, { isMissingVoice: event.target.checked })}
          />
          <span>
            {texts.missingVoice}
            <small>{texts.missingVoiceHint}</small>
          </span>
        </label>
      </div>
      <SetPicker parts={parts} editor={editor} stakeholder={stakeholder} field="areas" kind="work-area" />
    </div>
  )
}

const kinds = { areas: 'work-area', personas: 'persona', interviews: 'interview' } as const

interface SetPickerProps extends Pick<StakeholderPageProps, 'parts' | 'editor' | 'stakeholder'> {
  readonly field: keyof typeof kinds
  readonly kind: (typeof kinds)[keyof typeof kinds]
}

function SetPicker({ parts, editor, stakeholder, field, kind }: SetPickerProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const write = (word: string, isThere: boolean): void =>
    setStakeholderWord(editor.board, stakeholder.id, { field, word, isThere })
  return (
    <ReferencePicker
      parts={parts}
      editor={editor}
      label={texts.sets[field]}
      kinds={[kind]}
      chosen={stakeholder[field]}
      add={(id) => write(id, true)}
      remove={(id) => write(id, false)}
      {...(field === 'areas' ? { make: (name: string) => addArea(editor.board, name) } : {})}
    />
  )
}

/** What it is tied to, from both sides: its own sets, and whatever else names it. */
function Links({ parts, editor, stakeholder, session }: StakeholderPageProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(session.board)
  const own = new Set<string>([...stakeholder.personas, ...stakeholder.interviews].map((id) => graph.resolve(id)))
  const ownKinds = new Set(['assessment', 'relation', 'stake', 'task', 'stakeholder', 'estimate-round'])
  const others = new Map<string, RecordId>()
  for (const { record } of graph.referrers(stakeholder.id))
    if (!ownKinds.has(record.kind) && !own.has(record.id)) others.set(record.id, record.id)
  return (
    <section className={styles['section']}>
      <h3>{texts.links}</h3>
      <div className={styles['columns']}>
        <SetPicker parts={parts} editor={editor} stakeholder={stakeholder} field="personas" kind="persona" />
        <SetPicker parts={parts} editor={editor} stakeholder={stakeholder} field="interviews" kind="interview" />
      </div>
      {others.size > 0 && (
        <>
          <h4>{texts.usedIn}</h4>
          <ul className={styles['chips']}>
            {[...others.values()].map((id) => (
              <li key={id}>
                <RecordChip parts={parts} editor={editor} id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
