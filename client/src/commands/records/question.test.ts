import { createBoard, type Board } from '@samenspel/shared/board/board'
import { wordsOf } from '@samenspel/shared/knowledge/question-versions'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCause,
  addVersion,
  adoptVersion,
  currentQuestion,
  joinVersion,
  proposeVersion,
  questionVersions,
  splitVersion,
} from './question.ts'

const newBoard = (): Board => createBoard(new Y.Doc())

function current(board: Board) {
  const question = currentQuestion(board)
  if (!question) throw new Error('There is a question.')
  return question
}

const write = (board: Board, field: 'text' | 'content' | 'process', insert: string): void =>
  board.edit((edit) =>
    edit.records.spliceText(current(board).id, 'question', {
      field,
      at: 0,
      deleteCount: current(board)[field].length,
      insert,
    }),
  )

describe('sharpening the question', () => {
  test('a version that is adopted keeps its words, and a new one goes on from them', () => {
    const board = newBoard()
    addVersion(board)
    write(board, 'text', 'Hoe helpen we bewoners?')
    proposeVersion(board, current(board), true)
    expect(current(board).status).toBe('proposed')
    adoptVersion(board, current(board))
    write(board, 'text', 'Iemand typt er toch overheen')
    expect(wordsOf(current(board))).toBe('Hoe helpen we bewoners?')
    addVersion(board)
    expect(questionVersions(board)).toHaveLength(2)
    expect(current(board)).toMatchObject({ status: 'draft', text: 'Hoe helpen we bewoners?', fixed: null })
  })

  test('an adopted version is neither proposed, split nor adopted again', () => {
    const board = newBoard()
    addVersion(board)
    write(board, 'text', 'Vast')
    adoptVersion(board, current(board))
    const before = current(board)
    proposeVersion(board, before, false)
    splitVersion(board, before)
    adoptVersion(board, before)
    expect(current(board)).toBe(before)
  })

  test('splitting keeps the words, joining too, and either part may stay empty', () => {
    const board = newBoard()
    addVersion(board)
    write(board, 'text', 'Hoe helpen we bewoners?')
    splitVersion(board, current(board))
    expect(current(board)).toMatchObject({ isSplit: true, content: 'Hoe helpen we bewoners?', process: '' })
    expect(wordsOf(current(board))).toBe('Hoe helpen we bewoners?')
    write(board, 'process', 'Wie doet mee?')
    joinVersion(board, current(board))
    expect(wordsOf(current(board))).toBe('Hoe helpen we bewoners?\nWie doet mee?')
    splitVersion(board, current(board))
    expect(current(board)).toMatchObject({ content: 'Hoe helpen we bewoners?', process: 'Wie doet mee?' })
  })

  test('splitting is one step that undo takes back', () => {
    const board = newBoard()
    addVersion(board)
    write(board, 'text', 'Hoe?')
    splitVersion(board, current(board))
    board.history.undo()
    expect(current(board)).toMatchObject({ isSplit: false, text: 'Hoe?', content: '' })
  })

  test('nothing is adopted that says nothing', () => {
    const board = newBoard()
    addVersion(board)
    adoptVersion(board, current(board))
    expect(current(board).status).toBe('draft')
  })

  test('a cause is named once, for the version or for one change', () => {
    const board = newBoard()
    const version = addVersion(board)
    const insight = board.edit((edit) => edit.records.add('insight', { statement: 'Kijk naar wat nog kan' }))
    for (let times = 0; times < 2; times += 1) {
      addCause(board, version, insight)
      addCause(board, version, insight, ' → mogelijkheden')
    }
    expect(current(board).because).toEqual([insight])
    expect(board.records.all().filter(({ kind }) => kind === 'evidence')).toHaveLength(1)
  })
})
