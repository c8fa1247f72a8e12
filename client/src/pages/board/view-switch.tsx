import type { ReactNode } from 'react'
import type { Messages } from '#messages/load-messages.ts'
import { Icon } from '#ui/icon.tsx'
import type { BoardView } from './board-page.tsx'
import styles from './view-switch.module.css'

interface ViewSwitchProps {
  readonly messages: Messages
  readonly view: BoardView
  onView(view: BoardView): void
}

/** Chooses between the three full views of the board; on a phone at the foot of the screen. */
export function ViewSwitch({ messages: { board }, view, onView }: ViewSwitchProps): ReactNode {
  return (
    <fieldset className={styles['switch']}>
      <legend className="unseen">{board.viewSwitch}</legend>
      <button type="button" aria-pressed={view === 'canvas'} onClick={() => onView('canvas')}>
        <Icon name="board" />
        <span>{board.viewBoard}</span>
      </button>
      <button type="button" aria-pressed={view === 'list'} onClick={() => onView('list')}>
        <Icon name="list" />
        <span>{board.viewList}</span>
      </button>
      <button type="button" aria-pressed={view === 'workbook'} onClick={() => onView('workbook')}>
        <Icon name="workbook" />
        <span>{board.viewWorkbook}</span>
      </button>
    </fieldset>
  )
}
