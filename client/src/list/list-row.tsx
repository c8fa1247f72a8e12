import { memo, useSyncExternalStore, type ReactNode } from 'react'
import { becameOf } from '#commands/records/from-notes.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { ChooseBox } from './choose-box.tsx'
import { moveInSection } from './edit-list.ts'
import { excerptOf } from './excerpt.ts'
import { wordOf } from './entry-look.ts'
import styles from './list-row.module.css'
import { LockNotice } from './lock-notice.tsx'
import { RowActions } from './row-actions.tsx'
import { RowBody } from './row-body.tsx'
import { rowPartId, type ListActions, type RowPart } from './row-parts.ts'
import type { ListPlaces } from './list-places.ts'
import type { Entry, SectionId } from './sections.ts'
import { StampBar } from './stamp-bar.tsx'

export interface ListRowProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly entry: Entry
  readonly sectionId: SectionId
  /** Its place in the section, from 0. */
  readonly index: number
  /** How many there are in its section. */
  readonly count: number
  /** There is another section to move it to. */
  readonly canMove: boolean
  readonly places: ListPlaces
  readonly mayEdit: boolean
  readonly lang: string
  readonly actions: ListActions
}

/**
 * One thing as a row: its words, its colour or kind in a word, and everything that can be done with it. Drawn again only when it, or its place, has
 * changed: there may be a thousand.
 */
export const ListRow = memo(function ListRow(props: ListRowProps): ReactNode {
  const { messages, session, editor, entry, count, places, actions } = props
  const mayWrite = props.mayEdit && !entry.locked
  const move = (by: -1 | 1, part: RowPart): void => {
    const section = places.sectionWith(entry.id)
    const place = section && moveInSection(session.board, section, entry, by)
    if (place === undefined) return
    actions.focus(entry.id, part)
    actions.tell(messages.list.movedPlace(place + 1, count))
  }
  const excerpt = excerptOf(entry, messages)
  return (
    <li className={styles['note']}>
      <div className={styles['line']}>
        {props.mayEdit && <ChooseBox messages={messages} editor={editor} id={entry.id} name={excerpt} />}
        <RowBody {...props} mayWrite={mayWrite} onMove={(by) => move(by, 'text')}>
          <Tags messages={messages} entry={entry} lang={props.lang} />
          <Result messages={messages} editor={editor} entry={entry} />
          <Writers messages={messages} session={session} entry={entry} />
        </RowBody>
      </div>
      <LockNotice messages={messages} editor={editor} element={entry} name={excerpt} />
      {mayWrite ? (
        <RowActions {...props} excerpt={excerpt} onMove={move} />
      ) : (
        <div className={styles['actions']}>
          <span className={styles['word']} id={rowPartId(entry.id, 'up')}>
            {wordOf(entry, messages)}
          </span>
          <StampBar messages={messages} session={session} element={entry} mayEdit={props.mayEdit} />
        </div>
      )}
    </li>
  )
})

type PartProps = Pick<ListRowProps, 'messages' | 'entry'>

/** The tags of a note, to be read. */
function Tags({ messages, entry, lang }: PartProps & Pick<ListRowProps, 'lang'>): ReactNode {
  if (entry.kind !== 'sticky-note' || entry.tags.length === 0) return null
  return (
    <div className={styles['tags']}>
      <span className="unseen">{messages.panels.filter.tags}</span>
      {entry.tags.map((tag) => (
        <span key={tag} lang={lang} dir="auto">
          {tag}
        </span>
      ))}
    </div>
  )
}

/** That something was made of the note; leads there. */
function Result({ messages, editor, entry }: PartProps & Pick<ListRowProps, 'editor'>): ReactNode {
  const record = useSyncExternalStore(editor.board.subscribe, () => becameOf(editor, entry))
  if (!record) return null
  return (
    <Button
      icon="trace"
      look="quiet"
      label={messages.canvas.commands['note.openResult']}
      onClick={() => openRecord(editor, record.id)}
    />
  )
}

/** Who else is writing in it. */
function Writers({ messages, session, entry }: PartProps & Pick<ListRowProps, 'session'>): ReactNode {
  // A string, which stays the same while pointers move.
  const names = useSyncExternalStore(session.peers.subscribe, () => {
    const writers = session.peers
      .get()
      .filter(({ editing, user }) => editing === entry.id && user.id !== session.personId)
    return writers.map(({ user }) => user.name || messages.board.nameless).join(', ')
  })
  if (names === '') return null
  return <p className={styles['writers']}>{messages.list.writingNow(names)}</p>
}
