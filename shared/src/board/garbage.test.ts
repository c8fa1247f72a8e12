import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { elementEnvelope } from '../elements/element-kind.ts'
import { boxOf, elementKinds, mainTextOf } from '../elements/registry.ts'
import { parseElementId } from '../ids.ts'
import { recordKinds } from '../records/registry.ts'
import { itemEnvelope } from '../schema/envelope.ts'
import type { FieldTable } from '../schema/field.ts'
import { createBoard, type Board } from './board.ts'
import { KIND_NAME, metaNames, rootNames } from './stored-names.ts'

/** Anything that a document can hold, made anew each time: a shared type belongs to one place. */
const garbage: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .oneof(
      fc.anything({ withNullPrototype: false, maxDepth: 2 }).filter(isStorable),
      fc.constantFrom<unknown>(
        null,
        undefined,
        true,
        '',
        '__proto__',
        -0,
        NaN,
        Infinity,
        -Infinity,
        1e308,
        2 ** 53,
        10n,
      ),
      fc.array(fc.double(), { maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.uint8Array({ maxLength: 8 }),
    )
    .map((value) => () => value),
  fc.constantFrom(
    () => new Y.Map([['kind', 'sticky-note']]),
    () => Y.Array.from([1, 'two', null]),
    () => new Y.XmlElement('p'),
    () => new Y.Doc(),
    () => {
      const text = new Y.Text('tekst')
      text.insertEmbed(2, { image: 'x' })
      text.format(0, 3, { bold: true })
      return text
    },
    () => new Y.Text('\ud800 half een teken'),
    () => {
      const text = new Y.Text('tekst')
      text.insertEmbed(2, new Y.Map([['kind', 'sticky-note']]))
      text.insertEmbed(0, Y.Array.from([new Y.Text('x')]))
      return text
    },
  ),
)

const elementId = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'toString', '', 'x'.repeat(65), '🙂', '../../x')

/** What a stranger stores at `elements.<id>.<field>`. */
const storedElement = fc.record({
  id: elementId,
  kind: fc.oneof(fc.constantFrom(...elementKinds.map((kind) => () => kind.kind)), garbage),
  fields: fieldsOf([elementEnvelope, ...elementKinds.map((kind) => kind.fields)]),
})
const storedRecord = fc.record({
  id: elementId,
  kind: fc.oneof(fc.constantFrom(...recordKinds.map((kind) => () => kind.kind)), garbage),
  fields: fieldsOf([itemEnvelope, ...recordKinds.map((kind) => kind.fields)]),
})

describe('whatever strangers store', () => {
  test('in every field, reading never throws and gives every field a value', () => {
    fc.assert(
      fc.property(
        fc.array(storedElement, { maxLength: 6 }),
        fc.array(storedRecord, { maxLength: 4 }),
        (elements, records) => {
          const { board } = readingAndWriting((document) => {
            storeAll(document.getMap(rootNames.elements), elements)
            storeAll(document.getMap(rootNames.records), records)
          })
          expectReadable(board)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('in place of items and of the properties, reading never throws', () => {
    const pair = fc.tuple(fc.oneof(elementId, fc.constantFrom(...Object.values(metaNames))), garbage)
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(rootNames)), fc.array(pair, { maxLength: 8 }), (rootName, pairs) => {
        const { board } = readingAndWriting((document) => {
          for (const [key, make] of pairs) document.getMap(rootName).set(key, make())
        })
        expectReadable(board)
        expect(board.properties()).toMatchObject({
          title: expect.any(String),
          language: expect.stringMatching(/^(nl|en)$/),
        })
      }),
      { numRuns: 300 },
    )
  })

  test('as another type in place of the roots, reading never throws', () => {
    const { board } = readingAndWriting((document) => {
      document.getArray(rootNames.elements).push(['a', 1])
      document.getText(rootNames.records).insert(0, 'geen kaart')
      document.getArray(rootNames.meta).push([{}])
    })
    expectReadable(board)
  })

  test('can be edited, deleted, put back and undone, and all boards stay the same', () => {
    fc.assert(
      fc.property(fc.array(storedElement, { minLength: 1, maxLength: 5 }), (elements) => {
        const { board, other } = readingAndWriting((document) =>
          storeAll(document.getMap(rootNames.elements), elements),
        )
        for (const element of board.elements.all()) {
          board.edit((edit) => {
            edit.elements.setEnvelope(element.id, { position: [1, 2] })
            if (element.kind === 'sticky-note') {
              edit.elements.set(element.id, 'sticky-note', { color: 'blue' })
              edit.elements.spliceText(element.id, 'sticky-note', {
                field: 'text',
                at: 3,
                deleteCount: 5,
                insert: 'nieuw',
              })
            }
          })
          expect(board.elements.get(element.id)).toMatchObject({ position: [1, 2] })
          board.edit((edit) => edit.elements.delete(element.id))
          expect(board.elements.get(element.id)).toBeUndefined()
          board.history.undo()
        }
        while (board.history.undo()) expectReadable(board)
        expect(other.elements.all()).toEqual(board.elements.all())
      }),
      { numRuns: 200 },
    )
  })
})

/** Two boards that hear each other, one of them with what strangers stored before it was opened and one that is open while it arrives. */
function readingAndWriting(store: (document: Y.Doc) => void): { readonly board: Board; readonly other: Board } {
  const [stranger, mine, theirs] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  store(stranger)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(stranger))
  const board = createBoard(mine)
  const other = createBoard(theirs)
  mine.on('update', (update: Uint8Array) => Y.applyUpdate(theirs, update))
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  expect(other.elements.all()).toEqual(board.elements.all())
  return { board, other }
}

/** Everything that can be read of a board is there and of its type. */
function expectReadable(board: Board): void {
  for (const element of [...board.elements.all(), ...board.elements.deleted()]) {
    expect(parseElementId(element.id)).toBe(element.id)
    expect(typeof mainTextOf(element)).toBe('string')
    const { x, y, width, height } = boxOf(element)
    for (const number of [x, y, width, height]) expect(Number.isFinite(number)).toBe(true)
    expect(Object.values(element)).not.toContain(undefined)
  }
  for (const record of [...board.records.all(), ...board.records.deleted()]) {
    expect(typeof record.order).toBe('string')
    expect(Object.values(record)).not.toContain(undefined)
  }
  board.properties()
}

/** Some of all the fields that exist, each with garbage in it. */
function fieldsOf(tables: readonly FieldTable[]): fc.Arbitrary<Readonly<Record<string, () => unknown>>> {
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))]
  return fc.dictionary(fc.constantFrom(...names), garbage, { noNullPrototype: true })
}

type Stored = typeof storedElement extends fc.Arbitrary<infer Value> ? Value : never
function storeAll(root: Y.Map<unknown>, items: readonly Stored[]): void {
  for (const { id, kind, fields } of items) {
    const item = new Y.Map<unknown>()
    root.set(id, item)
    item.set(KIND_NAME, kind())
    for (const [name, make] of Object.entries(fields)) item.set(name, make())
  }
}

/** True for values that a document can carry at all; others throw at whoever stores them. */
function isStorable(value: unknown): boolean {
  try {
    const document = new Y.Doc()
    document.getMap('probe').set('value', value)
    Y.encodeStateAsUpdate(document)
    return true
  } catch {
    return false
  }
}
