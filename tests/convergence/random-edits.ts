import type { Board } from '@samenspel/shared/board/board'
import type { Element } from '@samenspel/shared/elements/registry'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import type { ElementId } from '@samenspel/shared/ids'
import type { Random } from '../support/random.ts'

const words = ['huur', 'soep', 'lift', 'sleutel', 'dinsdag', 'buurvrouw', '🙂', 'een lange zin over de wijk', '\n', 'é']

type RandomEdit = (board: Board, random: Random) => ElementId | undefined

/** What people do, in about the proportions in which they do it. */
const edits: readonly RandomEdit[] = [
  addNote,
  addNote,
  write,
  write,
  write,
  move,
  move,
  recolour,
  removeAtRandom,
  putBack,
  (board) => void board.history.undo(),
  (board) => void board.history.redo(),
  retitle,
]

/** Makes one random change, or none where there is nothing to change. Tells the id of what it added. */
export const editAtRandom: RandomEdit = (board, random) => random.pick(edits)(board, random)

function addNote(board: Board, random: Random): ElementId {
  return board.edit((edit) =>
    edit.elements.add('sticky-note', {
      position: [random.int(4000), random.int(3000)],
      color: random.pick(noteColors),
      text: random.pick(words),
    }),
  )
}

function write(board: Board, random: Random): undefined {
  const note = anyOf(board.elements.all(), random)
  if (note?.kind !== 'sticky-note') return
  const splice = {
    field: 'text',
    at: random.int(note.text.length + 1),
    deleteCount: random.chance(0.3) ? random.int(4) : 0,
    insert: random.pick(words),
  } as const
  board.edit((edit) => edit.elements.spliceText(note.id, 'sticky-note', splice), 'typing')
}

function move(board: Board, random: Random): undefined {
  const moved = board.elements.all().filter(() => random.chance(0.2))
  board.edit((edit) => {
    for (const { id } of moved) edit.elements.setEnvelope(id, { position: [random.int(4000), random.int(3000)] })
  })
}

function recolour(board: Board, random: Random): undefined {
  const note = anyOf(board.elements.all(), random)
  if (note?.kind !== 'sticky-note') return
  board.edit((edit) => edit.elements.set(note.id, 'sticky-note', { color: random.pick(noteColors) }))
}

/** Takes one thing away, where there is one. */
export function removeAtRandom(board: Board, random: Random): undefined {
  const element = anyOf(board.elements.all(), random)
  if (element) board.edit((edit) => edit.elements.delete(element.id))
}

function retitle(board: Board, random: Random): undefined {
  board.edit((edit) => edit.setTitle(`Avond ${random.int(100)}`))
}

function putBack(board: Board, random: Random): undefined {
  const element = anyOf(board.elements.deleted(), random)
  if (element) board.edit((edit) => edit.elements.restore(element.id))
}

const anyOf = (elements: readonly Element[], random: Random): Element | undefined =>
  elements.length === 0 ? undefined : random.pick(elements)
