import { describe, expect, test } from 'vitest'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { newPersonId, type RecordId } from '@samenspel/shared/ids'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { readFrozen } from '@samenspel/shared/maps/frozen-map'
import { mapContent, type MapContent, type MapEntry, type Place } from '@samenspel/shared/maps/map-content'
import type { MapType } from '@samenspel/shared/records/stakeholder-map'
import * as Y from 'yjs'
import { addMap, copyMap, freezeMap, inArea, removeMember, setMap, addMembers, setRaci, addTask } from './maps.ts'
import { layDown, placeStakeholder, setPinned, takeUp, type MapOnBoard } from './maps-places.ts'
import { mergeStakeholders, setArchived } from './stakeholders.ts'

/** A board on somebody's screen, with a clock of its own. */
interface Screen {
  readonly document: Y.Doc
  readonly board: Board
  readonly graph: RecordGraph
  work(): MapOnBoard
  content(): MapContent
  entry(id: RecordId): MapEntry | undefined
}

function openScreen(nowMs: () => number, mapOf: () => RecordId): Screen {
  const document = new Y.Doc()
  const board = createBoard(document, { createdBy: newPersonId(), nowMs })
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  const work = (): MapOnBoard => {
    const map = graph.find('stakeholder-map', mapOf())
    if (!map) throw new Error('The map is not on this screen.')
    return { board, graph, map }
  }
  const content = (): MapContent => mapContent(graph, work().map)
  return { document, board, graph, work, content, entry: (id) => content().entries.find((each) => each.id === id) }
}

/** Two people who see the same map; what one does reaches the other only when they meet. */
function setUp(type: MapType, preset: 'krachtenveld' | 'ringen-van-invloed' | 'network' | 'raci' = 'krachtenveld') {
  let map: RecordId
  let timeMs = 1_000
  const [anna, bram] = [
    openScreen(
      () => timeMs,
      () => map,
    ),
    openScreen(
      () => timeMs,
      () => map,
    ),
  ]
  const meet = (): void => {
    const [a, b] = [Y.encodeStateAsUpdate(anna.document), Y.encodeStateAsUpdate(bram.document)]
    Y.applyUpdate(bram.document, a)
    Y.applyUpdate(anna.document, b)
    expect(bram.content()).toEqual(anna.content())
  }
  const names = ['Gemeente', 'Wijkteam', 'Ouderraad']
  const ids = anna.board.edit((edit) => names.map((name) => edit.records.add('stakeholder', { name })))
  map = addMap(anna.board, anna.graph, { type, preset, title: 'Kaart', language: 'nl', area: '' })
  meet()
  const [first, second, third] = ids as [RecordId, RecordId, RecordId]
  return { anna, bram, meet, first, second, third, later: (byMs: number) => (timeMs += byMs) }
}

const grid = (x: number, y: number): Place => ({ type: 'grid', at: [x, y] })
const ring = (number: number): Place => ({ type: 'rings', ring: number, sector: 1, at: [0.5, 0.5] })

describe('two people on one map', () => {
  test('drag the same stakeholder at the same moment: it lies where one of them put it, never in between', () => {
    for (let run = 0; run < 20; run++) {
      const { anna, bram, meet, first } = setUp('grid')
      placeStakeholder(anna.work(), first, grid(0.1, 0.2))
      placeStakeholder(bram.work(), first, grid(0.8, 0.9))
      meet()
      expect([grid(0.1, 0.2), grid(0.8, 0.9)]).toContainEqual(anna.entry(first)?.place)
    }
  })

  test('whoever puts it down last wins, and what was thought before is kept', () => {
    const { anna, bram, meet, first, later } = setUp('grid')
    placeStakeholder(anna.work(), first, grid(0.1, 0.2))
    later(5)
    placeStakeholder(bram.work(), first, grid(0.8, 0.9))
    meet()
    expect(anna.entry(first)?.place).toEqual(grid(0.8, 0.9))
    expect(anna.graph.referring('assessment', 'stakeholder', first).length).toBe(4)
    bram.board.history.undo()
    meet()
    expect(anna.entry(first)?.place).toEqual(grid(0.1, 0.2))
  })

  test('drag different stakeholders on rings: both lie where they were put', () => {
    const { anna, bram, meet, first, second } = setUp('rings', 'ringen-van-invloed')
    placeStakeholder(anna.work(), first, ring(0))
    placeStakeholder(bram.work(), second, ring(2))
    meet()
    expect([anna.entry(first)?.place, anna.entry(second)?.place]).toEqual([ring(0), ring(2)])
  })

  test('one archives a stakeholder while the other places it: it is off all maps, and comes back where it was put', () => {
    const { anna, bram, meet, first } = setUp('grid')
    setArchived(anna.board, first, 5)
    placeStakeholder(bram.work(), first, grid(0.4, 0.6))
    meet()
    expect(anna.entry(first)).toBeUndefined()
    setArchived(anna.board, first, null)
    meet()
    expect(bram.entry(first)?.place).toEqual(grid(0.4, 0.6))
  })

  test('one takes it off the map while the other places it: it is off, and placing it once more puts it back', () => {
    const { anna, bram, meet, first, later } = setUp('grid')
    removeMember(anna.board, anna.graph, anna.work().map.id, first)
    placeStakeholder(bram.work(), first, grid(0.4, 0.6))
    meet()
    expect(anna.entry(first)).toBeUndefined()
    later(5)
    placeStakeholder(bram.work(), first, grid(0.3, 0.3))
    meet()
    expect(anna.entry(first)?.place).toEqual(grid(0.3, 0.3))
  })

  test.each(['grid', 'rings'] as const)(
    'merge the same pair into each other at once on %s: one stays, with its place',
    (type) => {
      const preset = type === 'grid' ? 'krachtenveld' : 'ringen-van-invloed'
      const { anna, bram, meet, first, second, later } = setUp(type, preset)
      const place = type === 'grid' ? grid(0.7, 0.2) : ring(1)
      placeStakeholder(anna.work(), first, place)
      meet()
      mergeStakeholders(anna.board, first, second)
      mergeStakeholders(bram.board, second, first)
      meet()
      const left = anna.content().entries.filter(({ name }) => name !== 'Ouderraad')
      expect(left.length).toBe(1)
      expect(left[0]?.place).toEqual(place)
      later(5)
      takeUp(anna.work(), left[0]?.id ?? first)
      meet()
      expect(bram.entry(left[0]?.id ?? first)?.place).toBeNull()
    },
  )
})

describe('a map', () => {
  test('shows nobody in its middle before somebody has placed them', () => {
    const { anna } = setUp('grid')
    expect(anna.content().entries.map(({ place }) => place)).toEqual([null, null, null])
  })

  test('loses a stakeholder without any other map losing it, and it comes back where it lay', () => {
    const { anna, first } = setUp('grid')
    const other = addMap(anna.board, anna.graph, {
      type: 'grid',
      preset: 'krachtenveld',
      title: 'Twee',
      language: 'nl',
      area: '',
    })
    placeStakeholder(anna.work(), first, grid(0.2, 0.3))
    removeMember(anna.board, anna.graph, anna.work().map.id, first)
    expect(anna.entry(first)).toBeUndefined()
    const otherMap = anna.graph.find('stakeholder-map', other)
    expect(otherMap && mapContent(anna.graph, otherMap).entries.find(({ id }) => id === first)?.place).toEqual(
      grid(0.2, 0.3),
    )
    addMembers(anna.board, anna.work().map.id, [first])
    expect(anna.entry(first)?.place).toEqual(grid(0.2, 0.3))
  })

  test('that was frozen stays as it was, whatever happens after', () => {
    const { anna, first } = setUp('grid')
    placeStakeholder(anna.work(), first, grid(0.2, 0.3))
    const before = anna.content()
    const id = freezeMap(anna.board, anna.graph, anna.work().map, 7)
    placeStakeholder(anna.work(), first, grid(0.9, 0.9))
    anna.board.edit((edit) => edit.records.delete(first))
    const frozen = anna.graph.find('stakeholder-map', id)
    expect(frozen?.frozenAt).toBe(7)
    expect(readFrozen(frozen?.frozen ?? '')).toEqual(before)
  })

  test('for a later time shows where everybody lay before, and nobody is placed on it yet', () => {
    const { anna, first } = setUp('rings', 'ringen-van-invloed')
    placeStakeholder(anna.work(), first, ring(2))
    const id = copyMap(anna.board, anna.graph, anna.work().map, { title: 'Later', phase: 'later-1' })
    const map = anna.graph.find('stakeholder-map', id)
    if (!map) throw new Error('There is no copy.')
    const [entry] = mapContent(anna.graph, map).entries
    expect([entry?.place, entry?.before]).toEqual([null, ring(2)])
    placeStakeholder({ ...anna.work(), map }, first, ring(0))
    expect(anna.entry(first)?.place).toEqual(ring(2))
  })

  test('by another lens has places of its own, and an arrow to them', () => {
    const { anna, first } = setUp('grid')
    placeStakeholder(anna.work(), first, grid(0.2, 0.3))
    setMap(anna.board, anna.work().map.id, { lens: 'wanted-by-us' })
    expect(anna.entry(first)?.place).toBeNull()
    placeStakeholder(anna.work(), first, grid(0.7, 0.7))
    setMap(anna.board, anna.work().map.id, { lens: 'actual', aim: 'wanted-by-us' })
    expect([anna.entry(first)?.place, anna.entry(first)?.aim]).toEqual([grid(0.2, 0.3), grid(0.7, 0.7)])
  })

  test('for an area holds who is in it or in none, and judges for that area alone', () => {
    const { anna, first, second } = setUp('grid')
    const area = anna.board.edit((edit) => edit.records.add('work-area', { name: 'Noord' }))
    const elsewhere = anna.board.edit((edit) => edit.records.add('work-area', { name: 'Zuid' }))
    anna.board.edit((edit) =>
      edit.records.setWord(second, 'stakeholder', { field: 'areas', word: elsewhere, isThere: true }),
    )
    expect(inArea(anna.graph, area).map(({ name }) => name)).toEqual(['Gemeente', 'Ouderraad'])
    placeStakeholder(anna.work(), first, grid(0.2, 0.3))
    setMap(anna.board, anna.work().map.id, { area })
    expect(anna.entry(first)?.place).toEqual(grid(0.2, 0.3))
    placeStakeholder(anna.work(), first, grid(0.9, 0.1))
    expect(anna.entry(first)?.place).toEqual(grid(0.9, 0.1))
    setMap(anna.board, anna.work().map.id, { area: '' })
    expect(anna.entry(first)?.place).toEqual(grid(0.2, 0.3))
  })

  test('taken up, a stakeholder is to be placed again and not in the middle', () => {
    const { anna, first, later } = setUp('grid')
    placeStakeholder(anna.work(), first, grid(0.2, 0.3))
    later(5)
    takeUp(anna.work(), first)
    expect(anna.entry(first)?.place).toBeNull()
  })

  test('laid out by force keeps what somebody pinned meanwhile', () => {
    const { anna, first, second } = setUp('network', 'network')
    placeStakeholder(anna.work(), first, { type: 'network', at: [100, 100], isPinned: true })
    layDown(
      anna.work(),
      new Map([
        [first, [5, 5] as const],
        [second, [70.4, 80.6] as const],
      ]),
    )
    expect(anna.entry(first)?.place).toEqual({ type: 'network', at: [100, 100], isPinned: true })
    expect(anna.entry(second)?.place).toEqual({ type: 'network', at: [70, 81], isPinned: false })
    setPinned(anna.work(), second, anna.entry(second)?.place ?? grid(0, 0), true)
    expect(anna.entry(second)?.place).toMatchObject({ isPinned: true })
  })

  test('of tasks takes letters for the stakeholder that another was merged into', () => {
    const { anna, first, second } = setUp('raci', 'raci')
    const task = addTask(anna.board, anna.work().map.id, 'Gesprekken')
    setRaci(anna.board, anna.graph, task, { stakeholder: first, letters: 'A' })
    mergeStakeholders(anna.board, first, second)
    setRaci(anna.board, anna.graph, task, { stakeholder: second, letters: 'RA' })
    const record = anna.graph.find('task', task)
    expect([...(record?.roles ?? [])]).toEqual([[second, 'RA']])
  })
})
