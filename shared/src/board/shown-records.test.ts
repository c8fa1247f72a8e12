import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { defineElementKind, elementEnvelope } from '../elements/element-kind.ts'
import type { Element } from '../elements/registry.ts'
import { shownRecords, type Shows } from '../elements/shown-records.ts'
import { boxAt } from '../geometry/box.ts'
import { newElementId, newRecordId, type ElementId, type RecordId } from '../ids.ts'
import { recordKinds, type BoardRecord } from '../records/registry.ts'
import { itemEnvelope } from '../schema/envelope.ts'
import { word } from '../schema/field.ts'
import { ItemSnapshots } from './item-snapshots.ts'
import { followShownRecords } from './shown-records.ts'
import { createItem, itemSchema } from './stored-item.ts'

/** A card about one question. */
const card = defineElementKind({
  kind: 'question-card',
  layer: 'content',
  mainText: null,
  fields: { question: word(/^[A-Za-z0-9_-]{1,64}$/), shown: shownRecords() },
  box: ({ position, shown }) => boxAt(position, 200, 100 + 20 * shown.length),
  shows: {
    recordKinds: ['question'],
    records: ({ question }, records) => {
      const record = records.get(question as RecordId)
      return record ? [record] : []
    },
    words: ({ shown }) => shown.flatMap((record) => (record.kind === 'question' ? record.text : [])),
  },
})

/** The card is in no registry: only here are elements of its kind read. */
type Card = Element & { readonly question: string; readonly shown: readonly BoardRecord[] }

function setUp() {
  const document = new Y.Doc()
  const [elementRoot, recordRoot] = [document.getMap<unknown>('elements'), document.getMap<unknown>('records')]
  const [cards, kinds] = [itemSchema(elementEnvelope, [card]), itemSchema(itemEnvelope, recordKinds)]
  const elements = new ItemSnapshots<Element>(elementRoot, cards, ({ z }) => z)
  const records = new ItemSnapshots<BoardRecord>(recordRoot, kinds, ({ order }) => order)
  const changedBy = followShownRecords(elements, records, () => card.shows as unknown as Shows<Element>)
  const change = (elementIds: readonly ElementId[], recordIds: readonly RecordId[]): readonly ElementId[] => {
    elements.refresh(elementIds)
    records.refresh(recordIds)
    return changedBy({ elements: elementIds, records: recordIds })
  }
  const put = (question: RecordId): ElementId => {
    const id = newElementId()
    createItem(cards, elementRoot, { id, kindName: 'question-card', initial: { question } })
    return id
  }
  const ask = (text: string, id = newRecordId()): RecordId => {
    createItem(kinds, recordRoot, { id, kindName: 'question', initial: { text } })
    return id
  }
  const cardOf = (id: ElementId): Card => elements.get(id) as Card
  const wordsOf = (id: ElementId): readonly string[] => card.shows?.words(cardOf(id)) ?? []
  return { recordRoot, change, put, ask, cardOf, wordsOf }
}

test('an element changes with the record that it shows, and no other does', () => {
  const { change, put, ask, cardOf, wordsOf } = setUp()
  const [mine, other] = [ask('Hoe?'), ask('Wie?')]
  const [a, b] = [put(mine), put(other)]
  expect(change([a, b], [mine, other])).toEqual([a, b])
  expect([wordsOf(a), wordsOf(b)]).toEqual([['Hoe?'], ['Wie?']])
  const before = cardOf(b)
  ask('Hoe dan?', mine)
  expect(change([], [mine])).toEqual([a])
  expect(wordsOf(a)).toEqual(['Hoe dan?'])
  expect(cardOf(b)).toBe(before)
})

test('a record that comes after what shows it, is deleted, or is gone for good is noticed', () => {
  const { recordRoot, change, put, ask, cardOf } = setUp()
  const question = newRecordId()
  const id = put(question)
  expect(change([id], [])).toEqual([])
  expect(card.box(cardOf(id)).height).toBe(100)
  ask('Hoe?', question)
  expect(change([], [question])).toEqual([id])
  expect(card.box(cardOf(id)).height).toBe(120)
  const stored = recordRoot.get(question)
  if (stored instanceof Y.Map) stored.set('deletedAt', 5)
  expect(change([], [question])).toEqual([id])
  expect(cardOf(id).shown).toEqual([])
  ask('Hoe?', question)
  change([], [question])
  recordRoot.delete(question)
  expect(change([], [question])).toEqual([id])
  expect(cardOf(id).shown).toEqual([])
})

test('an element that is read anew keeps what it shows', () => {
  const { change, put, ask, wordsOf } = setUp()
  const question = ask('Hoe?')
  const id = put(question)
  change([id], [question])
  expect(change([id], [])).toEqual([id])
  expect(wordsOf(id)).toEqual(['Hoe?'])
})
