import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId } from '@samenspel/shared/ids'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tieSources } from './evidence.ts'
import { addInsight, rankByVotes, voteFor } from './insights.ts'

describe('insights', () => {
  test('are put in the order of their votes when somebody asks for it, and back by undo', () => {
    const board = createBoard(new Y.Doc())
    const insights = () => board.records.all().filter((record) => record.kind === 'insight')
    const [first, second, third] = [0, 1, 2].map(() => addInsight(board, 'insight'))
    if (!first || !second || !third) throw new Error('There are three.')
    const ids = () => insights().map(({ id }) => id)
    for (const person of [newPersonId(), newPersonId()]) voteFor(board, third, person, true)
    const anna = newPersonId()
    voteFor(board, second, anna, true)
    voteFor(board, second, anna, true)
    expect(insights().map(({ votes }) => votes.length)).toEqual([0, 1, 2])
    expect(ids()).toEqual([first, second, third])
    rankByVotes(board, insights())
    expect(ids()).toEqual([third, second, first])
    board.history.undo()
    expect(ids()).toEqual([first, second, third])
    voteFor(board, second, anna, false)
    expect(insights()[1]?.votes).toEqual([])
  })

  test('are tied to a quote once, whoever does it', () => {
    const board = createBoard(new Y.Doc())
    const insight = addInsight(board, 'harvest')
    const quote = board.edit((edit) => edit.records.add('quote', { text: 'Ik wil best iets doen' }))
    const tied = (['supports', 'supports', 'nuances'] as const).map((stance) =>
      tieSources(board, insight, [quote], stance),
    )
    expect(tied).toEqual([1, 0, 1])
    expect(board.records.all().filter(({ kind }) => kind === 'evidence')).toHaveLength(2)
  })
})
