import { useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { mainTextOf, type Element } from '@samenspel/shared/elements/registry'
import { Button } from '#ui/button.tsx'
import type { ManageProps } from './manage-dialog.tsx'
import styles from './manage.module.css'
import { momentText } from './moments.ts'

const MINUTE_MS = 60_000
/** How far back one press puts everything back. */
const RECENT_MINUTES = [10, 60] as const
/** Rows that are shown before more are asked for. */
const ROWS_AT_ONCE = 50

const useDeleted = (board: Board): readonly Element[] =>
  useSyncExternalStore(board.subscribe, () => board.elements.deleted())

/** What was deleted and is still kept: putting back one thing, or all of the last minutes. */
export function DeletedPanel({ parts, session: { board } }: ManageProps): ReactNode {
  const { versions } = parts.messages
  const deleted = useDeleted(board)
  const [openedMs] = useState(Date.now)
  const [rows, setRows] = useState(ROWS_AT_ONCE)
  const [told, setTold] = useState('')
  const putBack = (elements: readonly Element[]): void => {
    board.edit((edit) => {
      for (const { id } of elements) edit.elements.restore(id)
    })
    setTold(versions.putBackDone(elements.length))
    // The button that was pressed goes with its row; the focus goes on to the row after it.
    const [only] = elements
    const at = deleted.findIndex((element) => element === only)
    const next = elements.length === 1 ? (deleted[at + 1] ?? deleted[at - 1]) : undefined
    if (next) document.getElementById(buttonId(next))?.focus()
  }
  const recent = RECENT_MINUTES.flatMap((minutes) => {
    const elements = deleted.filter(({ deletedAt }) => (deletedAt ?? 0) > openedMs - minutes * MINUTE_MS)
    return elements.length > 1 ? [{ minutes, elements }] : []
  }).filter(({ elements }, index, all) => elements.length !== all[index - 1]?.elements.length)
  return (
    <>
      <p className={styles['soft']}>{versions.deletedIntro}</p>
      <output className={styles['told']}>{told}</output>
      {deleted.length === 0 && <p>{versions.deletedEmpty}</p>}
      {recent.length > 0 && (
        <div className={styles['row']}>
          {recent.map(({ minutes, elements }) => (
            <Button
              key={minutes}
              icon="undo"
              label={versions.putBackRecent(minutes, elements.length)}
              onClick={() => putBack(elements)}
            />
          ))}
        </div>
      )}
      <ul className={styles['list']} aria-label={versions.deletedList}>
        {deleted.slice(0, rows).map((element) => (
          <li key={element.id}>
            <DeletedRow {...{ parts, element }} onPutBack={() => putBack([element])} />
          </li>
        ))}
      </ul>
      {deleted.length > rows && (
        <div>
          <Button label={versions.showMore} onClick={() => setRows(rows + ROWS_AT_ONCE)} />
        </div>
      )}
    </>
  )
}

const buttonId = ({ id }: Element): string => `put-back-${id}`

interface DeletedRowProps extends Pick<ManageProps, 'parts'> {
  readonly element: Element
  onPutBack(): void
}

function DeletedRow({ parts, element, onPutBack }: DeletedRowProps): ReactNode {
  const { versions } = parts.messages
  const text = mainTextOf(element) || (element.kind === 'frame' ? versions.unnamedFrame : versions.emptyNote)
  return (
    <>
      <span className={styles['what']}>
        <span className={styles['text']} dir="auto">
          {text}
        </span>
        {element.deletedAt !== null && (
          <time dateTime={new Date(element.deletedAt).toISOString()}>
            {versions.deletedAt(momentText(element.deletedAt, parts.language))}
          </time>
        )}
      </span>
      <Button
        id={buttonId(element)}
        label={versions.putBack}
        icon="undo"
        name={versions.putBackOf(text)}
        onClick={onPutBack}
      />
    </>
  )
}
