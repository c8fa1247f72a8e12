import { useId, type ReactNode } from 'react'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { addNoteTo } from './edit-list.ts'
import { lastColorOf } from './entry-look.ts'
import { ListNote } from './list-note.tsx'
import type { ListActions } from './row-parts.ts'
import styles from './list-section.module.css'
import { titleOf } from './section-title.ts'
import type { Section } from './sections.ts'

interface ListSectionProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly section: Section
  readonly sections: readonly Section[]
  readonly mayEdit: boolean
  /** The language of the board. */
  readonly lang: string
  readonly actions: ListActions
}

/** One frame with what people put in it. */
export function ListSection(props: ListSectionProps): ReactNode {
  const { messages, session, section, sections, mayEdit, lang, actions } = props
  const { list } = messages
  const headingId = useId()
  const title = sections.length === 1 ? list.onTheBoard : titleOf(section, messages)
  // A cluster in a frame is a part of it.
  const Heading = section.cluster && section.frame ? 'h3' : 'h2'
  const notes = section.entries.filter((entry) => entry.kind === 'sticky-note')
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <header className={styles['header']}>
        <Heading id={headingId} lang={hasOwnTitle(section) ? lang : undefined} dir="auto">
          {title}
        </Heading>
        <span className={styles['count']}>{list.noteCount(notes.length)}</span>
      </header>
      {section.entries.length === 0 && <p className={styles['empty']}>{list.emptySection}</p>}
      <ol className={styles['notes']}>
        {section.entries.map((note, index) => (
          <ListNote
            key={note.id}
            messages={messages}
            session={session}
            section={section}
            sections={sections}
            note={note}
            index={index}
            mayEdit={mayEdit}
            lang={lang}
            actions={actions}
          />
        ))}
      </ol>
      {mayEdit && (
        <Button
          icon="plus"
          look="quiet"
          label={list.addNote}
          name={list.addNoteTo(title)}
          onClick={() => {
            const id = addNoteTo(session.board, section, { text: '', color: lastColorOf(section) })
            actions.focus(id, 'text')
          }}
        />
      )}
    </section>
  )
}

const hasOwnTitle = ({ frame, cluster }: Section): boolean => ((cluster ?? frame)?.title.trim() ?? '') !== ''
