import type { ReactNode } from 'react'
import { becameOf } from '#commands/records/from-notes.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
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
import type { Entry, Section } from './sections.ts'
import { StampBar } from './stamp-bar.tsx'

export interface ListRowProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly section: Section
  readonly sections: readonly Section[]
  readonly entry: Entry
  /** Its place in the section, from 0. */
  readonly index: number
  readonly mayEdit: boolean
  readonly lang: string
  readonly actions: ListActions
}

/** One thing as a row: its words, its colour or kind in a word, and everything that can be done with it. */
export function ListRow(props: ListRowProps): ReactNode {
  const { messages, session, editor, section, entry, actions } = props
  const mayWrite = props.mayEdit && !entry.locked
  const move = (by: -1 | 1, part: RowPart): void => {
    const place = moveInSection(session.board, section, entry, by)
    if (place === undefined) return
    actions.focus(entry.id, part)
    actions.tell(messages.list.movedPlace(place + 1, section.entries.length))
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
}

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
  const record = becameOf(editor, entry)
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
  const peers = useCell(session.peers)
  const writers = peers.filter((peer) => peer.editing === entry.id && peer.user.id !== session.personId)
  if (writers.length === 0) return null
  const names = writers.map(({ user }) => user.name || messages.board.nameless).join(', ')
  return <p className={styles['writers']}>{messages.list.writingNow(names)}</p>
}
