import { useCallback, type ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { distinctQuotes } from '@samenspel/shared/knowledge/captured-quote'
import type { PresenceWriting } from '@samenspel/shared/presence/presence'
import { addInterview } from '#commands/records/interviews.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { EmptyState } from '#workbook/parts/empty-state.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { useWriters } from '#workbook/parts/use-writers.ts'
import { Guide } from './guide.tsx'
import { MixStrip } from './mix-strip.tsx'
import styles from './overview.module.css'
import { GuestFacts } from './sheet-head.tsx'

/** All guests: who they are, how much was noted, who is writing where, and who is still missing. */
export function InterviewsOverview(props: ChapterProps): ReactNode {
  const { parts, session, editor } = props
  const { board } = session
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const interviews = graph.all('interview')
  const add = (): void => openRecord(editor, addInterview(board))
  return (
    <>
      <div className={styles['top']}>
        <h2>{texts.title}</h2>
        {mayEdit && interviews.length > 0 && <Button look="primary" icon="plus" label={texts.addGuest} onClick={add} />}
      </div>
      {interviews.length === 0 ? (
        <EmptyState
          icon="interview"
          sentence={mayEdit ? texts.empty : texts.emptyForViewers}
          action={mayEdit ? { label: texts.addGuest, run: add } : undefined}
        />
      ) : (
        <>
          <MixStrip {...props} interviews={interviews} />
          <ul className={styles['guests']} aria-label={texts.guestsLabel}>
            {interviews.map((interview) => (
              <GuestCard key={interview.id} {...props} interview={interview} />
            ))}
          </ul>
        </>
      )}
      <Guide {...props} />
    </>
  )
}

function GuestCard(props: ChapterProps & { readonly interview: RecordOfKind<'interview'> }): ReactNode {
  const { parts, session, editor, interview } = props
  const { board } = session
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(board)
  const { language } = useBoardProperties(board)
  const { id } = interview
  const isHere = useCallback(
    ({ record }: PresenceWriting) => {
      const line = graph.get(record)
      return record === id || (line?.kind === 'interview-line' && line.interview === id)
    },
    [graph, id],
  )
  const names = new Set(useWriters(session, isHere).map(({ name }) => name || parts.messages.board.nameless))
  const lines = graph.referring('interview-line', 'interview', id).filter(({ text }) => text.trim() !== '')
  const quotes = distinctQuotes(graph.referring('quote', 'interview', id))
  const role = (interview.specificRole || interview.role).trim()
  return (
    <li id={recordAnchor(id)} tabIndex={-1} className={styles['guest']} data-status={interview.status}>
      <button type="button" className={styles['open']} onClick={() => openRecord(editor, id)}>
        <span className="unseen">{texts.openSheet}: </span>
        <span className={styles['code']}>{interview.code.trim() || '?'}</span>{' '}
        <span className={styles['role']} lang={language} dir="auto">
          {role || texts.noRole}
        </span>
      </button>
      <GuestFacts parts={parts} editor={editor} interview={interview} />
      <p className={styles['counts']}>
        <span>{texts.statuses[interview.status]}</span>
        <span>
          <Icon name="interview" size={16} />
          {texts.lines(lines.length)}
        </span>
        <span>
          <Icon name="quote" size={16} />
          {texts.quotes(quotes.length)}
        </span>
        {interview.check !== 'none' && (
          <span>
            <Icon name={interview.check === 'shown' ? 'eye' : 'check'} size={16} />
            {texts.check.states[interview.check]}
          </span>
        )}
      </p>
      {names.size > 0 && (
        <p className={styles['writing']}>
          <Icon name="pen" size={16} />
          {texts.writingNow([...names])}
        </p>
      )}
    </li>
  )
}
