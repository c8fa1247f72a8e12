import { useId, useState, type ReactNode } from 'react'
import { confidenceOf, type Confidence } from '@samenspel/shared/knowledge/confidence'
import type { Claim } from '@samenspel/shared/knowledge/persona-claims'
import { whyOf } from '@samenspel/shared/knowledge/trace'
import type { ElementId } from '@samenspel/shared/ids'
import { stances, type Stance } from '@samenspel/shared/records/evidence'
import { tieSources } from '#commands/records/evidence.ts'
import { notesAsEvidence } from '#commands/records/from-notes.ts'
import { useCell } from '#observable/use-cell.ts'
import { useElements } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { shortened } from '#workbook/parts/record-title.ts'
import { WhySources } from '#workbook/parts/why-panel.tsx'
import styles from './evidence.module.css'
import type { PersonaProps } from './persona-props.ts'

interface EvidencePanelProps extends PersonaProps {
  readonly claim: Claim
}

/** What a claim rests on: who and what was counted, each source with what it does and why, and adding another. */
export function EvidencePanel(props: EvidencePanelProps): ReactNode {
  const { parts, editor, graph, claim } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <section aria-label={texts.evidence} className={styles['evidence']}>
      <p className={styles['counts']}>{countsOf(confidenceOf(graph, claim.id), texts) || texts.noEvidence}</p>
      <WhySources parts={parts} editor={editor} sources={whyOf(graph, claim.id)} isReadOnly={false} />
      {mayEdit && <AddEvidence {...props} />}
    </section>
  )
}

/** Who and what was counted, own voice and speaking for others apart. */
function countsOf(confidence: Confidence, texts: ReturnType<typeof useTexts<'personas'>>): string {
  const { ownPeople, proxyPeople, ...counted } = confidence
  return texts.counts({ ...counted, own: ownPeople, proxy: proxyPeople })
}

const sourceKinds = ['quote', 'insight', 'fact'] as const

function AddEvidence({ parts, editor, claim }: EvidencePanelProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const [stance, setStance] = useState<Stance>('supports')
  return (
    <div className={styles['add']}>
      <ChoiceField
        label={texts.stance}
        options={stances.map((id) => ({ id, label: texts.stances[id] }))}
        chosen={stance}
        choose={setStance}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.pickSource}
        kinds={sourceKinds}
        chosen={[]}
        add={(id) => tieSources(editor.board, claim.id, [id], stance)}
        remove={() => undefined}
      />
      <NotePicker parts={parts} editor={editor} pick={(note) => notesAsEvidence(editor, [note], claim.id, stance)} />
    </div>
  )
}

/** A note on the board, by its first words. Nothing on a board without notes. */
function NotePicker({
  parts,
  editor,
  pick,
}: Pick<PersonaProps, 'parts' | 'editor'> & { pick(note: ElementId): void }): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const id = useId()
  const notes = useElements(editor.board).filter((each) => each.kind === 'sticky-note' && each.text.trim() !== '')
  if (notes.length === 0) return null
  return (
    <div className={styles['notes']}>
      <label htmlFor={id}>{texts.pickNote}</label>
      <select id={id} value="" onChange={(event) => pick(event.target.value as ElementId)}>
        <option value="" disabled>
          …
        </option>
        {notes.map((note) => (
          <option key={note.id} value={note.id}>
            {note.kind === 'sticky-note' ? shortened(note.text.trim().replaceAll(/\s+/g, ' '), 80) : ''}
          </option>
        ))}
      </select>
    </div>
  )
}
