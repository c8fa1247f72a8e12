import type { ReactNode } from 'react'
import { raciLetters, withRaciLetter } from '@samenspel/shared/maps/raci'
import { raciTable, type RaciRow } from '@samenspel/shared/maps/raci-table'
import { membersOf } from '@samenspel/shared/maps/map-content'
import { addTask, setRaci } from '#commands/records/maps.ts'
import { Icon } from '#ui/icon.tsx'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { AddByName } from './add-by-name.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'

interface RaciViewProps extends MapPageParts {
  readonly mayPlace: boolean
}

/** Tasks by stakeholders with their letters, and beside each task whether it is right. */
export function RaciView(props: RaciViewProps): ReactNode {
  const { texts, work, mayPlace } = props
  const rows = raciTable(work.graph, work.map)
  const members = membersOf(work.graph, work.map)
  const { raci: words } = texts
  return (
    <div className={styles['matrix']}>
      {mayPlace && (
        <AddByName
          label={words.taskName}
          button={words.addTask}
          add={(name) => addTask(work.board, work.map.id, name)}
        />
      )}
      {rows.length === 0 && <p className={styles['hint']}>{words.noTasks}</p>}
      <ul className={styles['letters']}>
        {raciLetters.map((letter) => (
          <li key={letter}>{words.letters[letter]}</li>
        ))}
      </ul>
      <div className={styles['tableFrame']}>
        <table className={styles['table']}>
          <caption className="unseen">{texts.table.caption(work.map.title.trim() || texts.untitled)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.taskName}</th>
              <th scope="col">{words.checks}</th>
              {members.map(({ id, name }) => (
                <th key={id} scope="col" lang={work.map.language}>
                  {name.trim() || texts.noName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TaskRow key={row.task.id} {...props} row={row} names={members.map(({ name }) => name.trim())} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface TaskRowProps extends RaciViewProps {
  readonly row: RaciRow
  readonly names: readonly string[]
}

function TaskRow({ parts, editor, texts, work, mayPlace, row, names }: TaskRowProps): ReactNode {
  const { raci: words } = texts
  const task = row.task.name.trim() || words.unnamed
  return (
    <tr>
      <th scope="row">
        <span className={styles['named']}>
          <RecordText editor={editor} record={row.task} field="name" label={words.taskName} isLabelUnseen isLine />
          <DeleteRecord parts={parts} editor={editor} id={row.task.id} />
        </span>
      </th>
      <td>
        <RowCheck texts={texts} row={row} />
      </td>
      {row.cells.map(({ stakeholder, letters }, i) => (
        <td key={stakeholder}>
          <span className={styles['raciCell']}>
            {raciLetters.map((letter) => (
              <button
                key={letter}
                type="button"
                className={styles['raciLetter']}
                aria-pressed={letters.includes(letter)}
                aria-label={words.letterOf(letter, names[i] || texts.noName, task)}
                disabled={!mayPlace}
                onClick={() =>
                  setRaci(work.board, work.graph, row.task.id, {
                    stakeholder,
                    letters: withRaciLetter(letters, letter),
                  })
                }
              >
                {letter}
              </button>
            ))}
          </span>
        </td>
      ))}
    </tr>
  )
}

function RowCheck({ texts, row }: Pick<TaskRowProps, 'texts' | 'row'>): ReactNode {
  const { raci: words } = texts
  if (row.cells.every(({ letters }) => letters === '')) return <span className={styles['hint']}>{words.notBegun}</span>
  if (row.problems.length === 0)
    return (
      <span className={styles['fine']}>
        <Icon name="check" size={18} /> {words.fine}
      </span>
    )
  return (
    <ul className={styles['problems']}>
      {row.problems.map((problem) => (
        <li key={problem}>
          <Icon name="warning" size={18} /> {words.problems[problem]}
        </li>
      ))}
    </ul>
  )
}
