import { useId, type ReactNode } from 'react'
import { voiceOf } from '@samenspel/shared/knowledge/confidence'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { stances, type Stance } from '@samenspel/shared/records/evidence'
import type { ElementId } from '@samenspel/shared/ids'
import { setStance, unlink, type EvidenceGroup } from '#commands/records/personas-evidence.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useElements } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { recordTitle, shortened } from '#workbook/parts/record-title.ts'
import styles from './evidence.module.css'
import type { PersonaProps } from './persona-props.ts'

const stanceIcons: Readonly<Record<Stance, IconName>> = { supports: 'plus', contradicts: 'minus', nuances: 'question' }

interface EvidenceRowProps extends PersonaProps {
  readonly group: EvidenceGroup
}

/** One source: what it does, whose voice it is, and why it says something about the claim. A deleted source says so. */
export function EvidenceRow(props: EvidenceRowProps): ReactNode {
  const { parts, editor, graph, group } = props
  const texts = useTexts(parts.language, 'personas')
  const workbook = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  const stanceId = useId()
  const record = graph.get(group.source)
  const title = record ? shortened(recordTitle(record, editor.board, workbook), 60) : texts.note
  return (
    <li className={styles['source']} data-stance={group.stance}>
      <div className={styles['sourceHead']}>
        <Icon name={stanceIcons[group.stance]} size={18} />
        {mayEdit ? (
          <select
            id={stanceId}
            aria-label={texts.stance}
            value={group.stance}
            onChange={(event) => setStance(editor.board, group, event.target.value as Stance)}
          >
            {stances.map((stance) => (
              <option key={stance} value={stance}>
                {texts.stances[stance]}
              </option>
            ))}
          </select>
        ) : (
          <strong>{texts.stances[group.stance]}</strong>
        )}
        <span className={styles['voice']}>{voiceWords(graph, group, texts)}</span>
        {mayEdit && (
          <Button
            icon="close"
            iconOnly
            look="quiet"
            label={texts.unlink(title)}
            onClick={() => unlink(editor.board, group)}
          />
        )}
      </div>
      {group.isNote ? (
        <NoteSource {...props} />
      ) : (
        <RecordChip parts={parts} editor={editor} id={group.source} charactersMax={240} />
      )}
      {group.links.map((link, i) =>
        // Two people can make the same link; both reasons are shown.
        i === 0 || link.why.trim() !== '' ? (
          <RecordText
            key={link.id}
            editor={editor}
            record={link}
            field="why"
            label={texts.why}
            name={texts.whyOf(title)}
            placeholder={texts.whyPlaceholder}
          />
        ) : null,
      )}
    </li>
  )
}

/** The guest's code and role, and whether it is their own voice. */
function voiceWords(
  graph: RecordGraph,
  { source }: EvidenceGroup,
  texts: ReturnType<typeof useTexts<'personas'>>,
): string {
  const quote = graph.find('quote', source)
  if (!quote) return ''
  const interview = graph.find('interview', quote.interview)
  const who = interview ? [interview.code.trim(), interview.role.trim()] : [quote.role.trim()]
  return [...who, texts.voices[voiceOf(graph, quote)]].filter((part) => part !== '').join(', ')
}

function NoteSource({ parts, editor, group }: EvidenceRowProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(editor.board)
  useElements(editor.board)
  const note = editor.board.elements.get(group.source as ElementId)
  if (note?.kind === 'sticky-note')
    return (
      <blockquote className={styles['note']} lang={language} dir="auto">
        {note.text}
      </blockquote>
    )
  const isDeleted = editor.board.elements.deleted().some(({ id }) => id === group.source)
  return (
    <p className={styles['gone']}>
      <Icon name="trash" size={18} />
      {texts.noteGone}
      {isDeleted && mayEdit && (
        <Button
          label={texts.putBack}
          onClick={() => editor.board.edit((edit) => edit.elements.restore(group.source as ElementId))}
        />
      )}
    </p>
  )
}
