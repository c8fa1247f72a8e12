import type { ReactNode } from 'react'
import { setArchived, type Stakeholder } from '#commands/records/stakeholders.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { Assessments } from './assessments.tsx'
import { MergedParts } from './merged-parts.tsx'
import { Relations } from './relations.tsx'
import { StakeholderFacts } from './stakeholder-facts.tsx'
import { StakeholderLinks } from './stakeholder-links.tsx'
import { StakeholderTypeField } from './stakeholder-type.tsx'
import styles from './stakeholders.module.css'

interface StakeholderPageProps extends ChapterProps {
  readonly stakeholder: Stakeholder
  /** What it was called by who asked for it, when that is now part of this one; empty when it is not. */
  readonly formerName: string
  onBack(): void
}

/** One stakeholder: who it is, what it wants and brings, how it is assessed, and where it is used. */
export function StakeholderPage(props: StakeholderPageProps): ReactNode {
  const { parts, editor, session, stakeholder, formerName, onBack } = props
  const texts = useTexts(parts.language, 'stakeholders')
  const { board } = session
  const mayEdit = useCell(editor.mayEdit)
  const isArchived = stakeholder.archivedAt !== null
  const texted = { editor, record: stakeholder } as const
  return (
    <article className={styles['page']} aria-label={stakeholder.name.trim() || texts.unnamed}>
      {/* The title is a field; headings need one of their own above them. */}
      <h2 className="unseen">{stakeholder.name.trim() || texts.unnamed}</h2>
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
      {formerName !== '' && (
        <output className={styles['notice']}>
          {texts.becamePart(formerName, stakeholder.name.trim() || texts.unnamed)}
        </output>
      )}
      {isArchived && <p className={styles['notice']}>{texts.isArchived}</p>}
      <RecordText {...texted} field="name" label={texts.name} isLine look="title" />
      <StakeholderTypeField parts={parts} editor={editor} stakeholder={stakeholder} />
      <StakeholderFacts parts={parts} editor={editor} stakeholder={stakeholder} />
      <div className={styles['pairs']}>
        <RecordText {...texted} field="position" label={texts.position} hint={texts.positionHint} />
        <RecordText {...texted} field="interests" label={texts.interests} hint={texts.interestsHint} />
        <RecordText {...texted} field="brings" label={texts.brings} hint={texts.bringsHint} />
        <RecordText {...texted} field="needs" label={texts.needs} hint={texts.needsHint} />
      </div>
      <Assessments parts={parts} editor={editor} stakeholder={stakeholder} />
      <Relations parts={parts} editor={editor} stakeholder={stakeholder} />
      <StakeholderLinks parts={parts} editor={editor} stakeholder={stakeholder} />
      <RecordText {...texted} field="remarks" label={texts.remarks} />
      <MergedParts parts={parts} editor={editor} stakeholder={stakeholder} />
    </article>
  )
}
