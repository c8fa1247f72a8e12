import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { characterUpdate, severalValues, type ItemId } from '#testing/one-item.ts'
import { holdToNeighbours, MisplacedError } from './placement.ts'

const STEPS_MAX = 1_000

/** A document in which the root is a text. */
function textDocument(): Y.Doc {
  const document = new Y.Doc()
  document.getText('elements')
  return document
}

/** Applies the update as the server does; false when it was refused. */
function take(document: Y.Doc, update: Uint8Array, stepsMax = STEPS_MAX): boolean {
  try {
    document.transact((transaction) => {
      holdToNeighbours(transaction, update, stepsMax)
      Y.applyUpdate(document, update)
    })
    return true
  } catch (error) {
    if (error instanceof MisplacedError) return false
    throw error
  }
}

/** The character ids of the text in their order, deleted ones included. */
function orderOf(document: Y.Doc): readonly ItemId[] {
  const ids: ItemId[] = []
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
  for (let item = document.getText('elements')._start; item; item = item.right)
    for (let n = 0; n < item.length; n++) ids.push({ client: item.id.client, clock: item.id.clock + n })
  return ids
}

const char = (client: number): ItemId => ({ client, clock: 0 })
/** The text `ab`, each letter by a client of its own who wrote at the end. */
function ab(): Y.Doc {
  const document = textDocument()
  take(document, characterUpdate(char(1), null, null, 'a'))
  take(document, characterUpdate(char(2), char(1), null, 'b'))
  return document
}

describe('an item is refused', () => {
  it('when its left neighbour stands after its right one', () => {
    const document = ab()
    expect(take(document, characterUpdate(char(3), char(2), char(1), 'x'))).toBe(false)
    expect(document.getText('elements').toJSON()).toBe('ab')
  })

  it('when one of its neighbours was there before the other, between them', () => {
    const document = ab()
    take(document, characterUpdate(char(3), char(2), null, 'c'))
    // Whoever knows c knows b, which it names; nobody saw a and c beside each other.
    expect(take(document, characterUpdate(char(4), char(1), char(3), 'x'))).toBe(false)
    expect(take(document, characterUpdate(char(5), null, char(2), 'x'))).toBe(false)
    expect(document.getText('elements').toJSON()).toBe('abc')
  })

  it('when it is to stand at the end, beside an item that was written before another', () => {
    const document = ab()
    take(document, characterUpdate(char(3), char(1), char(2), 'x'))
    expect(take(document, characterUpdate(char(4), char(3), null, 'y'))).toBe(false)
  })

  it('when its neighbours are in different texts', () => {
    const document = new Y.Doc()
    const elements = document.getMap<Y.Text>('elements')
    elements.set('one', new Y.Text('12'))
    elements.set('two', new Y.Text('34'))
    const { clientID: client } = document
    const ids = ['one', 'two'].map((key) => {
      // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
      return { client, clock: elements.get(key)?._start?.id.clock ?? 0 }
    })
    expect(take(document, characterUpdate(char(1), ids[0] ?? null, ids[1] ?? null, 'x'))).toBe(false)
    expect([...elements.values()].map((text) => text.toJSON())).toEqual(['12', '34'])
  })

  it('when one of its neighbours was cleared away with its text and the other was not', () => {
    const document = new Y.Doc()
    const elements = document.getMap<Y.Text>('elements')
    elements.set('gone', new Y.Text('12'))
    elements.set('kept', new Y.Text('34'))
    const clockOf = (key: string): ItemId => {
      // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
      return { client: document.clientID, clock: elements.get(key)?._start?.id.clock ?? 0 }
    }
    const [gone, kept] = [clockOf('gone'), clockOf('kept')]
    elements.delete('gone')
    expect(take(document, characterUpdate(char(1), kept, gone, 'x'))).toBe(false)
    expect(take(document, characterUpdate(char(1), gone, kept, 'x'))).toBe(false)
    // Between two that are gone it is gone as well.
    expect(take(document, characterUpdate(char(1), gone, { ...gone, clock: gone.clock + 1 }, 'x'))).toBe(true)
    expect(elements.get('kept')?.toJSON()).toBe('34')
  })

  it('when more lies between its neighbours than may be looked at, all items of an update together', () => {
    const document = textDocument()
    // Everybody writes first, at the same time: none of them knew of another.
    for (let client = 1; client <= 20; client++) take(document, characterUpdate(char(client), null, null, 'x'))
    expect(take(document, characterUpdate(char(21), null, null, 'y'), 20)).toBe(true)
    expect(take(document, characterUpdate(char(22), null, null, 'y'), 20)).toBe(false)
    const two = Y.mergeUpdates([22, 23].map((client) => characterUpdate(char(client), null, null, 'z')))
    expect(take(document, two, 43)).toBe(true)
  })

  it('when it is to stand within a letter, which stays whole', () => {
    const document = textDocument()
    take(document, characterUpdate(char(1), null, null, 'a👋'))
    const [first, second] = [1, 2].map((clock) => ({ client: 1, clock })) as [ItemId, ItemId]
    expect(take(document, characterUpdate(char(2), first, second, 'x'))).toBe(false)
    expect(take(document, characterUpdate(char(2), null, second, 'x'))).toBe(false)
    expect(take(document, characterUpdate(char(2), first, null, 'x'))).toBe(false)
    expect(document.getText('elements').toJSON()).toBe('a👋')
    expect(take(document, characterUpdate(char(2), second, null, 'b'))).toBe(true)
    expect(take(document, characterUpdate(char(3), char(1), first, '-'))).toBe(true)
    expect(document.getText('elements').toJSON()).toBe('a-👋b')
  })

  it('when it holds several values of one key of which one is alive', () => {
    const document = new Y.Doc()
    const several = severalValues(9, 3)
    expect(take(document, several([]))).toBe(false)
    expect(take(document, several([[0, 2]]))).toBe(false)
    expect(document.getMap('elements').size).toBe(0)
    expect(take(document, several([[0, 3]]))).toBe(true)
    expect(document.getMap('elements').size).toBe(0)
  })

  it('and everything of the update before it is kept, nothing after it', () => {
    const document = ab()
    const update = Y.mergeUpdates([
      characterUpdate({ client: 5, clock: 0 }, char(2), null, 'c'),
      characterUpdate({ client: 5, clock: 1 }, char(2), char(1), 'x'),
      characterUpdate({ client: 5, clock: 2 }, { client: 5, clock: 1 }, char(1), 'y'),
    ])
    expect(take(document, update)).toBe(false)
    expect(document.getText('elements').toJSON()).toBe('abc')
    expect(Y.getState(document.store, 5)).toBe(1)
  })
})

describe('an item is taken', () => {
  it('when others wrote between its neighbours at the same time', () => {
    const document = ab()
    take(document, characterUpdate(char(3), char(1), char(2), 'x'))
    take(document, characterUpdate(char(4), char(1), char(2), 'y'))
    expect(document.getText('elements').toJSON()).toBe('axyb')
  })

  it('when it hangs in what was written at the same time', () => {
    const document = ab()
    take(document, characterUpdate(char(3), char(1), char(2), 'x'))
    take(document, characterUpdate(char(4), char(1), char(2), 'y'))
    // Its author had both, in this order.
    expect(take(document, characterUpdate(char(5), char(3), char(4), 'z'))).toBe(true)
    expect(take(document, characterUpdate(char(6), char(4), char(3), 'z'))).toBe(false)
    expect(document.getText('elements').toJSON()).toBe('axzyb')
  })
})

/** Which items to put between which, as numbers that are read as places. */
const wishes = fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat()), { minLength: 2, maxLength: 9 })
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2_000)
const timeoutMs = 5_000 + 5 * numRuns

it('whatever is taken stands in one order, in whichever order it comes', { timeout: timeoutMs }, () => {
  let refused = 0
  const property = fc.property(wishes, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (wanted, chances) => {
    const first = textDocument()
    const taken: { update: Uint8Array; id: ItemId; names: readonly (ItemId | null)[] }[] = []
    for (const [client, left, right] of wanted) {
      const order = orderOf(first)
      const id = { client, clock: Y.getState(first.store, client) }
      const at = (wish: number): ItemId | null => order[wish % (order.length + 1)] ?? null
      const names = [at(left), at(right)] as const
      const update = characterUpdate(id, ...names, String.fromCodePoint(97 + taken.length))
      if (take(first, update)) taken.push({ update, id, names })
      else refused++
    }
    const second = textDocument()
    const isKnown = (name: ItemId | null): boolean => !name || name.clock < Y.getState(second.store, name.client)
    for (const chance of chances) {
      const ready = taken.filter(
        ({ id, names }) => Y.getState(second.store, id.client) === id.clock && names.every(isKnown),
      )
      const next = ready[chance % Math.max(1, ready.length)]
      // The order of coming does not decide what is refused either.
      if (next) expect(take(second, next.update)).toBe(true)
    }
    expect(orderOf(second)).toEqual(orderOf(first))
  })
  fc.assert(property, { numRuns })
  expect(refused).toBeGreaterThan(numRuns)
})

/** What a person does next in a text: where, what, and whether it is undone, redone, or the others are heard first. */
const doings = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'delete', 'set', 'undo', 'redo', 'clear', 'hear', 'hear'),
    where: fc.nat(),
    much: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 5, maxLength: 60 },
)

it('nothing that Yjs writes is refused: typing, deleting, undoing and going on alone', { timeout: timeoutMs }, () => {
  const property = fc.property(doings, (all) => {
    const server = new Y.Doc()
    const people = [1, 2, 3].map(() => newPerson(server))
    for (const { who, what, where, much } of all) people[who]?.[what](where, much)
    for (const person of people) person.hear()
    for (const person of people) person.hear()
    for (const person of people)
      expect(person.document.getMap('elements').toJSON()).toEqual(server.getMap('elements').toJSON())
  })
  fc.assert(property, { numRuns: numRuns / 4 })
})

/** Somebody with a copy of the server's document, who exchanges with it when they hear. */
function newPerson(server: Y.Doc) {
  const document = new Y.Doc()
  const elements = document.getMap<Y.Map<unknown>>('elements')
  const undo = new Y.UndoManager(elements, { captureTimeout: 0 })
  const note = (): Y.Map<unknown> => {
    const now = elements.get('note') ?? new Y.Map<unknown>()
    if (!elements.has('note')) elements.set('note', now)
    return now
  }
  const text = (): Y.Text => {
    const now = note().get('text')
    if (now instanceof Y.Text) return now
    const fresh = new Y.Text()
    note().set('text', fresh)
    return fresh
  }
  const inText = (where: number): number => where % (text().length + 1)
  return {
    document,
    type: (where: number, much: number): void => text().insert(inText(where), 'abcdef'.slice(0, much)),
    delete(where: number, much: number): void {
      const from = inText(where)
      text().delete(from, Math.min(much, text().length - from))
    },
    set: (where: number): unknown => note().set(`key${where % 3}`, where),
    clear: (where: number): void => (where % 2 ? note().delete('text') : elements.delete('note')),
    undo: (): unknown => undo.undo(),
    redo: (): unknown => undo.redo(),
    hear(): void {
      expect(take(server, Y.encodeStateAsUpdate(document, Y.encodeStateVector(server)))).toBe(true)
      Y.applyUpdate(document, Y.encodeStateAsUpdate(server, Y.encodeStateVector(document)))
    },
  }
}
