import type { ReactNode } from 'react'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { notePalette } from '#elements/note-palette.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { moveToSection } from './edit-list.ts'
import { wordOf } from './entry-look.ts'
import type { ListNoteProps } from './list-note.tsx'
import styles from './list-note.module.css'
import { rowPartId, type RowPart } from './row-parts.ts'
import { titleOf } from './section-title.ts'

/** Names of buttons carry the beginning of the note's text. */
const EXCERPT_CHARACTERS = 40

interface NoteActionsProps extends ListNoteProps {
  onMove(by: -1 | 1, part: RowPart): void
}

/** Everything that can be done with a note beside writing in it. */
export function NoteActions(props: NoteActionsProps): ReactNode {
  const { messages, session, section, sections, note, index, actions, onMove } = props
  const { list } = messages
  const { board } = session
  const excerpt = excerptOf(plainTextOf(note)) || list.emptyNote
  const last = section.entries.length - 1
  const remove = (): void => {
    const neighbour = section.entries[index + 1] ?? section.entries[index - 1]
    board.edit((edit) => edit.elements.delete(note.id))
    if (neighbour) actions.focus(neighbour.id, 'text')
    actions.tell(list.deleted)
  }
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
  return (
    <fieldset className={styles['actions']}>
      <legend className="unseen">{list.noteActions(excerpt)}</legend>
      {note.kind === 'sticky-note' ? (
        <ColorMenu {...props} note={note} excerpt={excerpt} />
      ) : (
        <span className={styles['word']}>{wordOf(note, messages)}</span>
      )}
      {sections.length > 1 && <MoveMenu {...props} excerpt={excerpt} />}
      <span className={styles['space']} />
      {moves.map(({ part, by, label, name, isEnd, focusOn }) => (
        <Button
          key={part}
          id={rowPartId(note.id, part)}
          icon={part}
          iconOnly
          look="quiet"
          label={label}
          name={name}
          disabled={isEnd}
          onClick={() => onMove(by, focusOn)}
        />
      ))}
      <Button icon="trash" iconOnly look="quiet" label={list.delete} name={list.deleteOf(excerpt)} onClick={remove} />
    </fieldset>
  )
}

interface ColorMenuProps extends Pick<ListNoteProps, 'messages' | 'session' | 'actions'> {
  readonly note: ElementOfKind<'sticky-note'>
  readonly excerpt: string
}

function ColorMenu({ messages, session, note, actions, excerpt }: ColorMenuProps): ReactNode {
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

function MoveMenu(props: ListNoteProps & { readonly excerpt: string }): ReactNode {
  const { messages, session, section, sections, note, lang, actions, excerpt } = props
  const { list } = messages
  return (
    <MenuButton
      label={list.moveTo}
      name={list.moveToOf(excerpt)}
      icon="move"
      items={sections.map((each) => ({
        id: each.id,
        label: titleOf(each, messages),
        ...(each.frame?.title || each.cluster?.title ? { lang } : {}),
      }))}
      chosen={section.id}
      choose={(id) => {
        const target = sections.find((each) => each.id === id)
        if (!target || id === section.id) return
        moveToSection(session.board, note, id)
        actions.focus(note.id, 'text')
        actions.tell(list.movedTo(titleOf(target, messages)))
      }}
    />
  )
}

function excerptOf(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const characters = [...line]
  return characters.length > EXCERPT_CHARACTERS ? `${characters.slice(0, EXCERPT_CHARACTERS).join('')}…` : line
}
