import type { ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import type { Editor } from '#editor/editor.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { RecordText } from '../parts/record-text.tsx'
import { levelName } from './level-field.tsx'
import levels from './levels.module.css'

interface AssessmentHistoryProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** What is assessed, in words. */
  readonly attribute: string
  /** The one that counts first. */
  readonly history: readonly RecordOfKind<'assessment'>[]
}

/** Why it is thought, and what was thought before and when. Nothing while nobody has said anything. */
export function AssessmentHistory({ parts, editor, attribute, history }: AssessmentHistoryProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const [latest, ...before] = history
  if (!latest) return null
  const when = new Intl.DateTimeFormat(parts.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className={levels['history']}>
      <RecordText
        editor={editor}
        record={latest}
        field="reason"
        label={texts.reason}
        name={texts.reasonOf(attribute)}
        placeholder={texts.reasonPlaceholder}
        isLabelUnseen
        isLine
      />
      {before.length > 0 && (
        <details>
          <summary>{texts.before(before.length)}</summary>
          <ol>
            {before.map((each) => (
              <li key={each.id}>
                <b>{each.value === null ? texts.unset : levelName(each.value, texts.levels)}</b>
                {each.createdAt !== null && <time>{when.format(each.createdAt)}</time>}
                {each.reason.trim() !== '' && <span dir="auto">{each.reason}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
