import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { interviewsOfStakeholder, personasOfStakeholder } from '@samenspel/shared/knowledge/stakeholder-ties'
import { assessedValues } from '@samenspel/shared/maps/assessed-values'
import { spreadIn } from '@samenspel/shared/maps/spread'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { agree, openRound, readEstimates, writeEstimates, writeRevealed } from './estimates.ts'
import { tieStakeholder, untieStakeholder } from './stakeholder-ties.ts'
import {
  addStakeholders,
  assess,
  doublesIn,
  keepApart,
  mergeStakeholders,
  namesIn,
  partsOfStakeholder,
  partStakeholders,
  relate,
  setArchived,
  setStakeholderWord,
} from './stakeholders.ts'

interface Side {
  readonly document: Y.Doc
  readonly board: Board
  readonly graph: RecordGraph
}

function newSide(): Side {
  const document = new Y.Doc()
  const board = createBoard(document)
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  return { document, board, graph }
}

/** Brings both to the same state, as two that meet again. */
function meet(a: Side, b: Side): void {
  Y.applyUpdate(b.document, Y.encodeStateAsUpdate(a.document))
  Y.applyUpdate(a.document, Y.encodeStateAsUpdate(b.document))
  expect(a.board.records.all()).toEqual(b.board.records.all())
}

/** Two people with the same stakeholders before them. */
function twoWith(...names: readonly string[]): { a: Side; b: Side; ids: readonly RecordId[] } {
  const [a, b] = [newSide(), newSide()]
  const ids = addStakeholders(a.board, names)
  meet(a, b)
  return { a, b, ids }
}

const namesOf = ({ graph }: Side): readonly string[] => graph.all('stakeholder').map(({ name }) => name)
const everywhere = { area: '', lens: 'actual', phase: '' } as const

describe('a pasted list', () => {
  test('becomes a name for each line, without the marks of lists, doubles and empty lines', () => {
    expect(namesIn('- Gemeente\n\n2. Woonbron\r\n• gemeente \n  Wijkteam  Noord')).toEqual([
      'Gemeente',
      'Woonbron',
      'Wijkteam Noord',
    ])
  })
  test('can have semicolons between its names, and commas within them', () => {
    expect(namesIn('Gemeente, afdeling wonen; Woonbron;')).toEqual(['Gemeente, afdeling wonen', 'Woonbron'])
  })
  test('of cells becomes the first column', () => {
    expect(namesIn('Gemeente\tveel invloed\nWoonbron\tweinig')).toEqual(['Gemeente', 'Woonbron'])
  })
  test('never makes an empty name, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const name of namesIn(text)) expect(name.trim()).not.toBe('')
      }),
    )
  })
})

describe('merging', () => {
  test('keeps what was thought of both, and gives both back when it is undone', () => {
    const { a, ids } = twoWith('Woonbron', 'De woonbron', 'Gemeente')
    const [whole, part, other] = ids as [RecordId, RecordId, RecordId]
    expect(doublesIn(a.graph).map(({ first, second }) => [first.id, second.id])).toEqual([[whole, part]])
    const relation = relate(a.board, part, other)
    assess(a.board, { stakeholder: part, attribute: 'influence', value: 0.75 })
    const area = a.board.edit((edit) => edit.records.add('work-area', { name: 'Zuid' }))
    setStakeholderWord(a.board, part, { field: 'areas', word: area, isThere: true })
    mergeStakeholders(a.board, part, whole)
    expect(namesOf(a)).toEqual(['Woonbron', 'Gemeente'])
    expect(doublesIn(a.graph)).toEqual([])
    expect(a.graph.find('stakeholder', whole)?.areas).toEqual([area])
    expect(a.graph.referring('relation', 'from', whole).map(({ id }) => id)).toEqual([relation])
    expect(assessedValues(a.graph).value(whole, 'influence', everywhere)).toBe(0.75)
    expect(partsOfStakeholder(a.graph, whole).map(({ name }) => name)).toEqual(['De woonbron'])
    partStakeholders(a.board, part, whole)
    expect(namesOf(a)).toEqual(['Woonbron', 'De woonbron', 'Gemeente'])
    expect(assessedValues(a.graph).value(whole, 'influence', everywhere)).toBeNull()
  })

  test('of the same pair by two people in opposite directions leaves one', () => {
    const { a, b, ids } = twoWith('Woonbron', 'De woonbron')
    const [first, second] = ids as [RecordId, RecordId]
    mergeStakeholders(a.board, second, first)
    mergeStakeholders(b.board, first, second)
    meet(a, b)
    expect(namesOf(a).length).toBe(1)
    expect(namesOf(b)).toEqual(namesOf(a))
    const [left] = a.graph.all('stakeholder')
    const [part] = partsOfStakeholder(a.graph, left?.id ?? '')
    partStakeholders(b.board, part?.id ?? first, left?.id ?? first)
    meet(a, b)
    expect(namesOf(a)).toEqual(['Woonbron', 'De woonbron'])
  })

  test('is not proposed again once the group has said that two are not the same, also of what they were merged with', () => {
    const { a, b, ids } = twoWith('Woonbron', 'De woonbron', 'Woonbron BV')
    const [first, second, third] = ids as [RecordId, RecordId, RecordId]
    keepApart(b.board, second, first)
    meet(a, b)
    mergeStakeholders(a.board, third, second)
    expect(doublesIn(a.graph)).toEqual([])
  })

  test('into itself does nothing', () => {
    const { a, ids } = twoWith('Woonbron')
    mergeStakeholders(a.board, ids[0] as RecordId, ids[0] as RecordId)
    expect(namesOf(a)).toEqual(['Woonbron'])
  })
})

test('a tie to a persona or an interview is let go of wherever it was made', () => {
  const { a, ids } = twoWith('Huurders', 'De huurders')
  const [whole, part] = ids as [RecordId, RecordId]
  const { graph, board } = a
  const persona = board.edit(({ records }) => {
    const id = records.add('persona', { typeLabel: 'Huurder' })
    records.setWord(id, 'persona', { field: 'stakeholders', word: part, isThere: true })
    return id
  })
  const interview = board.edit(({ records }) => records.add('interview', { stakeholder: part }))
  mergeStakeholders(board, part, whole)
  tieStakeholder(board, { stakeholder: whole, kind: 'interview', other: interview })
  expect(personasOfStakeholder(graph, whole)).toEqual([persona])
  untieStakeholder(board, graph, { stakeholder: whole, kind: 'persona', other: persona })
  untieStakeholder(board, graph, { stakeholder: whole, kind: 'interview', other: interview })
  expect([personasOfStakeholder(graph, whole), interviewsOfStakeholder(graph, whole)]).toEqual([[], []])
})

test('one archives while another assesses: it is archived, and what was thought is kept for when it is put back', () => {
  const { a, b, ids } = twoWith('Wijkteam')
  const [id] = ids as [RecordId]
  setArchived(a.board, id, 5)
  assess(b.board, { stakeholder: id, attribute: 'interest', value: 1, reason: 'iedereen komt er' })
  meet(a, b)
  expect(a.graph.find('stakeholder', id)?.archivedAt).toBe(5)
  setArchived(b.board, id, null)
  meet(a, b)
  expect(assessedValues(a.graph).history(id, 'interest', everywhere)).toMatchObject([{ reason: 'iedereen komt er' }])
})

describe('a round of estimates', () => {
  const roundWith = (side: Side, ids: readonly RecordId[]) =>
    openRound(side.board, { title: '', attributes: ['influence'], stakeholders: ids, area: '' })
  const handedIn = (id: RecordId, ...values: readonly number[]) =>
    values.map((value, i) => ({ entryId: `entry-${i}`, body: writeEstimates(new Map([[`${id}/influence`, value]])) }))

  test('revealed by two people at once is written down once', () => {
    const { a, b, ids } = twoWith('Wijkteam')
    const [id] = ids as [RecordId]
    const round = roundWith(a, ids)
    meet(a, b)
    for (const side of [a, b]) writeRevealed(side.board, round, handedIn(id, 0.25, 1, 0.5), 7)
    meet(a, b)
    const revealed = a.graph.find('estimate-round', round)
    expect(revealed?.status).toBe('revealed')
    expect(revealed && spreadIn(revealed, id, 'influence')).toMatchObject({ values: [0.25, 0.5, 1], median: 0.5 })
  })

  test('leaves the stakeholder unassessed until the group agrees', () => {
    const { a, ids } = twoWith('Wijkteam')
    const [id] = ids as [RecordId]
    const round = roundWith(a, ids)
    writeRevealed(a.board, round, handedIn(id, 0, 1), 7)
    expect(assessedValues(a.graph).value(id, 'influence', everywhere)).toBeNull()
    agree(a.board, round, { stakeholder: id, attribute: 'influence', value: 0.75, reason: 'na het gesprek' })
    expect(assessedValues(a.graph).value(id, 'influence', everywhere)).toBe(0.75)
  })

  test('takes anything that was handed in without harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        for (const value of readEstimates(body).values()) expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })
})
