import { useState, type PointerEvent, type ReactNode } from 'react'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { claimsOf } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { notesAsEvidence } from '#commands/records/from-notes.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useElements } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor, recordIdAt } from '#workbook/parts/record-anchor.ts'
import { shortened } from '#workbook/parts/record-title.ts'
import type { PersonaProps } from './persona-props.ts'
import styles from './notes-tray.module.css'

interface NotesTrayProps extends PersonaProps {
  /** The note that was taken up, to be laid under a claim by its button. */
  readonly taken: ElementId | null
  take(note: ElementId | null): void
}

type Note = ElementOfKind<'sticky-note'>

/** Of many notes only the first are shown at first. */
const SHOWN_AT_FIRST = 6

/**
 * The notes of the board that lie under none of the persona's claims yet: dragged onto a claim, or taken up and laid down with a press, they are evidence of it.
 * Nothing while there are none.
 */
export function NotesTray(props: NotesTrayProps): ReactNode {
  const { parts, editor, graph, persona, taken, take } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const [isAll, setAll] = useState(false)
  const under = notesUnder(graph, persona.id)
  const notes = useElements(editor.board).filter(
    (each): each is Note => each.kind === 'sticky-note' && each.text.trim() !== '' && !under.has(each.id),
  )
  if (!mayEdit || notes.length === 0) return null
  const shown = isAll ? notes : notes.slice(0, SHOWN_AT_FIRST)
  return (
    <details className={styles['tray']}>
      <summary>{texts.tray.title(notes.length)}</summary>
      <p>{texts.tray.hint}</p>
      <ul>
        {shown.map((note) => (
          <TrayNote
            key={note.id}
            {...props}
            note={note}
            isTaken={note.id === taken}
            lay={(claim) => {
              notesAsEvidence(editor, [note.id], claim, 'supports')
              take(null)
            }}
          />
        ))}
      </ul>
      {shown.length < notes.length && (
        <Button look="quiet" label={texts.tray.more(notes.length - shown.length)} onClick={() => setAll(true)} />
      )}
    </details>
  )
}

/** The notes that lie under a claim of the persona, whatever they do there. */
const notesUnder = (graph: RecordGraph, persona: string): ReadonlySet<string> =>
  new Set(
    claimsOf(graph, persona).flatMap(({ id }) => graph.referring('evidence', 'target', id).map(({ note }) => note)),
  )

interface TrayNoteProps extends NotesTrayProps {
  readonly note: Note
  readonly isTaken: boolean
  lay(claim: RecordId): void
}

function TrayNote({ parts, editor, note, isTaken, take, lay }: TrayNoteProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const { language } = useBoardProperties(editor.board)
  const words = shortened(note.text.trim().replaceAll(/\s+/g, ' '), 120)
  return (
    <li>
      <span
        className={styles['grip']}
        aria-hidden="true"
        onPointerDown={(event) => dragTo(event, (id) => editor.board.records.get(id)?.kind === 'claim', lay)}
      >
        <Icon name="grip" />
      </span>
      <span lang={language} dir="auto">
        {words}
      </span>
      <Button
        look="quiet"
        label={isTaken ? texts.tray.putDown : texts.tray.takeUp}
        name={isTaken ? texts.tray.putDownOf(words) : texts.tray.takeUpOf(words)}
        aria-pressed={isTaken}
        onClick={() => take(isTaken ? null : note.id)}
      />
    </li>
  )
}

/** Lets the item of a handle follow the pointer, marks what takes it, and tells what it was let go on. */
function dragTo(
  event: PointerEvent<HTMLElement>,
  isMeant: (id: RecordId) => boolean,
  drop: (id: RecordId) => void,
): void {
  const handle = event.currentTarget
  const item = handle.parentElement
  const [startX, startY] = [event.clientX, event.clientY]
  let over: RecordId | null = null
  const mark = (next: RecordId | null): void => {
    for (const [id, isOver] of [
      [over, false],
      [next, true],
    ] as const)
      if (id) document.getElementById(recordAnchor(id))?.toggleAttribute('data-takes-notes', isOver)
    over = next
  }
  const follow = ({ clientX, clientY }: globalThis.PointerEvent): void => {
    if (item) item.style.translate = `${clientX - startX}px ${clientY - startY}px`
    const below = document.elementFromPoint(clientX, clientY)
    mark(below && recordIdAt(below, isMeant))
  }
  const end = ({ type }: Event): void => {
    handle.removeEventListener('pointermove', follow)
    for (const name of ['pointerup', 'pointercancel']) handle.removeEventListener(name, end)
    const target = over
    mark(null)
    item?.removeAttribute('data-is-dragged')
    if (item) item.style.translate = ''
    if (type === 'pointerup' && target) drop(target)
  }
  handle.setPointerCapture(event.pointerId)
  item?.setAttribute('data-is-dragged', '')
  handle.addEventListener('pointermove', follow)
  for (const name of ['pointerup', 'pointercancel']) handle.addEventListener(name, end)
}
