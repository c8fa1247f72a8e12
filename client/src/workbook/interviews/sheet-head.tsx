import { useState, type ReactNode } from 'react'
import { checkProgress } from '@samenspel/shared/knowledge/interview-check'
import { sharedCodes } from '@samenspel/shared/knowledge/interview-codes'
import { stakeholdersOfInterview } from '@samenspel/shared/knowledge/stakeholder-ties'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { giveFreeCode } from '#commands/records/interviews.ts'
import { openChapter, openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { RecordChips } from '#workbook/parts/record-chips.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { GuestCheck } from './guest-check.tsx'
import { GuestForm } from './guest-form.tsx'
import styles from './sheet.module.css'

interface SheetHeadProps extends ChapterProps {
  readonly interview: RecordOfKind<'interview'>
  readonly lines: readonly RecordOfKind<'interview-line'>[]
}

/** Above a sheet: the other guests, who this one is, and whether it was looked at together. */
export function SheetHead(props: SheetHeadProps): ReactNode {
  const { parts, editor, interview, lines } = props
  const texts = useTexts(parts.language, 'interviews')
  const mayEdit = useCell(editor.mayEdit)
  const [isChecking, setChecking] = useState(false)
  const { open, outdated } = checkProgress(lines)
  const wasChecked = interview.check === 'confirmed' || interview.check === 'corrected'
  return (
    <header className={styles['head']}>
      <OtherGuests {...props} />
      <div className={styles['title']}>
        <h2 id={recordAnchor(interview.id)} tabIndex={-1}>
          {texts.codeAndRole(interview.code.trim(), (interview.specificRole || interview.role).trim())}
        </h2>
        {mayEdit && (
          <Button
            icon="eye"
            label={texts.check.start}
            title={texts.check.startHint}
            onClick={() => setChecking(true)}
          />
        )}
      </div>
      <GuestFacts {...props} />
      <GuestTies {...props} />
      <p className={styles['check']} data-state={interview.check}>
        <Icon name={wasChecked ? 'check' : 'eye'} size={18} />
        {texts.check.states[interview.check]}
        {wasChecked && open + outdated > 0 && `. ${texts.check.since(open + outdated)}.`}
      </p>
      <SameCode {...props} />
      {mayEdit && <GuestForm {...props} />}
      {isChecking && (
        <GuestCheck parts={parts} editor={editor} interview={interview.id} onClose={() => setChecking(false)} />
      )}
    </header>
  )
}

/** Where one goes to the sheets of others, in one press. */
function OtherGuests({ parts, editor, interview }: SheetHeadProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  const guests = graph.all('interview')
  return (
    <nav className={styles['guests']} aria-label={texts.otherGuests}>
      <Button icon="back" look="quiet" label={texts.allGuests} onClick={() => openChapter(editor, 'interviews')} />
      {guests.length > 1 &&
        guests.map(({ id, code, role }) => (
          <button
            key={id}
            type="button"
            aria-current={id === interview.id ? 'page' : undefined}
            title={role}
            onClick={() => openRecord(editor, id)}
          >
            {code.trim() || '?'}
          </button>
        ))}
    </nav>
  )
}

/** Who the guest is, in a line of words. */
export function GuestFacts({
  parts,
  editor,
  interview,
}: Pick<SheetHeadProps, 'parts' | 'editor' | 'interview'>): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  const areas = interview.areas.flatMap((id) => graph.find('work-area', id)?.name.trim() || [])
  return (
    <ul className={styles['facts']}>
      {interview.group !== null && <li>{texts.groups[interview.group]}</li>}
      <li>{areas.length > 0 ? areas.join(', ') : texts.noArea}</li>
      <li>{interview.voice === 'own' ? texts.voices.own : texts.about(interview.aboutWhom.trim())}</li>
      {interview.isSensitive && (
        <li>
          <Icon name="veiled" size={16} />
          {texts.sensitive}
        </li>
      )}
    </ul>
  )
}

/** For whom the guest speaks and about whom, in the register: chosen in the form below. */
function GuestTies({ parts, editor, interview }: SheetHeadProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  return (
    <>
      <RecordChips
        parts={parts}
        editor={editor}
        title={texts.speaksFor}
        ids={stakeholdersOfInterview(graph, interview.id)}
      />
      {interview.voice === 'proxy' && (
        <RecordChips parts={parts} editor={editor} title={texts.speaksAbout} ids={interview.about} />
      )}
    </>
  )
}

/** Says that two conversations count as one person, which two people who add a guest at once do not mean. */
function SameCode({ parts, editor, interview }: SheetHeadProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  const mayEdit = useCell(editor.mayEdit)
  const shared = sharedCodes(graph.all('interview')).get(interview.code.trim().toLowerCase())
  if (!shared) return null
  return (
    <output className={styles['notice']}>
      <Icon name="people" />
      <span>{texts.sharedCode(interview.code.trim())}</span>
      {mayEdit && <Button label={texts.giveFreeCode} onClick={() => giveFreeCode(editor.board, interview.id)} />}
    </output>
  )
}
