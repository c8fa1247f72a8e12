import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { isItemId } from '../ids.ts'
import { RecordGraph } from '../knowledge/record-graph.ts'
import { attributes } from '../records/assessment.ts'
import type { MapType } from '../records/stakeholder-map.ts'
import { frozenText, readFrozen } from './frozen-map.ts'
import { mapContent } from './map-content.ts'
import { layOutMap } from './map-layout.ts'
import { attributeKey, attributeWord, wordKeys } from './map-words.ts'
import { placeInWords } from './place-in-words.ts'
import { presetsInOrder } from './presets.ts'

const levels = { unset: '?', low: 'laag', middle: 'midden', high: 'hoog' }

function setUp(type: MapType, preset: string) {
  const doc = new Y.Doc()
  const board = createBoard(doc)
  const { map, first, second } = board.edit(({ records }) => {
    const one = records.add('stakeholder', { name: 'Gemeente' })
    const other = records.add('stakeholder', { name: 'Ouderraad' })
    for (const attribute of ['influence', 'interest', 'power', 'legitimacy', 'urgency'])
      records.add('assessment', { stakeholder: one, attribute, value: 0.9 })
    const id = records.add('stakeholder-map', { type, preset, language: 'nl', members: [one, other] })
    return { map: id, first: one, second: other }
  })
  const content = () => {
    const graph = new RecordGraph(board.records)
    const record = graph.find('stakeholder-map', map)
    if (!record) throw new Error('The map is there.')
    return mapContent(graph, record)
  }
  const call = (key: string, value: string | null): void =>
    board.edit(({ records }) => records.setEntry(map, 'stakeholder-map', { field: 'labels', key, value }))
  return { board, doc, map, first, second, content, call }
}

/** Everything that is drawn of a map in letters. */
const drawn = (content: Parameters<typeof layOutMap>[0]): readonly string[] => {
  const { words, links } = layOutMap(content)
  return [...words.flatMap(({ lines }) => lines), ...links.map((link) => link.words)]
}

describe('words of a map that the group has changed', () => {
  test('stand on an axis, and wherever the attribute on it is named', () => {
    const { first, content, call } = setUp('grid', 'krachtenveld')
    call('y', 'zeggenschap')
    const now = content()
    expect(drawn(now)).toContain('zeggenschap')
    expect(drawn(now)).not.toContain('invloed')
    expect(attributeWord(now, 'influence')).toBe('zeggenschap')
    const place = now.entries.find(({ id }) => id === first)?.place ?? null
    expect(placeInWords(now, place, levels)).toBe('zeggenschap hoog, belang hoog')
    call('y', null)
    expect(drawn(content())).toContain('invloed')
  })

  test('stand on relations of a type that have no name of their own', () => {
    const { board, map, first, second, content, call } = setUp('network', 'network')
    board.edit(({ records }) => {
      records.add('relation', { from: first, to: second, type: 'money' })
      records.add('relation', { from: first, to: second, type: 'money', label: 'huur' })
      for (const [key, x] of [
        [first, 300],
        [second, 1000],
      ] as const)
        records.setEntry(map, 'stakeholder-map', { field: 'network', key, value: { at: [x, 500], isPinned: false } })
    })
    call('type-money', 'subsidie')
    expect(drawn(content()).toSorted()).toEqual(['huur', 'subsidie'])
  })

  test('stand in a table of tasks: its letters, what they mean, and what is wrong in them', () => {
    const { board, map, first, content, call } = setUp('raci', 'raci')
    board.edit(({ records }) => {
      const task = records.add('task', { map, name: 'Plan' })
      records.setEntry(task, 'task', { field: 'roles', key: first, value: 'RC' })
    })
    call('letter-A', 'T')
    call('means-A', 'tekent ervoor')
    call('letter-R', 'Uit')
    call('head-name', 'Wie')
    const { table } = content()
    expect(table?.head[0]).toBe('Wie')
    expect(table?.rows.map((row) => row[1]?.text)).toEqual(['Niemand tekent ervoor (T).', 'Uit C', ''])
    call('letter-R', 'V')
    expect(content().table?.rows[1]?.[1]?.text).toBe('VC')
  })

  test('stand in a list: its heads and its levels', () => {
    const { content, call } = setUp('list', 'list')
    call(attributeKey('influence'), 'zeggenschap')
    call('level-high', 'veel')
    call('level-unset', 'weten we niet')
    const { table } = content()
    expect(table?.head[1]).toBe('zeggenschap')
    expect(table?.rows.map((row) => row[1]?.text)).toEqual(['9 veel', 'weten we niet'])
  })

  test('stay in a frozen copy when they are changed later', () => {
    const { content, call } = setUp('salience', 'salience')
    call('definitive', 'Kern')
    const kept = readFrozen(frozenText(content()))
    call('definitive', null)
    expect(drawn(kept ?? content())).toContain('Kern')
    expect(drawn(content())).toContain('Doorslaggevend')
  })

  test('merge word by word', () => {
    const { board, doc, map, call } = setUp('rings', 'ringen-van-invloed')
    const otherDoc = new Y.Doc()
    Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(doc))
    const other = createBoard(otherDoc)
    other.edit(({ records }) =>
      records.setEntry(map, 'stakeholder-map', { field: 'labels', key: 'sector-1', value: 'Bewoner' }),
    )
    call('ring-0', 'Beslist mee')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(otherDoc))
    const record = new RecordGraph(board.records).find('stakeholder-map', map)
    expect(Object.fromEntries(record?.labels ?? [])).toEqual({ 'ring-0': 'Beslist mee', 'sector-1': 'Bewoner' })
  })
})

test('every word of every form can be stored under its key, each under one of its own', () => {
  const said = [...attributes, 'custom-één-stem', 'custom-één stem', `custom-${'ö'.repeat(50)}`]
  for (const { type, preset } of presetsInOrder) {
    const keys = wordKeys(setUp(type, preset).content(), said).flatMap((group) => group.keys)
    for (const key of keys) expect(isItemId(key)).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeLessThan(200)
  }
})

test('an attribute that is on the ground has one word, not two', () => {
  const { content } = setUp('grid', 'krachtenveld')
  const keys = wordKeys(content(), ['influence', 'impact']).flatMap((group) => group.keys)
  expect(keys).toContain(attributeKey('impact'))
  expect(keys).not.toContain(attributeKey('influence'))
})
