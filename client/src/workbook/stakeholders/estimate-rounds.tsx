import { useState, type ReactNode } from 'react'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { NewRound } from './new-round.tsx'
import styles from './stakeholders.module.css'

/** The rounds that everybody can take part in now, for the top of the register: nobody looks below a long list. */
export function OpenRounds({ parts, editor, session }: ChapterProps): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(session.board)
  useRecords(session.board)
  return graph
    .all('estimate-round')
    .filter(({ status }) => status === 'open')
    .map(({ id, title }) => (
      <div key={id} className={styles['notice']}>
        <b dir="auto">{texts.isRunning(title.trim() || texts.untitled)}</b>
        <Button look="primary" label={texts.takePart} onClick={() => openRecord(editor, id)} />
      </div>
    ))
}

/** The rounds of estimates that were revealed, and beginning another one. */
export function EstimateRounds(props: ChapterProps): ReactNode {
  const { parts, editor, session } = props
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(session.board)
  useRecords(session.board)
  const mayLead = useCell(editor.mayLead)
  const [isNew, setNew] = useState(false)
  const rounds = graph.all('estimate-round').filter(({ status }) => status !== 'open')
  const canBegin = mayLead && graph.all('stakeholder').some(({ archivedAt }) => archivedAt === null)
  if (rounds.length === 0 && !canBegin) return null
  return (
    <section className={styles['section']}>
      <h3>{texts.title}</h3>
      <p className={styles['hint']}>{texts.lead}</p>
      {rounds.length > 0 && (
        <ul className={`${styles['rows']} ${styles['rounds']}`}>
          {rounds.map((round) => (
            <li key={round.id}>
              <span>
                <b dir="auto">{round.title.trim() || texts.untitled}</b>
                <small>{texts.statuses[round.status]}</small>
              </span>
              <Button label={texts.look} onClick={() => openRecord(editor, round.id)} />
            </li>
          ))}
        </ul>
      )}
      {canBegin && !isNew && <Button icon="plus" label={texts.begin} onClick={() => setNew(true)} />}
      {isNew && <NewRound {...props} onDone={() => setNew(false)} />}
    </section>
  )
}
