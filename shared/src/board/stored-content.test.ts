import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from './board.ts'
import { restoreBoard } from './restore-board.ts'
import { isSameBoard } from './stored-content.ts'

/** Values that Yjs's encoding carries, some of which its own functions do not let one write. */
const strangeValues: readonly (() => unknown)[] = [
  () => ({ constructor: 1 }),
  () => ({ constructor: { name: 'Map' }, toJSON: 1, hasOwnProperty: null, valueOf: 'x', toString: [] }),
  () => ({ inside: { constructor: 'x', list: [{ constructor: null }] } }),
  () => [undefined, 10n, { constructor: 1 }, NaN, -0, Infinity],
  () => undefined,
  () => 10n,
  () => ({ big: -(2n ** 63n), bytes: new Uint8Array([1, 2]), nothing: undefined }),
  () => new Uint8Array([3, 4]),
  () => new Uint8Array(),
  () => NaN,
  () => '',
  () => null,
]
type Put = (value: unknown) => void
/** Puts a value where Yjs asks it what it is: it sees another, which then becomes the value. Only before the transaction ends. */
function putPlain(put: Put, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array)
    return put(value)
  const box = {}
  put(box)
  Object.assign(box, value)
}

const typesIn: readonly ((put: Put) => void)[] = [
  (put) => {
    const map = new Y.Map<unknown>()
    put(map)
    putPlain((value) => map.set('strange', value), { constructor: 1 })
    map.set('inside', Y.Array.from([1, 'two', new Y.Text('drie')]))
  },
  (put) => {
    const list = new Y.Array<unknown>()
    put(list)
    list.push([new Y.Map([['a', 1]]), [undefined], new Uint8Array([7]), 'x'])
    putPlain((value) => list.push([value]), { constructor: 1 })
  },
  (put) => {
    const text = new Y.Text('tekst met van alles')
    put(text)
    text.insertEmbed(3, new Y.Map([['in', new Y.Text('een tekst')]]))
    text.insertEmbed(5, Y.Array.from([1]))
    text.format(2, 6, { bold: true, link: { href: 'x', constructor: 'y' } })
    text.setAttribute('title', 'x')
  },
]

/** How a document reads, by Yjs's own functions to read. */
const readingOf = (document: Y.Doc): string =>
  print(['meta', 'elements', 'records'].map((name) => document.getMap(name)))
function print(value: unknown): string {
  if (value instanceof Y.Map) return `map ${[...value.entries()].map(print).toSorted().join(' ')}`
  if (value instanceof Y.Array) return `list ${print(value.toArray())}`
  if (value instanceof Y.Text) return `text ${print(value.getAttributes())} ${print(value.toDelta())}`
  if (value instanceof Uint8Array) return `bytes ${value.join()}`
  if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(print).join(' ')}}`
  return `${typeof value} ${Object.is(value, -0) ? '-0' : String(value)}`
}

const copyOf = (document: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}

/** Puts a version back, and looks at all that must hold of that. */
function restored(live: Y.Doc, version: Y.Doc): void {
  const elsewhere = copyOf(live)
  live.on('update', (update: Uint8Array) => Y.applyUpdate(elsewhere, update))
  expect(restoreBoard(live, copyOf(version), 2_000)).toBe(true)
  expect(readingOf(live)).toBe(readingOf(elsewhere))
  expect(readingOf(copyOf(live))).toBe(readingOf(live))
  const state = Y.encodeStateVector(live)
  restoreBoard(live, copyOf(version), 2_000)
  expect(Y.encodeStateVector(live)).toEqual(state)
}

/** A document with a note in which another program has written. */
function documentWith(write: (item: Y.Map<unknown>, text: Y.Text) => void): Y.Doc {
  const document = new Y.Doc()
  document.getMap('meta').set('format', 1)
  document.transact(() => {
    const item = new Y.Map<unknown>([['kind', 'sticky-note']])
    const text = new Y.Text('tekst')
    document.getMap('elements').set('a', item)
    item.set('text', text)
    write(item, text)
  })
  return document
}

describe('whatever another program has stored, a version puts it back', () => {
  it.each(strangeValues.map((make) => [print(make()), make] as const))('%s', (_name, make) => {
    const version = documentWith((item) => {
      putPlain((value) => item.set('strange', value), make())
      const inner = new Y.Map<unknown>()
      item.set('inner', inner)
      putPlain((value) => inner.set('strange', value), make())
      item.set('list', Y.Array.from([1, [make()], new Y.Map([['deep', [make()]]])]))
    })
    const live = copyOf(version)
    restored(live, version)
    expect(Y.encodeStateVector(live)).toEqual(Y.encodeStateVector(version))
    live.getMap<Y.Map<unknown>>('elements').get('a')?.set('strange', 'anders')
    live.getMap<Y.Map<Y.Map<unknown>>>('elements').get('a')?.get('inner')?.delete('strange')
    live.getMap<Y.Map<unknown>>('elements').get('a')?.delete('list')
    restored(live, version)
    expect(readingOf(live)).toBe(readingOf(version))
    const empty = new Y.Doc()
    restored(empty, version)
    expect(readingOf(empty)).toBe(readingOf(version))
  })

  it('a type within a text, changed or not, and the other things on the board too', () => {
    const version = documentWith((item, text) => {
      text.insertEmbed(0, new Y.Map([['a', 1]]))
      item.set('z', 'before')
    })
    const live = copyOf(version)
    restored(live, version)
    expect(Y.encodeStateVector(live)).toEqual(Y.encodeStateVector(version))
    const item = live.getMap<Y.Map<unknown>>('elements').get('a')
    const text = item?.get('text') as Y.Text
    text.insert(1, 'nieuw ')
    item?.set('z', 'after')
    restored(live, version)
    expect(readingOf(live)).toBe(readingOf(version))
    text.insert(3, 'weer')
    restored(live, version)
    expect(readingOf(live)).toBe(readingOf(version))
    expect(text.toString()).toBe('tekst')
  })

  it('anything at all', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(steps, steps, (before, since) => {
        const live = new Y.Doc()
        for (const step of before) take(live, step)
        const version = copyOf(live)
        for (const step of since) take(live, step)
        restored(live, version)
        for (const name of ['elements', 'records']) {
          const [now, then] = [live.getMap(name), version.getMap(name)]
          for (const [id, item] of now.entries()) {
            if (then.has(id)) continue
            // Added since: it is there as deleted.
            expect(item).toBeInstanceOf(Y.Map)
            now.delete(id)
          }
          // Deleted then and gone since: it stays gone.
          for (const id of then.keys()) if (!now.has(id)) then.delete(id)
        }
        expect(readingOf(live)).toBe(readingOf(version))
        createBoard(live)
      }),
      { numRuns: 200 },
    )
  })
})

/** What a program of somebody else does at once. */
interface Step {
  readonly root: string
  readonly id: string
  readonly field: string | null
  readonly thing: (put: Put) => void
  readonly isWithinText: boolean
}
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    root: fc.constantFrom('meta', 'elements', 'records'),
    id: fc.constantFrom('a', 'b', 'constructor', 'toString', 'deletedAt'),
    field: fc.option(fc.constantFrom('text', 'position', 'constructor', 'deletedAt')),
    thing: fc.constantFrom(...strangeValues.map((make) => (put: Put) => putPlain(put, make())), ...typesIn),
    isWithinText: fc.boolean(),
  }),
  { maxLength: 8 },
)

function take(document: Y.Doc, { root, id, field, thing, isWithinText }: Step): void {
  const map = document.getMap<unknown>(root)
  const put: Put = (value) => {
    if (field === null) return void map.set(id, value)
    const there = map.get(id)
    const item = there instanceof Y.Map ? (there as Y.Map<unknown>) : new Y.Map<unknown>()
    if (item !== there) map.set(id, item)
    const text = item.get(field)
    if (isWithinText && text instanceof Y.Text && value instanceof Y.AbstractType) text.insertEmbed(0, value)
    else item.set(field, value)
  }
  document.transact(() => thing(put))
}

describe('two boards are the same', () => {
  it('when they read the same, however they came to be, and not otherwise', () => {
    const one = documentWith((item) => item.set('z', 1))
    expect(isSameBoard(one, copyOf(one))).toBe(true)
    const differing: readonly ((item: Y.Map<unknown>, text: Y.Text) => void)[] = [
      (item) => item.set('z', 1n),
      (item) => item.set('z', [1]),
      (item) => item.set('more', undefined),
      (item) => item.delete('kind'),
      (_item, text) => text.insert(0, 'x'),
      (_item, text) => text.format(0, 1, { bold: true }),
      (_item, text) => text.insertEmbed(0, new Y.Map()),
      (item) => item.set('text', 'tekst'),
    ]
    for (const change of differing) {
      const other = copyOf(one)
      const item = other.getMap<Y.Map<unknown>>('elements').get('a') as Y.Map<unknown>
      change(item, item.get('text') as Y.Text)
      expect(isSameBoard(one, other), String(change)).toBe(false)
      expect(isSameBoard(other, one), String(change)).toBe(false)
    }
    const text = (one.getMap<Y.Map<unknown>>('elements').get('a') as Y.Map<unknown>).get('text') as Y.Text
    const other = copyOf(one)
    text.insert(2, 'weg')
    text.delete(2, 3)
    expect(isSameBoard(one, other)).toBe(true)
  })
})
