import type { ReactNode } from 'react'
import { membersOf } from '@samenspel/shared/maps/map-members'
import { raciLetters, withRaciLetter } from '@samenspel/shared/maps/raci'
import { raciTable, type RaciRow } from '@samenspel/shared/maps/raci-table'
import { letterOfProblem } from '@samenspel/shared/maps/raci-words'
import { addTask, setRaci } from '#commands/records/maps.ts'
import { Icon } from '#ui/icon.tsx'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { AddByName } from './add-by-name.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'
import { RowHead } from './row-head.tsx'
import tables from './tables.module.css'

interface RaciViewProps extends MapPageParts {
  readonly mayPlace: boolean
}

/** Stakeholders by tasks with their letters, and under each task whether it is right: there are more stakeholders than tasks, and pages scroll downwards. */
export function RaciView(props: RaciViewProps): ReactNode {
  const { texts, work, mayPlace } = props
  const tasks = raciTable(work.graph, work.map)
  const members = membersOf(work.graph, work.map)
  const { raci: words } = texts
  return (
    <div className={tables['matrix']}>
      {mayPlace && (
        <AddByName
          label={words.taskName}
          button={words.addTask}
          add={(name) => addTask(work.board, work.map.id, name)}
        />
      )}
      {tasks.length === 0 && <p className={styles['hint']}>{words.noTasks}</p>}
      <LettersKey texts={texts} />
      <div className={tables['tableFrame']}>
        <table className={tables['table']}>
          <caption className="unseen">{texts.table.caption(work.map.title.trim() || texts.untitled)}</caption>
          <Tasks {...props} tasks={tasks} />
          <tbody>
            {members.map(({ id, name }, i) => (
              <tr key={id}>
                <RowHead {...props} id={id}>
                  {name.trim() || texts.noName}
                </RowHead>
                {tasks.map((task) => (
                  <td key={task.task.id}>
                    <Letters
                      {...props}
                      row={task}
                      stakeholder={id}
                      name={name.trim()}
                      cell={task.cells[i]?.letters ?? ''}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What the letters mean. */
export const LettersKey = ({ texts: { raci } }: Pick<MapPageParts, 'texts'>): ReactNode => (
  <ul className={tables['letters']}>
    {raciLetters.map((letter) => (
      <li key={letter}>{raci.letterMeans(raci.letters[letter], raci.means[letter])}</li>
    ))}
  </ul>
)

function Tasks({ parts, editor, texts, tasks }: RaciViewProps & { readonly tasks: readonly RaciRow[] }): ReactNode {
  const { raci: words } = texts
  return (
    <thead>
      <tr>
        <th scope="col">{texts.table.name}</th>
        {tasks.map((row) => (
          <th key={row.task.id} scope="col">
            <span className={tables['named']}>
              <RecordText editor={editor} record={row.task} field="name" label={words.taskName} isLabelUnseen isLine />
              <DeleteRecord parts={parts} editor={editor} id={row.task.id} />
            </span>
            <TaskCheck texts={texts} row={row} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface LettersProps extends RaciViewProps {
  readonly row: RaciRow
  readonly stakeholder: string
  readonly name: string
  readonly cell: string
}

function Letters({ texts, work, mayPlace, row, stakeholder, name, cell }: LettersProps): ReactNode {
  const { raci: words } = texts
  const task = row.task.name.trim() || words.unnamed
  return (
    <span className={tables['raciCell']}>
      {raciLetters.map((letter) => (
        <button
          key={letter}
          type="button"
          className={tables['raciLetter']}
          aria-pressed={cell.includes(letter)}
          aria-label={words.letterOf(words.letters[letter], name || texts.noName, task)}
          disabled={!mayPlace}
          onClick={() =>
            setRaci(work.board, work.graph, row.task.id, { stakeholder, letters: withRaciLetter(cell, letter) })
          }
        >
          {words.letters[letter]}
        </button>
      ))}
    </span>
  )
}

function TaskCheck({ texts, row }: Pick<LettersProps, 'texts' | 'row'>): ReactNode {
  const { raci: words } = texts
  if (row.cells.every(({ letters }) => letters === '')) return <span className={styles['hint']}>{words.notBegun}</span>
  if (row.problems.length === 0)
    return (
      <span className={tables['fine']}>
        <Icon name="check" size={18} /> {words.fine}
      </span>
    )
  return (
    <ul className={tables['problems']}>
      {row.problems.map((problem) => {
        const letter = letterOfProblem(problem)
        return (
          <li key={problem}>
            <Icon name="warning" size={18} /> {words.problems[problem](words.means[letter], words.letters[letter])}
          </li>
        )
      })}
    </ul>
  )
}
