import { useId, type ReactNode } from 'react'
import type { Element } from '@samenspel/shared/elements/registry'
import type { Editor } from '#editor/editor.ts'
import { describeElement } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { ChooseBox } from './choose-box.tsx'
import { LockNotice } from './lock-notice.tsx'
import { MoreButton } from './more-button.tsx'
import styles from './list-row.module.css'
import section from './list-section.module.css'
import { rowPartId, type ListActions } from './row-parts.ts'
import { RowText } from './row-text.tsx'
import { inReadingOrder } from './sections.ts'
import { StampBar } from './stamp-bar.tsx'

interface ListLinesProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly elements: readonly Element[]
  readonly mayEdit: boolean
  readonly lang: string
  readonly actions: ListActions
}

/** The arrows and lines of the board with what they connect, and what was drawn by hand. */
export function ListLines(props: ListLinesProps): ReactNode {
  const { messages, elements } = props
  const headingId = useId()
  const lines = inReadingOrder(elements.filter(({ kind }) => kind === 'connector' || kind === 'stroke'))
  const drawings = lines.filter(({ kind }) => kind === 'stroke').length
  if (lines.length === 0) return null
  return (
    <section className={section['section']} aria-labelledby={headingId}>
      <header className={section['header']}>
        <h2 id={headingId}>{messages.list.lines}</h2>
        {drawings > 0 && <span className={section['count']}>{messages.list.drawings(drawings)}</span>}
      </header>
      <ul className={section['notes']}>
        {lines.map((element) => (
          <LineRow key={element.id} {...props} element={element} />
        ))}
      </ul>
    </section>
  )
}

function LineRow(props: ListLinesProps & { readonly element: Element }): ReactNode {
  const { messages, session, editor, element, mayEdit, lang, actions } = props
  const { list } = messages
  const name = describeElement(element, messages.canvas)
  const mayWrite = mayEdit && !element.locked
  return (
    <li className={styles['note']}>
      <div className={styles['line']}>
        {mayEdit && <ChooseBox messages={messages} editor={editor} id={element.id} name={name} />}
        <p className={styles['text']} dir="auto">
          {name}
        </p>
      </div>
      {mayWrite && element.kind === 'connector' && (
        <RowText
          session={session}
          element={element}
          id={rowPartId(element.id, 'text')}
          label={list.labelOf(name)}
          placeholder={list.connectorLabel}
          className={styles['label']}
          lang={lang}
        />
      )}
      <LockNotice messages={messages} editor={editor} element={element} name={name} />
      {mayWrite && (
        <fieldset className={styles['actions']}>
          <legend className="unseen">{list.noteActions(name)}</legend>
          <span className={styles['space']} />
          <Button
            icon="trash"
            iconOnly
            look="quiet"
            label={list.delete}
            name={list.deleteOf(name)}
            onClick={() => {
              session.board.edit((edit) => edit.elements.delete(element.id))
              actions.tell(list.deletedThing)
            }}
          />
          <MoreButton messages={messages} editor={editor} id={element.id} name={list.moreOf(name)} />
        </fieldset>
      )}
      <StampBar messages={messages} session={session} element={element} mayEdit={mayEdit} isQuiet />
    </li>
  )
}
