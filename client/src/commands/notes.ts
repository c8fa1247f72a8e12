/** What people do with notes, as functions of the editor; tools, commands and menus call these. */
import type { InkColor } from '@samenspel/shared/elements/colors'
import { NOTE_HEIGHT_UNITS, noteWidthUnits, type NoteShape } from '@samenspel/shared/elements/note-text'
import { boxOf, kindOf, mainTextOf, type Element } from '@samenspel/shared/elements/registry'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import { boxAt, centerOf, type Box } from '@samenspel/shared/geometry/box'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor, TextEditing, ToolId } from '#editor/editor.ts'
import { inBoardOrder } from '#editor/in-board-order.ts'
import { revealReadable } from '#editor/reveal.ts'
import { mayChange } from '#editor/rights.ts'
import { clusterAt } from './place-in-clusters.ts'

/** Between neighbouring notes, in board units. */
export const NOTE_GAP_UNITS = 20

/** The top left corner of a square note with its middle at `center`, in whole board units. */
export const noteCornerAt = ([x, y]: Point): Point => [
  Math.round(x - noteWidthUnits.square / 2),
  Math.round(y - NOTE_HEIGHT_UNITS / 2),
]

/** What a new note is given beside its place. */
export interface NoteLook {
  readonly color: NoteColor
  readonly shape: NoteShape
  /** Empty is none; left out is the one it lies in. */
  readonly cluster: string
}

/** Adds an empty note, selects it and opens its text. Nothing happens, and undefined is told, where one may not edit. */
export function addNote(editor: Editor, corner: Point, look?: Partial<NoteLook>): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const color = look?.color ?? editor.noteColor.get()
  const shape = look?.shape ?? 'square'
  const middle = centerOf(boxAt(corner, noteWidthUnits[shape], NOTE_HEIGHT_UNITS))
  const cluster = look?.cluster ?? clusterAt(editor, middle)
  const id = editor.board.edit((edit) => edit.elements.add('sticky-note', { position: corner, color, shape, cluster }))
  layDown(editor)
  startEditing(editor, id)
  return id
}

/** The tool has made something: it is laid down, unless it was said to stay. */
export function layDown(editor: Pick<Editor, 'tool' | 'keepsTool'>): void {
  if (!editor.keepsTool.get()) editor.tool.set('select')
}

/** Selects one element, opens its text and brings it into view, large enough to read. */
export function startEditing(editor: Editor, id: ElementId, caret: TextEditing['caret'] = 'end'): void {
  const element = editor.board.elements.get(id)
  if (!element) return
  if (editor.editing.get()?.id !== id) stopEditing(editor)
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  if (!mayChange(editor, element)) return
  editor.editing.set({ id, caret })
  // What is taken in the hand at the upper edge stays there: the bar above leaves most of it free.
  if (kindOf(element).layer === 'content') revealReadable(editor.camera, boxOf(element), { abovePixels: 0 })
}

/**
 * Opens what the element is about: the text of a thing with words, the records of a view of them (which whoever may not write can read). `point`
 * is where it was pressed.
 */
export function openElement(editor: Editor, id: ElementId, point: Point | null = null): void {
  const element = editor.board.elements.get(id)
  if (!element) return
  if (!kindOf(element).shows) {
    startEditing(editor, id, point ?? 'end')
    return
  }
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  editor.opened.set({ id, point })
}

/** Closes the text that is open; what was written is there already. What is nothing without text goes when it has none. */
export function stopEditing(editor: Editor): void {
  const open = editor.editing.get()
  if (!open) return
  editor.editing.set(null)
  editor.board.history.seal()
  const element = editor.board.elements.get(open.id)
  if (element && kindOf(element).isNothingWithoutText && mainTextOf(element).trim() === '' && editor.mayEdit.get())
    editor.board.edit((edit) => edit.elements.delete(open.id))
}

/** What commands work on: the selection, or else the element that the keyboard is at; back to front. */
export function targets(editor: Editor): readonly Element[] {
  const selected = editor.selection.get()
  if (selected.size > 0) return inBoardOrder(editor.board, selected)
  const focused = editor.focused.get()
  const element = focused && editor.board.elements.get(focused)
  return element ? [element] : []
}

/** Those of the targets that can be changed. */
export const changeable = (editor: Editor): readonly Element[] =>
  targets(editor).filter((element) => mayChange(editor, element))

/** Middle of what is on the screen. */
export const viewCenter = (editor: Editor): Point => centerOf(editor.camera.viewBox())

/** The first place for a note at or right of and below `corner` where no other note lies. */
export function freeCorner(editor: Editor, corner: Point): Point {
  const step: Point = [NOTE_GAP_UNITS, NOTE_GAP_UNITS]
  const isTaken = ([x, y]: Point): boolean => {
    const near: Box = { x: x - 2, y: y - 2, width: 4, height: 4 }
    return editor.index.within(near).some((element) => {
      const box = boxOf(element)
      return kindOf(element).layer === 'content' && Math.abs(box.x - x) < 10 && Math.abs(box.y - y) < 10
    })
  }
  let free = corner
  for (let tries = 0; tries < 50 && isTaken(free); tries += 1) free = add(free, step)
  return free
}

const INK_TOOLS: readonly ToolId[] = ['text', 'pen', 'connector', 'line']
const INK_KINDS: readonly Element['kind'][] = ['text', 'stroke', 'connector']

/** True when a colour that is chosen now is one of ink: for what is written and drawn, not for paper. */
export function isInkInHand(editor: Editor): boolean {
  if (INK_TOOLS.includes(editor.tool.get())) return true
  const elements = targets(editor)
  return elements.length > 0 && elements.every(({ kind }) => INK_KINDS.includes(kind))
}

/** True when shapes are among the targets, or one is to be drawn. */
export const isShapeInHand = (editor: Editor): boolean =>
  editor.tool.get() === 'shape' || changeable(editor).some(({ kind }) => kind === 'shape')

/** True when a colour that is chosen now is one of the lines around shapes. */
export const isLineInHand = (editor: Editor): boolean => editor.shapePart.get() === 'line' && isShapeInHand(editor)

/** Colours the lines of all shapes among the targets, and of the next one. */
export function setLine(editor: Editor, line: InkColor): void {
  editor.nextLook.set({ ...editor.nextLook.get(), line })
  paintTargets(editor, 'line', line)
}

/**
 * Colours all targets: the paper of notes, the filling or the line of shapes, the ink of everything else. The next paper, shape or ink has it
 * too.
 */
export function setColor(editor: Editor, color: NoteColor): void {
  if (isLineInHand(editor)) return setLine(editor, color)
  const look = editor.nextLook.get()
  if (isInkInHand(editor)) editor.nextLook.set({ ...look, ink: color })
  else if (isShapeInHand(editor)) editor.nextLook.set({ ...look, fill: color })
  else editor.noteColor.set(color)
  paintTargets(editor, 'color', color)
}

/** Writes a field of all targets whose kind has it and can hold the value, as one step; others stay as they are. */
export function paintTargets(editor: Editor, field: string, value: string | null): void {
  const changed = changeable(editor).filter((element) => {
    const definition = kindOf(element).fields[field]
    const holds = definition?.merge === 'register' && definition.parse(value) === value
    return holds && (element as unknown as Readonly<Record<string, unknown>>)[field] !== value
  })
  if (changed.length === 0 || !editor.mayEdit.get()) return
  // The kind's own field has read the value, which the types cannot see.
  editor.board.edit((edit) => {
    for (const { id, kind } of changed) edit.elements.set(id, kind, { [field]: value })
  })
}

/** Makes all targets wide, or square when all are wide. */
export function toggleShape(editor: Editor): void {
  const notes = changeable(editor).flatMap((element) => (element.kind === 'sticky-note' ? element : []))
  if (notes.length === 0 || !editor.mayEdit.get()) return
  const shape = notes.every((note) => note.shape === 'wide') ? 'square' : 'wide'
  editor.board.edit((edit) => {
    for (const note of notes) edit.elements.set(note.id, 'sticky-note', { shape })
  })
}
