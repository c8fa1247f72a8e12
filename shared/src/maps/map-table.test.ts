import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import type { RecordId } from '../ids.ts'
import { RecordGraph } from '../knowledge/record-graph.ts'
import type { MapType } from '../records/stakeholder-map.ts'
import { frozenText, readFrozen } from './frozen-map.ts'
import { mapContent, NO_ATTRIBUTE } from './map-content.ts'
import { layOutMap } from './map-layout.ts'
import { layOutTable } from './table-layout.ts'

/** A board with two stakeholders of whom something is known, and a map of them. */
function setUp(type: MapType, preset: string) {
  const board = createBoard(new Y.Doc())
  const { map, first, second } = board.edit(({ records }) => {
    const [one, other] = ['Gemeente', 'Ouderraad'].map((name) => records.add('stakeholder', { name }))
    if (!one || !other) throw new Error('Both are there.')
    const id = records.add('stakeholder-map', { type, preset, language: 'nl', members: [one, other] })
    return { map: id, first: one, second: other }
  })
  const content = () => {
    const graph = new RecordGraph(board.records)
    const record = graph.find('stakeholder-map', map)
    if (!record) throw new Error('The map is there.')
    return mapContent(graph, record)
  }
  return { board, map, first, second, content }
}

describe('the table of a map', () => {
  test('of a list says each value with its level, and a dash for what nobody has said', () => {
    const { board, first, content } = setUp('list', 'list')
    board.edit(({ records }) => {
      records.add('assessment', { stakeholder: first, attribute: 'influence', value: 0.9 })
      records.add('assessment', { stakeholder: first, attribute: 'trust', value: 0 })
    })
    const { table } = content()
    expect(table?.head).toEqual(['Belanghebbende', 'invloed', 'belang', 'impact op hen', 'vertrouwen'])
    expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['Gemeente', '9 hoog', '–', '–', '0 laag'])
    expect(table?.rows[1]?.map(({ tone }) => tone)).toEqual(['plain', 'unset', 'unset', 'unset', 'unset'])
  })

  test('of issues keeps what somebody says apart from what they have to gain', () => {
    const { board, map, second, content } = setUp('matrix', 'matrix')
    board.edit(({ records }) => {
      const issue = records.add('issue', { map, name: 'Betaalbaar wonen' })
      records.add('stake', { issue, stakeholder: second, position: 'Tegen', interest: 'Lage huur', weight: 0.8 })
    })
    expect(content().table?.rows.map((row) => row[1])).toEqual([
      { text: '', tone: 'plain' },
      { text: 'Standpunt: Tegen\nBelang: Lage huur\nWeegt: hoog', tone: 'high' },
    ])
  })

  test('of tasks says under each whether it is right', () => {
    const { board, map, first, second, content } = setUp('raci', 'raci')
    const letters = (task: RecordId, key: RecordId, value: string) =>
      board.edit(({ records }) => records.setEntry(task, 'task', { field: 'roles', key, value }))
    const task = board.edit(({ records }) => records.add('task', { map, name: 'Plan' }))
    const check = () => content().table?.rows[0]?.[1]
    expect(check()).toEqual({ text: '', tone: 'plain' })
    letters(task, first, 'A')
    expect(check()).toEqual({ text: 'Niemand voert het uit (R).', tone: 'alarm' })
    letters(task, second, 'R')
    expect(check()).toEqual({ text: 'Klopt', tone: 'plain' })
    expect(content().table?.rows.map((row) => row[1]?.text)).toEqual(['Klopt', 'A', 'R'])
  })

  test('is drawn with every word of it, in parts beside each other when it is long', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      { text: `Naam ${i}`, tone: 'plain' as const },
      { text: 'R', tone: 'high' as const },
    ])
    const { space, words, grounds } = layOutTable({ head: ['Belanghebbende', 'Plan'], rows })
    expect(space.height / space.width).toBeLessThan(1.25)
    const said = words.flatMap(({ lines }) => lines)
    for (const [name] of rows) expect(said).toContain(name?.text)
    expect(new Set(words.map(({ key }) => key)).size).toBe(words.length)
    for (const ground of grounds)
      if (ground.type === 'box') expect(ground.box.x + ground.box.width).toBeLessThanOrEqual(space.width + 0.01)
  })

  test.each([
    ['list', 'list'],
    ['matrix', 'matrix'],
    ['raci', 'raci'],
  ] as const)('of a frozen %s is the same, row by row, and can be drawn', (type, preset) => {
    const { board, map, first, content } = setUp(type, preset)
    board.edit(({ records }) => {
      records.add('assessment', { stakeholder: first, attribute: 'influence', value: 0.9 })
      const issue = records.add('issue', { map, name: 'Parkeren' })
      records.add('stake', { issue, stakeholder: first, interest: 'Ruimte' })
      const task = records.add('task', { map, name: 'Plan' })
      records.setEntry(task, 'task', { field: 'roles', key: first, value: 'RA' })
    })
    const kept = readFrozen(frozenText(content())) ?? expect.fail('It can be read.')
    expect(kept.table).toEqual(content().table)
    expect(layOutMap(kept)).toEqual(layOutMap(content()))
  })

  test('is none where stakeholders have places', () => {
    expect(setUp('grid', 'krachtenveld').content().table).toBeNull()
  })
})

describe('relations on a network', () => {
  test('of a hidden type or in a hidden state are not shown, and others say of what type they are', () => {
    const { board, map, first, second, content } = setUp('network', 'network')
    board.edit(({ records }) => {
      records.add('relation', { from: first, to: second, type: 'money' })
      records.add('relation', { from: first, to: second, type: 'trust', status: 'broken' })
      records.add('relation', { from: second, to: first, type: 'own', label: 'buren' })
      for (const [key, x] of [
        [first, 300],
        [second, 1000],
      ] as const)
        records.setEntry(map, 'stakeholder-map', { field: 'network', key, value: { at: [x, 500], isPinned: false } })
    })
    const hide = (word: string, isThere: boolean) =>
      board.edit(({ records }) => records.setWord(map, 'stakeholder-map', { field: 'hiddenRelations', word, isThere }))
    const said = () => layOutMap(content()).links.map(({ words }) => words)
    expect(said()).toEqual(['geld', 'vertrouwen', 'buren'])
    hide('money', true)
    expect(said()).toEqual(['vertrouwen', 'buren'])
    hide('broken', true)
    expect(said()).toEqual(['buren'])
    hide('money', false)
    expect(said()).toEqual(['geld', 'buren'])
    hide('whatever', true)
    expect(content().hiddenRelations).toEqual(['broken'])
  })
})

describe('what a grid shows', () => {
  test('has no size when the group wants none, also where the method has one', () => {
    const { board, map, content } = setUp('grid', 'aiim')
    expect(content().sizeBy).toBe('influence')
    board.edit(({ records }) => records.set(map, 'stakeholder-map', { sizeAttribute: NO_ATTRIBUTE }))
    expect(content().sizeBy).toBe('')
  })

  test('has no advice before anybody is placed', () => {
    const { board, map, first, content } = setUp('grid', 'krachtenveld')
    board.edit(({ records }) => records.set(map, 'stakeholder-map', { showsAdvice: true }))
    expect(content().showsAdvice).toBe(false)
    board.edit(({ records }) => {
      for (const attribute of ['influence', 'interest'])
        records.add('assessment', { stakeholder: first, attribute, value: 0.5 })
    })
    expect(content().showsAdvice).toBe(true)
  })
})
