import { useState, type ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { closeRound, writeRevealed } from '#commands/records/estimates.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { useRecords } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordChip } from '../parts/record-chip.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { RoundResult } from './round-result.tsx'
import { RoundSheet } from './round-sheet.tsx'
import rounds from './estimates.module.css'
import styles from './stakeholders.module.css'
import { useRoundNews } from './use-round-news.ts'
import { viewpointInWords } from './viewpoint-choice.tsx'

interface RoundPageProps extends ChapterProps {
  readonly round: RecordOfKind<'estimate-round'>
  onBack(): void
}

/** One round of estimates: the sheet to fill in alone while it is open, and all estimates side by side once it is revealed. */
export function RoundPage(props: RoundPageProps): ReactNode {
  const { parts, editor, session, round, onBack } = props
  const texts = useTexts(parts.language, 'estimates')
  useRecords(session.board)
  const mayEdit = useCell(editor.mayEdit)
  const mayLead = useCell(editor.mayLead)
  const words = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(session.board)
  const viewpoint = viewpointInWords(words, round, graph.find('work-area', round.area)?.name)
  const isOpen = round.status === 'open'
  const people = useRoundNews(session, round.id, isOpen, mayEdit)
  return (
    <article className={styles['page']} aria-label={round.title.trim() || texts.untitled}>
      <h2 className="unseen">{round.title.trim() || texts.untitled}</h2>
      <div className={styles['pageBar']}>
        <Button look="quiet" icon="back" label={texts.back} onClick={onBack} />
        {mayLead && round.status === 'revealed' && (
          <Button icon="check" label={texts.close} onClick={() => closeRound(session.board, round.id)} />
        )}
        {mayLead && <DeleteRecord parts={parts} editor={editor} id={round.id} onDeleted={onBack} />}
      </div>
      <RecordText
        editor={editor}
        record={round}
        field="title"
        label={texts.roundTitle}
        placeholder={texts.untitled}
        isLabelUnseen
        isLine
        look="title"
      />
      <p className={rounds['status']}>
        <b>{texts.statuses[round.status]}</b>
        <span>{viewpoint}</span>
        {round.map !== '' && <RecordChip parts={parts} editor={editor} id={round.map} />}
        {isOpen && <output>{people === null ? texts.countUnknown : texts.people(people)}</output>}
      </p>
      {isOpen && mayLead && <Reveal {...props} people={people} />}
      {isOpen ? mayEdit ? <RoundSheet {...props} /> : <p>{texts.onlyWriters}</p> : <RoundResult {...props} />}
    </article>
  )
}

/** Ends the round, after a question: it cannot be taken back. */
function Reveal({ parts, session, round, people }: RoundPageProps & { readonly people: number | null }): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest')
  const reveal = async (): Promise<void> => {
    setState('busy')
    try {
      writeRevealed(session.board, round.id, await session.rounds.reveal(round.id), Date.now())
    } catch {
      // Nothing is lost by it: the round is as it was, or can be revealed again with the same result.
      setState('failed')
    }
  }
  if (!isAsking)
    return (
      <div className={rounds['reveal']}>
        <Button look="primary" icon="eye" label={texts.reveal} onClick={() => setAsking(true)} />
      </div>
    )
  return (
    <fieldset className={styles['notice']}>
      <legend className="unseen">{texts.reveal}</legend>
      <p>{texts.revealQuestion(people ?? 0)}</p>
      <Button look="primary" label={texts.revealNow} disabled={state === 'busy'} onClick={() => void reveal()} />
      <Button look="quiet" label={texts.cancel} onClick={() => setAsking(false)} />
      {state === 'failed' && <p role="alert">{texts.revealFailed}</p>}
    </fieldset>
  )
}
