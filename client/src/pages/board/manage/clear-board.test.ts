import { createBoard, type Board } from '@samenspel/shared/board/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { clearBoard, undoClearing } from './clear-board.ts'

function boardWithWork(): Board {
  const board = createBoard(new Y.Doc())
  board.edit((edit) => {
    edit.setTitle('Buurthuis Noord')
    edit.records.add('question', { text: 'Wie kent zijn buren nog?' })
    for (const text of ['een', 'twee']) edit.elements.add('sticky-note', { position: [0, 0], text })
    edit.elements.add('frame', { position: [0, 0], locked: true })
  })
  return board
}
const contentOf = (board: Board) => [board.elements.all(), board.records.all(), board.properties()]

test('clearing takes everything but the title and the question, what is locked as well', () => {
  const board = boardWithWork()
  const cleared = clearBoard(board)
  expect(board.elements.all()).toEqual([])
  expect(cleared.elements).toHaveLength(3)
  expect(board.elements.deleted()).toHaveLength(3)
  expect(board.records.all()).toMatchObject([{ kind: 'question' }])
  expect(board.properties().title).toBe('Buurthuis Noord')
})

test('one undo takes the clearing back, and so does putting back, which leaves what came since', () => {
  const board = boardWithWork()
  const before = contentOf(board)
  const cleared = clearBoard(board)
  board.history.undo()
  expect(contentOf(board)).toEqual(before)
  board.history.redo()
  const added = board.edit(({ elements }) => elements.add('sticky-note', { position: [5, 5], text: 'drie' }))
  undoClearing(board, cleared)
  expect(board.elements.all().map(({ id }) => id)).toEqual(expect.arrayContaining([...cleared.elements, added]))
  expect(board.elements.all()).toHaveLength(4)
})
