/** What must hold for any registered kind of element or record. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { rootNames } from '../board/stored-names.ts'
import { recordKinds } from '../records/registry.ts'
import { itemEnvelope } from '../schema/envelope.ts'
import type { FieldTable } from '../schema/field.ts'
import { elementEnvelope } from './element-kind.ts'
import { boxOf, elementKinds, kindOf, mainTextOf, type KindBehind } from './registry.ts'
import { plainTextOf } from './search-text.ts'
import { shownRecords } from './shown-records.ts'

const kinds: { root: 'elements' | 'records'; kind: string; fields: FieldTable }[] = [
  ...elementKinds.map(({ kind, fields }) => ({
    root: 'elements' as const,
    kind,
    fields: { ...elementEnvelope, ...fields },
  })),
  ...recordKinds.map(({ kind, fields }) => ({
    root: 'records' as const,
    kind,
    fields: { ...itemEnvelope, ...fields },
  })),
]

/** Anything Yjs can store in a map: JSON, bytes, and other shared types where none belong. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.constantFrom(Infinity, -Infinity, NaN, undefined, '__proto__', '<img src=x>', 2 ** 60),
  fc.uint8Array({ maxLength: 8 }),
  fc.array(fc.double(), { maxLength: 3 }),
  fc.constant('text').map(() => new Y.Text('shared')),
  fc.constant('map').map(() => new Y.Map([['x', 1]])),
  fc.constant('array').map(() => Y.Array.from([1, 2])),
)

describe.each(kinds)('$kind', ({ root, kind, fields }) => {
  const names = Object.keys(fields)

  test('garbage in every stored field never throws and reads as an item of its kind', () => {
    const stored = fc.record(Object.fromEntries(names.map((name) => [name, garbage])))
    fc.assert(
      fc.property(stored, (values) => {
        const document = new Y.Doc()
        const board = createBoard(document)
        document.transact(() => {
          const item = new Y.Map<unknown>(Object.entries({ ...values, deletedAt: null }))
          item.set('kind', kind)
          document.getMap(rootNames[root]).set('broken', item)
        })
        const [item] = board[root].all()
        expect(item?.kind).toBe(kind)
        for (const name of names) expect(item).toHaveProperty(name)
        for (const element of board.elements.all()) {
          const box = boxOf(element)
          expect(box.width > 0 && box.height > 0 && Number.isFinite(box.x + box.y + box.height)).toBe(true)
          expect(typeof mainTextOf(element)).toBe('string')
        }
      }),
      { numRuns: 200 },
    )
  })

  test('has a value for each field from the start', () => {
    const document = new Y.Doc()
    const board = createBoard(document)
    board.edit((edit) => {
      if (root === 'elements') for (const each of elementKinds) edit.elements.add(each.kind, {})
      else for (const each of recordKinds) edit.records.add(each.kind, {})
    })
    const item = board[root].all().find((each) => each.kind === kind)
    expect(Object.keys(item ?? {}).toSorted()).toEqual(['id', 'kind', ...names].toSorted())
  })
})

test('things that are no item at all are left out', () => {
  const document = new Y.Doc()
  const board = createBoard(document)
  const elements = document.getMap<unknown>(rootNames.elements)
  elements.set('a', 'text')
  elements.set('b', new Y.Map([['kind', 'unknown-kind']]))
  elements.set('c', new Y.Map())
  elements.set('__proto__', new Y.Map([['kind', 'sticky-note']]))
  expect(board.elements.all().every((element) => kindOf(element).kind === 'sticky-note')).toBe(true)
})

test('a kind that shows records carries them in its snapshots, and says something in words whatever it shows', () => {
  for (const kind of elementKinds) {
    const { shows, fields } = kind as KindBehind
    if (shows) expect(fields).toHaveProperty('shown', shownRecords())
  }
  const board = createBoard(new Y.Doc())
  board.edit((edit) => {
    for (const each of elementKinds) edit.elements.add(each.kind, {})
  })
  for (const element of board.elements.all()) expect(typeof plainTextOf(element)).toBe('string')
})
