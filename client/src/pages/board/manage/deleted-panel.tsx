import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { Button } from '#ui/button.tsx'
import { deletedThings, putBackThings, type DeletedThing } from './deleted-things.ts'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { momentText } from './moments.ts'
import { PurgeButton } from './purge-button.tsx'

const MINUTE_MS = 60_000
/** How far back one press puts everything back. */
const RECENT_MINUTES = [10, 60] as const
/** Rows that are shown before more are asked for. */
const ROWS_AT_ONCE = 50

function useDeleted(board: Board): readonly DeletedThing[] {
  const elements = useSyncExternalStore(board.subscribe, () => board.elements.deleted())
  const records = useSyncExternalStore(board.subscribe, () => board.records.deleted())
  return useMemo(() => deletedThings(elements, records), [elements, records])
}

/** What was deleted and is still kept: putting back one thing, or all of the last minutes. */
export function DeletedPanel({ parts, session: { board }, managed }: ManageProps): ReactNode {
  const { versions } = parts.messages
  const deleted = useDeleted(board)
  const [openedMs] = useState(Date.now)
  const [rows, setRows] = useState(ROWS_AT_ONCE)
  const [told, setTold] = useState('')
  const putBack = (things: readonly DeletedThing[]): void => {
    putBackThings(board, things)
    setTold(versions.putBackDone(things.length))
    // The button that was pressed goes with its row; the focus goes on to the row after it.
    const [only] = things
    const at = deleted.findIndex((thing) => thing === only)
    const next = things.length === 1 ? (deleted[at + 1] ?? deleted[at - 1]) : undefined
    if (next) document.getElementById(buttonId(next))?.focus()
  }
  const recent = RECENT_MINUTES.flatMap((minutes) => {
    const things = deleted.filter(({ deletedAt }) => deletedAt > openedMs - minutes * MINUTE_MS)
    return things.length > 1 ? [{ minutes, things }] : []
  }).filter(({ things }, index, all) => things.length !== all[index - 1]?.things.length)
  return (
    <>
      <p className={styles['soft']}>{versions.deletedIntro}</p>
      <output className={styles['told']}>{told}</output>
      {deleted.length === 0 && <p>{versions.deletedEmpty}</p>}
      {recent.length > 0 && (
        <div className={styles['row']}>
          {recent.map(({ minutes, things }) => (
            <Button
              key={minutes}
              icon="undo"
              label={versions.putBackRecent(minutes, things.length)}
              onClick={() => putBack(things)}
            />
          ))}
        </div>
      )}
      <ul className={styles['list']} aria-label={versions.deletedList}>
        {deleted.slice(0, rows).map((thing) => (
          <li key={thing.id}>
            <DeletedRow {...{ parts, thing }} onPutBack={() => putBack([thing])} />
          </li>
        ))}
      </ul>
      {deleted.length > rows && (
        <div>
          <Button label={versions.showMore} onClick={() => setRows(rows + ROWS_AT_ONCE)} />
        </div>
      )}
      <PurgeButton {...{ parts, managed }} things={deleted.length} />
    </>
  )
}

const buttonId = ({ id }: DeletedThing): string => `put-back-${id}`

interface DeletedRowProps extends Pick<ManageProps, 'parts'> {
  readonly thing: DeletedThing
  onPutBack(): void
}

function DeletedRow({ parts, thing, onPutBack }: DeletedRowProps): ReactNode {
  const { versions } = parts.messages
  const { kind, text, deletedAt } = thing
  const isNote = kind === 'sticky-note' && text !== ''
  const name = isNote ? text : versions.namedThing(versions.kindWords[kind], text)
  return (
    <>
      <span className={styles['what']}>
        <span className={styles['text']} dir="auto">
          {name}
        </span>
        <time dateTime={new Date(deletedAt).toISOString()}>
          {versions.deletedAt(momentText(deletedAt, parts.language))}
        </time>
      </span>
      <Button
        id={buttonId(thing)}
        label={versions.putBack}
        icon="undo"
        name={versions.putBackOf(name)}
        onClick={onPutBack}
      />
    </>
  )
}
