import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Copies, orderOf } from '#testing/copies.ts'
import { emptyItems, itemUpdate, type ItemId, type Neighbours, type OneItem } from '#testing/one-item.ts'

const letter = (client: number): ItemId => ({ client, clock: 0 })
type Wish = Omit<OneItem, 'clock' | 'content'> & Partial<Pick<OneItem, 'clock' | 'content'>>
const written = (wish: Wish): Uint8Array => itemUpdate({ clock: 0, content: 'x', ...wish })

/** The text `ab`, each letter by a client of its own who wrote at the end, and somebody who reads it from here on. */
function ab(): { readonly copies: Copies; readonly reader: Y.Doc } {
  const copies = new Copies()
  copies.take([written({ client: 1, content: 'a' })])
  copies.take([written({ client: 2, left: letter(1), content: 'b' })])
  return { copies, reader: copies.join() }
}

/** Takes the item; everybody must read the same then. Gives what they read, and whether the item was given other neighbours. */
function taken({ copies, reader }: ReturnType<typeof ab>, ...updates: readonly Uint8Array[]) {
  const before = copies.misplaced
  copies.take(updates)
  copies.hear(reader)
  expect(orderOf(reader)).toEqual(orderOf(copies.fresh()))
  return { text: reader.getText('elements').toJSON(), isMisplaced: copies.misplaced > before }
}

describe('an item is put beside its left neighbour', () => {
  it('when that stands after its right one', () => {
    expect(taken(ab(), written({ client: 3, left: letter(2), right: letter(1) }))).toEqual({
      text: 'abx',
      isMisplaced: true,
    })
  })

  it('when both are the same', () => {
    expect(taken(ab(), written({ client: 3, left: letter(1), right: letter(1) }))).toEqual({
      text: 'axb',
      isMisplaced: true,
    })
  })

  it('when one of them was there before the other, between them', () => {
    const board = ab()
    taken(board, written({ client: 3, left: letter(2), content: 'c' }))
    // Whoever knows c knows b, which it names; nobody saw a and c beside each other.
    const over = written({ client: 4, left: letter(1), right: letter(3) })
    expect(taken(board, over)).toEqual({ text: 'axbc', isMisplaced: true })
  })

  it('when it is to stand at the end, beside an item that was written before another', () => {
    const board = ab()
    taken(board, written({ client: 3, left: letter(1), right: letter(2) }))
    expect(taken(board, written({ client: 4, left: letter(3), content: 'y' }))).toEqual({
      text: 'axyb',
      isMisplaced: true,
    })
  })

  it('when the right one is in another text', () => {
    const board = ab()
    taken(board, written({ client: 5, root: 'records', content: 'r' }))
    expect(taken(board, written({ client: 3, left: letter(1), right: letter(5) }))).toEqual({
      text: 'axb',
      isMisplaced: true,
    })
  })

  it('when more lies between them than may be looked at', () => {
    const { copies, reader } = ab()
    for (let client = 3; client < 23; client++) copies.take([written({ client, left: letter(1), right: letter(2) })])
    copies.take([written({ client: 30, left: letter(1), right: letter(2) })], 20)
    expect(copies.misplaced).toBe(0)
    copies.take([written({ client: 31, left: letter(1), right: letter(2) })], 20)
    expect(copies.misplaced).toBe(1)
    copies.hear(reader)
    expect(orderOf(reader)).toEqual(orderOf(copies.fresh()))
  })
})

it('an item is put before its right neighbour when it names no left one and there is one', () => {
  expect(taken(ab(), written({ client: 3, right: letter(2) }))).toEqual({ text: 'axb', isMisplaced: true })
})

describe('an item that more stands in the way of than may be looked at', () => {
  const count = 20
  /** A text of letters that nobody joins, `0` at its beginning: each by a client of its own, beside the one before it. */
  function long(): ReturnType<typeof ab> {
    const copies = new Copies()
    for (let n = 0; n < count; n++)
      copies.take([written({ client: 10 + n, left: n === 0 ? undefined : letter(9 + n), content: `${n % 10}` })])
    return { copies, reader: copies.join() }
  }
  const text = '01234567890123456789'

  it.each([
    ['and that names no neighbours, is put at the beginning', {}, `x${text}`],
    ['and that names only the one left of it, is put beside that', { left: letter(12) }, `012x${text.slice(3)}`],
    ['and that names only the one right of it, is put at its left', { right: letter(10) }, `x${text}`],
  ] as const)('%s', (_what, wish, expected) => {
    const { copies, reader } = long()
    const isAtOnce = 'right' in wish
    copies.take([written({ client: 99, ...wish })], 10)
    expect(copies.misplaced).toBe(isAtOnce ? 0 : 1)
    copies.hear(reader)
    expect(reader.getText('elements').toJSON()).toBe(expected)
    expect(orderOf(reader)).toEqual(orderOf(copies.fresh()))
  })

  it('under a key becomes its newest value', () => {
    for (const left of [undefined, letter(12)]) {
      const copies = new Copies()
      const reader = copies.join()
      const key = { root: 'records', key: 'k' }
      for (let n = 0; n < count; n++)
        copies.take([written({ client: 10 + n, left: n === 0 ? undefined : letter(9 + n), ...key, content: [n] })])
      copies.take([written({ client: 99, left, ...key, content: [99] })], 10)
      expect(copies.misplaced).toBe(1)
      copies.hear(reader)
      expect(reader.getMap('records').toJSON()).toEqual({ k: 99 })
      expect(orderOf(reader)).toEqual(orderOf(copies.fresh()))
    }
  })

  it('cuts nothing when there are no steps for cutting', () => {
    const board = ab()
    taken(board, written({ client: 3, left: letter(2), content: 'cdef' }))
    const [c, e] = [
      { client: 3, clock: 0 },
      { client: 3, clock: 2 },
    ]
    board.copies.take([written({ client: 4, left: c }), written({ client: 5, right: e })], 0.5)
    expect(board.copies.misplaced).toBe(3)
    board.copies.hear(board.reader)
    expect(board.reader.getText('elements').toJSON()).toBe('abxcdefx')
    expect(orderOf(board.reader)).toEqual(orderOf(board.copies.fresh()))
  })

  it('costs no more time than there are steps, however many items there are', () => {
    const copies = new Copies()
    const chain = Array.from({ length: 100_000 }, (_, n) => (n === 0 ? {} : { left: { client: 1, clock: n - 1 } }))
    copies.take([emptyItems({ client: 1, clock: 0 }, chain)])
    const startMs = performance.now()
    copies.take([
      emptyItems(
        { client: 2, clock: 0 },
        Array.from({ length: 10_000 }, () => ({})),
      ),
    ])
    // Each of them looked at all others would be a thousand million steps: minutes.
    expect(performance.now() - startMs).toBeLessThan(2_000)
    expect(copies.misplaced).toBeGreaterThan(9_000)
  })
})

it('a value that is put before all that a key ever had costs steps too', () => {
  const copies = new Copies()
  const key = { root: 'records', key: 'k' }
  for (let n = 0; n < 20; n++)
    copies.take([written({ client: 10 + n, left: n === 0 ? undefined : letter(9 + n), ...key, content: [n] })])
  copies.take([written({ client: 99, right: letter(10), content: [99] })], 10)
  expect(copies.misplaced).toBe(1)
  expect(copies.fresh().getMap('records').toJSON()).toEqual({ k: 99 })
})

describe('two people who were away and each wrote a thousand things at one place', () => {
  const length = 1_000
  type Writes = (client: number, n: number) => Neighbours
  it.each<[string, Writes]>([
    ['behind each other', (client, n) => ({ left: n === 0 ? letter(1) : { client, clock: n - 1 }, right: letter(2) })],
    ['before each other', (client, n) => ({ left: letter(1), right: n === 0 ? letter(2) : { client, clock: n - 1 } })],
    ['at the end', (client, n) => ({ left: n === 0 ? letter(2) : { client, clock: n - 1 } })],
    ['at the beginning', (client, n) => ({ right: n === 0 ? letter(1) : { client, clock: n - 1 } })],
  ])('%s find all of them where they put them', (_what, writes) => {
    for (const others of [
      [3, 4],
      [4, 3],
    ] as const) {
      const { copies, reader } = ab()
      for (const client of others)
        copies.take([
          emptyItems(
            { client, clock: 0 },
            Array.from({ length }, (_, n) => writes(client, n)),
          ),
        ])
      expect(copies.misplaced).toBe(0)
      copies.hear(reader)
      expect(orderOf(reader)).toEqual(orderOf(copies.fresh()))
    }
  })
})

describe('an item stands where it says', () => {
  it('when others wrote between its neighbours at the same time', () => {
    const board = ab()
    taken(board, written({ client: 3, left: letter(1), right: letter(2), content: 'x' }))
    const second = written({ client: 4, left: letter(1), right: letter(2), content: 'y' })
    expect(taken(board, second)).toEqual({ text: 'axyb', isMisplaced: false })
    // Its author had both, in this order.
    const third = written({ client: 5, left: letter(3), right: letter(4), content: 'z' })
    expect(taken(board, third)).toEqual({ text: 'axzyb', isMisplaced: false })
  })

  it('when what it is beside comes in the same update', () => {
    const update = Y.mergeUpdates([
      written({ client: 5, left: letter(2), content: 'c' }),
      written({ client: 4, left: letter(2), right: letter(5), content: 'x' }),
    ])
    expect(taken(ab(), update)).toEqual({ text: 'abxc', isMisplaced: false })
  })
})

describe('a letter of two halves', () => {
  const wave = (): ReturnType<typeof ab> => {
    const board = ab()
    taken(board, written({ client: 3, left: letter(2), content: '👋' }))
    return board
  }
  const [first, second] = [
    { client: 3, clock: 0 },
    { client: 3, clock: 1 },
  ]

  it('stays whole when an item names one half of it and something else', () => {
    for (const named of [{ left: first }, { right: second }, { left: letter(1), right: second }]) {
      const { text, isMisplaced } = taken(wave(), written({ client: 4, ...named }))
      expect(text).toContain('👋')
      expect(isMisplaced).toBe(true)
    }
  })

  it('is cut for everybody by what is written between its halves, which programs do that count in halves', () => {
    const { text, isMisplaced } = taken(wave(), written({ client: 4, left: first, right: second }))
    expect(text).toBe('ab\ufffdx\ufffd')
    expect(isMisplaced).toBe(false)
  })

  it('stays whole when something that is known says so once more', () => {
    const board = wave()
    taken(board, written({ client: 4, content: 'n' }))
    const again = written({ client: 4, left: first, right: second, content: 'n' })
    const { text } = taken(board, Y.mergeUpdates([again, written({ client: 6, left: letter(2) })]))
    expect(text).toContain('👋')
  })
})

it('of an item that is known in part the rest follows what is known, wherever it says that it is', () => {
  const board = ab()
  const elsewhere = { client: 2, clock: 0, root: 'records', key: 'k', content: 'bcd' } as const
  expect(taken(board, itemUpdate(elsewhere)).text).toBe('abcd')
  expect(taken(board, itemUpdate({ ...elsewhere, left: letter(2), right: letter(1), content: 'bcde' })).text).toBe(
    'abcde',
  )
})

it('beside what was cleared away an item is cleared away for those as well who have not cleared it', () => {
  const copies = new Copies()
  const author = copies.join()
  const undo = new Y.UndoManager(author.getMap('records'))
  const note = new Y.Text('12')
  author.getMap('records').set('note', note)
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
  const gone = { client: author.clientID, clock: note._start?.id.clock ?? 0 }
  author.getMap('records').delete('note')
  copies.take([Y.encodeStateAsUpdate(author)])
  copies.take([written({ client: 1, content: 'a' })])
  expect(undo.canUndo()).toBe(true)
  copies.take([written({ client: 3, left: letter(1), right: gone })])
  copies.settle()
  expect(author.getText('elements').toJSON()).toBe('a')
  expect(orderOf(author)).toEqual(orderOf(copies.fresh()))
})

it('several values of one key in one item are deleted, as they are when Yjs has joined them', () => {
  for (const deleted of [[], [[0, 2]], [[2, 1]]] as const) {
    const board = ab()
    taken(board, itemUpdate({ client: 9, clock: 0, root: 'records', key: 'k', content: [1, 2, 3], deleted }))
    expect(board.reader.getMap('records').toJSON()).toEqual({})
  }
})
