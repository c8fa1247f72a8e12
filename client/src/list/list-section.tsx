import { memo, useId, type ReactNode } from 'react'
import { passes } from '#commands/tags.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { addNoteTo } from './edit-list.ts'
import { addToSection, addableKinds } from './add-to-section.ts'
import { lastColorOf } from './entry-look.ts'
import type { ListPlaces } from './list-places.ts'
import { ListRow } from './list-row.tsx'
import styles from './list-section.module.css'
import type { ListActions } from './row-parts.ts'
import { SectionHeader } from './section-header.tsx'
import { titleOf } from './section-title.ts'
import type { Entry, Section } from './sections.ts'

interface ListSectionProps {
  readonly messages: Messages
  readonly session: BoardSession
  readonly editor: Editor
  readonly section: Section
  /** How many of its rows there are by now. */
  readonly rowsDrawn: number
  /** The board has no other. */
  readonly isOnly: boolean
  /** There is another cluster that one can be merged with. */
  readonly canMerge: boolean
  readonly places: ListPlaces
  readonly mayEdit: boolean
  /** The language of the board. */
  readonly lang: string
  readonly actions: ListActions
}

/** One frame or cluster with what people put in it. */
export const ListSection = memo(function ListSection(props: ListSectionProps): ReactNode {
  const { messages, session, editor, section, rowsDrawn, isOnly, places, mayEdit, lang, actions } = props
  const { list } = messages
  const headingId = useId()
  const filter = useCell(editor.filter)
  const title = isOnly ? list.onTheBoard : titleOf(section, messages)
  const row = {
    messages,
    session,
    editor,
    places,
    mayEdit,
    lang,
    actions,
    sectionId: section.id,
    count: section.entries.length,
    canMove: !isOnly,
  }
  const isShown = (entry: Entry): boolean => entry.kind !== 'sticky-note' || passes(filter, entry)
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <SectionHeader {...props} title={title} headingId={headingId} />
      {section.entries.length === 0 && <p className={styles['empty']}>{list.emptySection}</p>}
      <ol className={styles['notes']}>
        {section.entries
          .slice(0, rowsDrawn)
          .map((entry, index) =>
            isShown(entry) ? <ListRow key={entry.id} {...row} entry={entry} index={index} /> : null,
          )}
      </ol>
      {mayEdit && <Adding {...props} title={title} />}
    </section>
  )
})

/** A new note, or something else, as the last of the section. */
function Adding({
  messages,
  session,
  editor,
  section,
  title,
  actions,
}: ListSectionProps & { readonly title: string }): ReactNode {
  const { list, canvas } = messages
  const labels = { text: canvas.tools.text, shape: canvas.tools.shape, image: list.image }
  return (
    <div className={styles['adding']}>
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
      <MenuButton
        label={list.addOther}
        name={list.addOtherTo(title)}
        items={addableKinds.map((kind) => ({ id: kind, label: labels[kind] }))}
        choose={(kind) => {
          const id = addToSection(editor, section, kind)
          if (id) actions.focus(id, 'text')
        }}
      />
    </div>
  )
}
