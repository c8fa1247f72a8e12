import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { schemas } from '../board/board-edit.ts'
import { createItem } from '../board/stored-item.ts'
import { RecordGraph } from '../knowledge/record-graph.ts'
import { assessedValues, type Viewpoint } from './assessed-values.ts'
import { isMissingVoice } from './missing-voice.ts'

interface Said {
  readonly value: number | null
  readonly area: string
  readonly lens: Viewpoint['lens']
  readonly phase: string
  readonly createdAt: number
  readonly createdBy: string
}

/** A register with one stakeholder of whom this was said, in this order of arriving. */
function graphWith(said: readonly Said[], attribute = 'influence'): RecordGraph {
  const document = new Y.Doc()
  const root = document.getMap<unknown>('records')
  document.transact(() => {
    createItem(schemas.records, root, { id: 'somebody', kindName: 'stakeholder', initial: { name: 'Wijkteam' } })
    for (const [i, initial] of said.entries())
      createItem(schemas.records, root, {
        id: `said-${i}`,
        kindName: 'assessment',
        initial: { stakeholder: 'somebody', attribute, ...initial },
      })
  })
  return new RecordGraph(createBoard(document).records)
}

const judgement = fc.record<Said>({
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  area: fc.constantFrom('', 'noord', 'zuid'),
  lens: fc.constantFrom('actual', 'wanted-by-them', 'wanted-by-us'),
  phase: fc.constantFrom('', 'later-1'),
  createdAt: fc.integer({ min: 0, max: 4 }),
  createdBy: fc.constantFrom('anna', 'bram'),
})
const viewpoint = fc.record<Viewpoint>({
  area: fc.constantFrom('', 'noord', 'zuid'),
  lens: fc.constantFrom('actual', 'wanted-by-them', 'wanted-by-us'),
  phase: fc.constantFrom('', 'later-1'),
})

const isLater = (a: Said & { readonly id: string }, b: Said & { readonly id: string }): boolean =>
  a.createdAt === b.createdAt
    ? a.createdBy === b.createdBy
      ? a.id > b.id
      : a.createdBy > b.createdBy
    : a.createdAt > b.createdAt

describe('of everything that was said from a viewpoint', () => {
  test('the last counts, by time, then by who said it, then by id; one for the area before one for everywhere, also when it is null', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 12 }), viewpoint, (said, from) => {
        const lastFor = (area: string): Said | undefined =>
          said
            .map((each, i) => ({ ...each, id: `said-${i}` }))
            .filter((each) => each.area === area && each.lens === from.lens && each.phase === from.phase)
            .reduce<(Said & { readonly id: string }) | undefined>(
              (last, each) => (last && isLater(last, each) ? last : each),
              undefined,
            )
        const expected = lastFor(from.area) ?? lastFor('')
        expect(assessedValues(graphWith(said)).value('somebody', 'influence', from)).toBe(expected?.value ?? null)
      }),
    )
  })

  test('nothing said of one attribute, lens, moment or area is a value of another', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 6 }), viewpoint, (said, from) => {
        const values = assessedValues(graphWith(said))
        expect(values.value('somebody', 'interest', from)).toBeNull()
        expect(values.value('somebody-else', 'influence', from)).toBeNull()
        for (const each of values.history('somebody', 'influence', from))
          expect([each.area, each.lens, each.phase]).toEqual([from.area, from.lens, from.phase])
      }),
    )
  })
})

test('a missing voice is found in the register as well, from everywhere or from one area, and not from half a judgement', () => {
  const board = createBoard(new Y.Doc())
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  const [id, area] = board.edit(({ records }) => [
    records.add('stakeholder', { name: 'Mantelzorgers' }),
    records.add('work-area', { name: 'Noord' }),
  ])
  const isMissing = (): boolean => {
    const found = graph.find('stakeholder', id)
    return found !== undefined && isMissingVoice(graph, found)
  }
  const say = (attribute: string, value: number | null, where = ''): unknown =>
    board.edit(({ records }) => records.add('assessment', { stakeholder: id, attribute, value, area: where }))
  expect(isMissing()).toBe(false)
  say('impact', 1, area)
  expect(isMissing()).toBe(false)
  say('influence', 0)
  expect(isMissing()).toBe(true)
  say('influence', null, area)
  expect(isMissing()).toBe(false)
  board.edit(({ records }) => records.set(id, 'stakeholder', { isMissingVoice: true }))
  expect(isMissing()).toBe(true)
})
