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

/** The rounds of estimates of this board, and beginning another one. */
export function EstimateRounds(props: ChapterProps): ReactNode {
  const { parts, editor, session } = props
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(session.board)
  useRecords(session.board)
  const mayLead = useCell(editor.mayLead)
  const [isNew, setNew] = useState(false)
  const rounds = graph.all('estimate-round')
  const canBegin = mayLead && graph.all('stakeholder').some(({ archivedAt }) => archivedAt === null)
  if (rounds.length === 0 && !canBegin) return null
  return (
    <section className={styles['section']}>
      <h3>{texts.title}</h3>
      <p className={styles['hint']}>{texts.lead}</p>
      {rounds.length > 0 && (
        <ul className={styles['rounds']}>
          {rounds.map((round) => (
            <li key={round.id}>
              <span>
                <b dir="auto">{round.title.trim() || texts.untitled}</b>
                <small>{texts.statuses[round.status]}</small>
              </span>
              <Button
                look={round.status === 'open' ? 'primary' : 'secondary'}
                label={round.status === 'open' ? texts.takePart : texts.look}
                onClick={() => openRecord(editor, round.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {canBegin && !isNew && <Button icon="plus" label={texts.begin} onClick={() => setNew(true)} />}
      {isNew && <NewRound {...props} onDone={() => setNew(false)} />}
    </section>
  )
}
