import type { ReactNode } from 'react'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession, SaveState } from '#sync/board-session.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import styles from './save-label.module.css'

const icons: Readonly<Record<SaveState['state'], IconName>> = {
  connecting: 'clock',
  saved: 'check',
  saving: 'clock',
  offline: 'cloudOff',
  unsaved: 'warning',
}

/** Says in words and with a picture whether this person's work is safe. */
export function SaveLabel(props: { readonly messages: Messages; readonly session: BoardSession }): ReactNode {
  const state = useCell(props.session.saveState)
  return (
    <output className={`${styles['label']} ${styles[state.state]}`}>
      <Icon name={icons[state.state]} />
      <span>{sentenceOf(state, props.messages)}</span>
    </output>
  )
}

/** The words for a state. */
function sentenceOf(state: SaveState, { board: { save } }: Messages): string {
  switch (state.state) {
    case 'connecting':
    case 'saved':
    case 'saving':
      return save[state.state]
    case 'offline':
      return save.offline(state.changes)
    case 'unsaved':
      return save.unsaved[state.reason]
  }
}
