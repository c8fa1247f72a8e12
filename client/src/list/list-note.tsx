import type { ReactNode } from 'react'
import { kindOf } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { moveInSection } from './edit-list.ts'
import { lookOf, wordOf } from './entry-look.ts'
import styles from './list-note.module.css'
import { NoteActions } from './note-actions.tsx'
import { StampBar } from './stamp-bar.tsx'
import { NoteText } from './note-text.tsx'
import { rowPartId, type ListActions, type RowPart } from './row-parts.ts'
import type { Entry, Section } from './sections.ts'

export interface ListNoteProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly section: Section
  readonly sections: readonly Section[]
  readonly note: Entry
  /** Its place in the section, from 0. */
  readonly index: number
  readonly mayEdit: boolean
  readonly lang: string
  readonly actions: ListActions
}

/** One note as a row: its text, its colour in words, and everything that can be done with it. */
export function ListNote(props: ListNoteProps): ReactNode {
  const { messages, session, section, note, index, lang, actions } = props
  const { list } = messages
  const { board } = session
  const { fill, ink } = lookOf(note)
  const mayEdit = props.mayEdit && !note.locked
  const hasField = mayEdit && kindOf(note).mainText !== null
  const move = (by: -1 | 1, part: RowPart): void => {
    const place = moveInSection(board, section, note, by)
    if (place === undefined) return
    actions.focus(note.id, part)
    actions.tell(list.movedPlace(place + 1, section.entries.length))
  }
  return (
    <li className={styles['note']}>
      <div className={styles['paper']} style={{ background: fill, color: ink }}>
        {hasField ? (
          <NoteText
            session={session}
            noteId={note.id}
            id={rowPartId(note.id, 'text')}
            label={list.textOfNote(index + 1, section.entries.length)}
            lang={lang}
            onMove={(by) => move(by, 'text')}
          />
        ) : (
          <p className={styles['text']} lang={lang} dir="auto">
            {plainTextOf(note) || list.emptyNote}
          </p>
        )}
        <Tags messages={messages} note={note} lang={lang} />
        <Writers messages={messages} session={session} note={note} />
      </div>
      {mayEdit ? <NoteActions {...props} onMove={move} /> : <span className="unseen">{wordOf(note, messages)}</span>}
      <StampBar messages={messages} session={session} element={note} mayEdit={props.mayEdit} />
    </li>
  )
}

/** The tags of a note, to be read. */
function Tags({ messages, note, lang }: Pick<ListNoteProps, 'messages' | 'note' | 'lang'>): ReactNode {
  if (note.kind !== 'sticky-note' || note.tags.length === 0) return null
  return (
    <div className={styles['tags']}>
      <span className="unseen">{messages.panels.filter.tags}</span>
      {note.tags.map((tag) => (
        <span key={tag} lang={lang} dir="auto">
          {tag}
        </span>
      ))}
    </div>
  )
}

/** Who else is writing in the note. */
function Writers({ messages, session, note }: Pick<ListNoteProps, 'messages' | 'session' | 'note'>): ReactNode {
  const peers = useCell(session.peers)
  const writers = peers.filter((peer) => peer.editing === note.id && peer.user.id !== session.personId)
  if (writers.length === 0) return null
  const names = writers.map(({ user }) => user.name || messages.board.nameless).join(', ')
  return <p className={styles['writers']}>{messages.list.writingNow(names)}</p>
}
