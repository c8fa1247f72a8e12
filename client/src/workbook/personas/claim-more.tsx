import { useId, type ReactNode } from 'react'
import type { Claim } from '@samenspel/shared/knowledge/persona-claims'
import type { ClaimSection } from '@samenspel/shared/records/claim'
import { personaParts, sectionsOfPart } from '@samenspel/shared/records/persona-parts'
import { moveClaim } from '#commands/records/personas.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import styles from './claims.module.css'
import type { PersonaProps } from './persona-props.ts'

const priorities = [1, 2, 3] as const

/** What else there is to say of a claim: plain words, how much it matters, where it belongs. */
export function ClaimMore({ parts, editor, claim }: PersonaProps & { readonly claim: Claim }): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const sectionId = useId()
  const { board } = editor
  const setPriority = (priority: number | null): void =>
    board.edit((edit) => edit.records.set(claim.id, 'claim', { priority }))
  return (
    <div className={styles['moreFields']}>
      <RecordText editor={editor} record={claim} field="plain" label={texts.plain} />
      <ChoiceField
        label={texts.priority}
        options={priorities.map((priority) => ({ id: String(priority), label: texts.priorities[priority] }))}
        chosen={claim.priority === null ? null : String(claim.priority)}
        choose={(id) => setPriority(Number(id))}
        {...(mayEdit ? { clear: { label: texts.noPriority, run: () => setPriority(null) } } : {})}
        isReadOnly={!mayEdit}
        none={texts.noPriority}
      />
      {mayEdit && (
        <>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={claim.isFundamental}
              onChange={(event) => {
                const isFundamental = event.target.checked
                board.edit((edit) => edit.records.set(claim.id, 'claim', { isFundamental }))
              }}
            />
            <span>{texts.isFundamental}</span>
          </label>
          <div className={styles['sectionField']}>
            <label htmlFor={sectionId}>{texts.section}</label>
            <select
              id={sectionId}
              value={claim.section}
              onChange={(event) => moveClaim(board, claim.id, event.target.value as ClaimSection)}
            >
              {personaParts.map((part) => (
                <optgroup key={part} label={cardWords[parts.language].parts[part]}>
                  {sectionsOfPart[part].map((section) => (
                    <option key={section} value={section}>
                      {texts.sections[section]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
            <DeleteRecord parts={parts} editor={editor} id={claim.id} />
          </div>
        </>
      )}
    </div>
  )
}
