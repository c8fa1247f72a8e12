import type { ReactNode } from 'react'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { notePalette } from '#elements/note-palette.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { moveToSection } from './edit-list.ts'
import { wordOf } from './entry-look.ts'
import type { ListRowProps } from './list-row.tsx'
import styles from './list-row.module.css'
import { MoreButton } from './more-button.tsx'
import { rowPartId, type RowPart } from './row-parts.ts'
import { titleOf } from './section-title.ts'
import { StampBar } from './stamp-bar.tsx'

interface RowActionsProps extends ListRowProps {
  readonly excerpt: string
  onMove(by: -1 | 1, part: RowPart): void
}

/** Everything that can be done with a row beside writing in it. */
export function RowActions(props: RowActionsProps): ReactNode {
  const { messages, session, editor, entry, canMove, places, actions, excerpt } = props
  const { list } = messages
  const remove = (): void => {
    const entries = places.sectionWith(entry.id)?.entries ?? []
    const at = entries.findIndex(({ id }) => id === entry.id)
    const neighbour = entries[at + 1] ?? entries[at - 1]
    session.board.edit((edit) => edit.elements.delete(entry.id))
    if (neighbour) actions.focus(neighbour.id, 'text')
    actions.tell(list.deleted)
  }
  return (
    <fieldset className={styles['actions']}>
      <legend className="unseen">{list.noteActions(excerpt)}</legend>
      {entry.kind === 'sticky-note' ? (
        <ColorMenu {...props} note={entry} />
      ) : (
        <span className={styles['word']}>{wordOf(entry, messages)}</span>
      )}
      {canMove && <MoveMenu {...props} />}
      <StampBar messages={messages} session={session} element={entry} mayEdit />
      <span className={styles['space']} />
      <MoveButtons {...props} />
      <Button icon="trash" iconOnly look="quiet" label={list.delete} name={list.deleteOf(excerpt)} onClick={remove} />
      <MoreButton messages={messages} editor={editor} id={entry.id} name={list.moreOf(excerpt)} />
    </fieldset>
  )
}

/** One place up or down. */
function MoveButtons({ messages, entry, index, count, excerpt, onMove }: RowActionsProps): ReactNode {
  const { list } = messages
  const last = count - 1
  // At an end of the section the button that was pressed goes dead, so the focus goes to the other one.
  const moves = [
    {
      part: 'up',
      by: -1,
      label: list.moveUp,
      name: list.moveUpOf(excerpt),
      isEnd: index === 0,
      focusOn: index === 1 ? 'down' : 'up',
    },
    {
      part: 'down',
      by: 1,
      label: list.moveDown,
      name: list.moveDownOf(excerpt),
      isEnd: index === last,
      focusOn: index === last - 1 ? 'up' : 'down',
    },
  ] as const
  return moves.map(({ part, by, label, name, isEnd, focusOn }) => (
    <Button
      key={part}
      id={rowPartId(entry.id, part)}
      icon={part}
      iconOnly
      look="quiet"
      label={label}
      name={name}
      disabled={isEnd}
      onClick={() => onMove(by, focusOn)}
    />
  ))
}

function ColorMenu(props: RowActionsProps & { readonly note: ElementOfKind<'sticky-note'> }): ReactNode {
  const { messages, session, note, actions, excerpt } = props
  const { canvas, list } = messages
  return (
    <MenuButton
      label={canvas.colors[note.color]}
      name={`${canvas.colors[note.color]}, ${list.colorOf(excerpt)}`}
      swatch={notePalette[note.color].fill}
      items={noteColors.map((id) => ({ id, label: canvas.colors[id], swatch: notePalette[id].fill }))}
      chosen={note.color}
      choose={(color) => {
        session.board.edit((edit) => edit.elements.set(note.id, 'sticky-note', { color }))
        actions.tell(list.colored(canvas.colors[color]))
      }}
    />
  )
}

function MoveMenu(props: RowActionsProps): ReactNode {
  const { messages, session, places, entry, sectionId, lang, actions, excerpt } = props
  const { list } = messages
  return (
    <MenuButton
      label={list.moveTo}
      name={list.moveToOf(excerpt)}
      icon="move"
      items={() =>
        places.sections().map((each) => ({
          id: each.id,
          label: titleOf(each, messages),
          ...(each.frame?.title || each.cluster?.title ? { lang } : {}),
        }))
      }
      chosen={sectionId}
      choose={(id) => {
        const target = places.sections().find((each) => each.id === id)
        if (!target || id === sectionId) return
        moveToSection(session.board, entry, id)
        actions.focus(entry.id, 'text')
        actions.tell(list.movedTo(titleOf(target, messages)))
      }}
    />
  )
}
