/** Notes that become part of what the group knows. A note stays on the board as it is, and names what it became last. Each is one step. */
import type { Element, ElementOfKind } from '@samenspel/shared/elements/registry'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { Stance } from '@samenspel/shared/records/evidence'
import type { BoardRecord } from '@samenspel/shared/records/registry'
import { foldText } from '#commands/fold-text.ts'
import { changeable, targets } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'

type Note = ElementOfKind<'sticky-note'>
type RecordEdit = Parameters<Parameters<Editor['board']['edit']>[0]>[0]['records']

/** What notes can become by themselves; evidence needs something to stand under. */
export type NoteResult = 'quote' | 'insight' | 'stakeholder'

/** The notes among the targets that have words. */
export const writtenNotes = (editor: Editor): readonly Note[] =>
  changeable(editor).flatMap((element) => (isWritten(element) ? element : []))

const isWritten = (element: Element): element is Note => element.kind === 'sticky-note' && element.text.trim() !== ''

/**
 * Makes each note a quote, an insight or a stakeholder, and tells their ids. A note that is one already is left as it is; a stakeholder with that name is linked, not
 * made a second time.
 */
export function notesBecome(editor: Editor, result: NoteResult): readonly RecordId[] {
  const { board } = editor
  const notes = writtenNotes(editor).filter((note) => becameOf(editor, note)?.kind !== result)
  if (notes.length === 0 || !editor.mayEdit.get()) return []
  return board.edit((edit) =>
    notes.map((note) => {
      const record =
        result === 'stakeholder' ? stakeholderOf(editor, edit.records, note) : make[result](edit.records, note)
      edit.elements.set(note.id, 'sticky-note', { record })
      return record
    }),
  )
}

const make = {
  quote: (records: RecordEdit, { id, text }: Note): RecordId =>
    records.add('quote', { text: text.trim(), captured: text.trim(), note: id }),
  insight: (records: RecordEdit, { text }: Note): RecordId => records.add('insight', { statement: text.trim() }),
}

function stakeholderOf({ board }: Editor, records: RecordEdit, note: Note): RecordId {
  const name = [...note.text.trim().replaceAll(/\s+/g, ' ')].slice(0, limits.recordLineCharactersMax).join('')
  const known = board.records
    .all()
    .find(
      (record) => record.kind === 'stakeholder' && record.mergedInto === '' && foldText(record.name) === foldText(name),
    )
  return known?.id ?? records.add('stakeholder', { name })
}

/** Puts notes under a claim or an insight, as what supports, contradicts or nuances it. A note that does so already is left as it is. */
export function notesAsEvidence(
  editor: Editor,
  notes: readonly ElementId[],
  target: RecordId,
  stance: Stance,
): readonly RecordId[] {
  const { board } = editor
  if (!editor.mayEdit.get()) return []
  const tied = new Set(
    board.records
      .all()
      .flatMap((record) =>
        record.kind === 'evidence' && record.target === target && record.stance === stance && record.source === ''
          ? record.note
          : [],
      ),
  )
  const free = notes.filter((id) => {
    const element = board.elements.get(id)
    return element && isWritten(element) && !tied.has(id)
  })
  if (free.length === 0) return []
  return board.edit((edit) =>
    free.map((note) => {
      const record = edit.records.add('evidence', { target, note, stance })
      edit.elements.set(note, 'sticky-note', { record })
      return record
    }),
  )
}

/** Asks what the targets support; a page shows the question. */
export function askForEvidence(editor: Editor): void {
  const notes = writtenNotes(editor).map(({ id }) => id)
  if (notes.length > 0) editor.placingEvidence.set({ notes, persona: null })
}

/** What the note became, while that is there. */
export function becameOf({ board }: Pick<Editor, 'board'>, note: Element): BoardRecord | undefined {
  if (note.kind !== 'sticky-note' || note.record === '') return undefined
  return board.records.get(note.record as RecordId)
}

/** The one note among the targets of which something was made. */
export function openable(editor: Editor): BoardRecord | undefined {
  const [note, another] = targets(editor)
  return note && !another ? becameOf(editor, note) : undefined
}

/** Opens what the note became. */
export function openWhatItBecame(editor: Editor): void {
  const record = openable(editor)
  if (record) openRecord(editor, record.id)
}

/**
 * Notes that were let go over a card, or over what is open beside the board: under a claim or an insight they are evidence of it, on a version of the question that is
 * not adopted they become quotes that caused it, and on a persona the page asks for which claim. True when they are then not moved: something took them, or
 * they were let go beside the board.
 */
export function dropNotes(editor: Editor, ids: readonly ElementId[], point: Point): boolean {
  const { board } = editor
  const notes = ids.map((id) => board.elements.get(id))
  if (!editor.mayEdit.get() || notes.length === 0 || !notes.every((note) => note && isWritten(note))) return false
  const beside = editor.heldBeside.get()
  if (beside) {
    const record = beside.over === null ? undefined : board.records.get(beside.over)
    if (record) giveNotes(editor, ids, record)
    return true
  }
  const [x, y] = point
  const below = editor.index.within({ x, y, width: 0, height: 0 }).findLast(({ id }) => !ids.includes(id))
  const shown = below?.kind === 'persona-card' ? below.persona : below?.kind === 'record-card' ? below.record : ''
  const record = board.records.get(shown as RecordId)
  return record !== undefined && giveNotes(editor, ids, record)
}

/** Puts notes where they belong under a record; false when it takes none. */
function giveNotes(editor: Editor, notes: readonly ElementId[], record: BoardRecord): boolean {
  if (record.kind === 'persona') editor.placingEvidence.set({ notes, persona: record.id })
  else if (record.kind === 'claim' || record.kind === 'insight')
    return notesAsEvidence(editor, notes, record.id, 'supports').length > 0
  else return record.kind === 'question' && record.fixed === null && causeQuestion(editor, notes, record.id)
  return true
}

/** Whether notes can be let go on a record. */
export const takesNotes = (record: BoardRecord | undefined): boolean =>
  record?.kind === 'claim' ||
  record?.kind === 'insight' ||
  record?.kind === 'persona' ||
  (record?.kind === 'question' && record.fixed === null)

/** The notes under anybody's hand on this screen; none when something else is dragged too. */
export function notesInHand(editor: Pick<Editor, 'board' | 'gesture' | 'otherHands'>): readonly Note[] {
  const hands = [editor.gesture.get(), ...editor.otherHands.get().values()]
  const ids = hands.flatMap((hand) => (hand?.type === 'moving' && !hand.copies ? hand.ids : []))
  const held = ids.map((id) => editor.board.elements.get(id))
  return held.every((element) => element && isWritten(element)) ? (held as readonly Note[]) : []
}

function causeQuestion(editor: Editor, ids: readonly ElementId[], question: RecordId): boolean {
  const { board } = editor
  board.edit((edit) => {
    for (const id of ids) {
      const note = board.elements.get(id)
      if (!note || !isWritten(note)) continue
      const became = becameOf(editor, note)
      const quote = became?.kind === 'quote' ? became.id : make.quote(edit.records, note)
      edit.elements.set(id, 'sticky-note', { record: quote })
      edit.records.setWord(question, 'question', { field: 'because', word: quote, isThere: true })
    }
  })
  return true
}
