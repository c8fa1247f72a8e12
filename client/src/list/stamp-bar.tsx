import type { ReactNode } from 'react'
import type { Element } from '@samenspel/shared/elements/registry'
import { stampCounts, stamps, stampWord, type Stamp } from '@samenspel/shared/elements/stamp'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import styles from './stamp-bar.module.css'

interface StampBarProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly element: Element
  readonly mayEdit: boolean
  /** Only what is there: stamps are put on by the menu. */
  readonly isQuiet?: boolean
}

const icons: Readonly<Record<Stamp, IconName>> = {
  heart: 'heart',
  star: 'star',
  question: 'question',
  check: 'check',
  attention: 'attention',
}

/** The stamps on an element with how many there are of each; a press puts one's own on it or takes it off. */
export function StampBar({ messages, session, element, mayEdit, isQuiet = false }: StampBarProps): ReactNode {
  const { canvas } = messages
  const counts = stampCounts(element.stamps, session.personId)
  const toggle = (stamp: Stamp): void => {
    const word = stampWord(stamp, session.personId)
    const isThere = !element.stamps.includes(word)
    session.board.edit((edit) => edit.elements.setEnvelopeWord(element.id, { field: 'stamps', word, isThere }))
  }
  if ((!mayEdit || isQuiet) && counts.length === 0) return null
  return (
    <div className={styles['bar']}>
      {counts.map(({ stamp, count, isOwn }) => (
        <button
          key={stamp}
          type="button"
          className={styles['stamp']}
          aria-pressed={isOwn}
          disabled={!mayEdit}
          aria-label={canvas.stampCount(stamp, count)}
          title={canvas.stampCount(stamp, count)}
          onClick={() => toggle(stamp)}
        >
          <Icon name={icons[stamp]} size={18} />
          <span aria-hidden="true">{count}</span>
        </button>
      ))}
      {mayEdit && !isQuiet && (
        <MenuButton
          label={messages.panels.menu.stamp}
          name={messages.panels.menu.stamp}
          items={stamps.map((stamp) => ({ id: stamp, label: canvas.stampNames[stamp] }))}
          choose={toggle}
        />
      )}
    </div>
  )
}
