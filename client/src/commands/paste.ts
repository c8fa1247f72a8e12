import { NOTE_HEIGHT_UNITS, noteHeightUnits, noteWidthUnits } from '@samenspel/shared/elements/note-text'
import { boxAt, centerOf } from '@samenspel/shared/geometry/box'
import { subtract, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { Clipping, Editor, PendingPaste } from '#editor/editor.ts'
import { addCopies, clippedBounds, readClipping } from './clipping.ts'
import { addLink, readAddress } from './links.ts'
import { NOTE_GAP_UNITS, viewCenter } from './notes.ts'
import { clusterAt } from './place-in-clusters.ts'
import { readTable } from './table-text.ts'

/**
 * Puts what is on the clipboard on the board: our own elements as they were, one line of text as a note. Several lines or cells are a
 * question first, in `editor.pendingPaste`.
 */
export function paste(editor: Editor, { own, plain }: Partial<Clipping>): void {
  if (!editor.mayEdit.get()) return
  const center = editor.pointer.get() ?? viewCenter(editor)
  const items = own === undefined ? undefined : readClipping(own)
  if (items && items.length > 0) {
    const bounds = clippedBounds(items)
    const delta = bounds ? subtract(center, centerOf(bounds)) : center
    select(editor, addCopies(editor, items, [Math.round(delta[0]), Math.round(delta[1])]))
    return
  }
  pasteAt(editor, plain ?? '', center)
}

/** Puts text on the board around a point: an address as a card that leads there, a line as a note, several as a question. */
export function pasteAt(editor: Editor, plain: string, center: Point): void {
  const text = plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
  if (text === '' || !editor.mayEdit.get()) return
  const address = readAddress(text)
  if (address !== undefined) {
    addLink(editor, address, center)
    return
  }
  const question = questionOf(text, center)
  if (question.count > 1) editor.pendingPaste.set(question)
  else select(editor, addNotes(editor, [chunksOf(text)], center))
}

function questionOf(plain: string, center: Point): PendingPaste {
  const type = plain.includes('\t') ? 'cells' : 'lines'
  const rows = type === 'cells' ? readTable(plain) : plain.split('\n').map((line) => [line])
  const count = rows.flat().filter((cell) => cell.trim() !== '').length
  const most = limits.notesPerPasteMax
  return { type, rows, count: Math.min(count, most), isCut: count > most, plain, center }
}

/** The person's answer to `editor.pendingPaste`: everything in one note, one for each line or cell, or nothing. */
export function answerPaste(editor: Editor, answer: 'one' | 'each' | 'none'): void {
  const pending = editor.pendingPaste.get()
  editor.pendingPaste.set(null)
  if (!pending || answer === 'none') return
  if (answer === 'one') {
    select(editor, addNotes(editor, [chunksOf(pending.plain.replaceAll('\t', ' '))], pending.center))
    return
  }
  const rows =
    pending.type === 'cells' ? pending.rows : columnsOf(pending.rows.flat().filter((line) => line.trim() !== ''))
  select(editor, addNotes(editor, firstCells(rows, limits.notesPerPasteMax), pending.center))
}

/** Lines laid out as nearly square rows, so that a long list does not run off the screen. */
function columnsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(lines.length)))
  const rows: string[][] = []
  for (let at = 0; at < lines.length; at += columns) rows.push(lines.slice(at, at + columns))
  return rows
}

/** The rows with everything after the first `most` written cells left out. */
function firstCells(rows: readonly (readonly string[])[], most: number): readonly (readonly string[])[] {
  let left = most
  return rows.map((row) => row.map((cell) => (cell.trim() !== '' && left-- > 0 ? cell : '')))
}

/** A text in parts that each fit in a note, cut at spaces where there are any. */
function chunksOf(text: string): readonly string[] {
  const most = limits.noteTextCharactersMax
  const chunks: string[] = []
  let rest = text
  while (rest.length > most && chunks.length < limits.notesPerPasteMax) {
    const space = rest.lastIndexOf(' ', most)
    const cut = space > most / 2 ? space : most - (isHighSurrogate(rest, most - 1) ? 1 : 0)
    chunks.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return [...chunks, rest]
}

const isHighSurrogate = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at] ?? '')

/** Adds a note for each cell that is not blank, each row below the tallest of the row before, the whole around `center`. */
function addNotes(editor: Editor, rows: readonly (readonly string[])[], center: Point): readonly ElementId[] {
  const across = noteWidthUnits.square + NOTE_GAP_UNITS
  const heights = rows.map((row) => Math.max(NOTE_HEIGHT_UNITS, ...row.map((cell) => noteHeightUnits(cell, 'square'))))
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = columns * across - NOTE_GAP_UNITS
  const height = heights.reduce((sum, each) => sum + each + NOTE_GAP_UNITS, -NOTE_GAP_UNITS)
  const left = Math.round(center[0] - width / 2)
  let top = Math.round(center[1] - height / 2)
  return editor.board.edit((edit) =>
    rows.flatMap((row, i) => {
      const y = top
      top += (heights[i] ?? 0) + NOTE_GAP_UNITS
      return row.flatMap((cell, column) =>
        cell.trim() === ''
          ? []
          : edit.elements.add('sticky-note', noteAt(editor, [left + column * across, y], cell.trim())),
      )
    }),
  )
}

/** A note in the colour of the hand, in the cluster that it comes to lie in. */
function noteAt(editor: Editor, position: Point, text: string) {
  const middle = centerOf(boxAt(position, noteWidthUnits.square, noteHeightUnits(text, 'square')))
  return { position, text, color: editor.noteColor.get(), cluster: clusterAt(editor, middle) }
}

function select(editor: Editor, ids: readonly ElementId[]): void {
  editor.selection.set(new Set(ids))
  editor.focused.set(ids[0] ?? null)
}
