import { createBoard } from '@samenspel/shared/board/board'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { moveRecord } from './order.ts'

describe('the order of records', () => {
  test('changes by moving one among its siblings, as one step that can be undone', () => {
    const board = createBoard(new Y.Doc())
    const [first] = ['a', 'b', 'c'].map((statement) => board.edit((edit) => edit.records.add('insight', { statement })))
    const statements = (): readonly string[] =>
      board.records.all().map((record) => (record.kind === 'insight' ? record.statement : ''))
    const move = (index: number): void => {
      if (first) moveRecord(board, board.records.all(), first, index)
    }
    move(2)
    expect(statements()).toEqual(['b', 'c', 'a'])
    board.history.undo()
    expect(statements()).toEqual(['a', 'b', 'c'])
    move(1)
    expect(statements()).toEqual(['b', 'a', 'c'])
    move(99)
    expect(statements()).toEqual(['b', 'c', 'a'])
    move(-1)
    expect(statements()).toEqual(['a', 'b', 'c'])
  })
})
