import type { ReactNode } from 'react'
import {
  mergeStakeholders,
  partsOfStakeholder,
  partStakeholders,
  type Stakeholder,
} from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ReferencePicker } from '../parts/reference-picker.tsx'
import relations from './relations.module.css'
import styles from './stakeholders.module.css'

interface MergedPartsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

const TEXTS = ['position', 'interests', 'brings', 'needs', 'remarks'] as const

/** What was merged into this stakeholder, with everything that it said of itself, each to be taken apart again; and merging it with another. */
export function MergedParts({ parts, editor, stakeholder }: MergedPartsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const merged = partsOfStakeholder(graph, stakeholder.id)
  if (merged.length === 0 && !mayEdit) return null
  return (
    <section className={styles['section']}>
      <h3>{texts.mergedTitle}</h3>
      {merged.length > 0 && (
        <ul className={`${styles['rows']} ${relations['merged']}`}>
          {merged.map((part) => (
            <li key={part.id}>
              <div lang={language}>
                <b dir="auto">{part.name.trim() || texts.unnamed}</b>
                {TEXTS.filter((field) => part[field].trim() !== '').map((field) => (
                  <p key={field} dir="auto">
                    <small>{texts[field]}: </small>
                    {part[field]}
                  </p>
                ))}
              </div>
              {mayEdit && (
                <Button
                  icon="undo"
                  label={texts.takeApart}
                  name={texts.takeApartOf(part.name)}
                  onClick={() => partStakeholders(board, part.id, stakeholder.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <ReferencePicker
          parts={parts}
          editor={editor}
          label={texts.sameAs}
          hint={texts.sameAsHint}
          kinds={['stakeholder']}
          isOffered={({ id }) => id !== stakeholder.id && graph.resolve(id) === id}
          chosen={[]}
          add={(other) => mergeStakeholders(board, other, stakeholder.id)}
          remove={() => undefined}
        />
      )}
    </section>
  )
}
