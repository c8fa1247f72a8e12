import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareOrdered, keyAfter, keyBetween, keysToPlace, type Ordered } from './order-key.ts'

const sorted = (items: readonly Ordered[]): string[] => items.toSorted(compareOrdered).map((item) => item.id)

test('a key after nothing, after a key and between keys sorts where it says', () => {
  const first = keyAfter(undefined)
  const second = keyAfter(first)
  const between = keyBetween(first, second)
  expect([second, between, first].toSorted()).toEqual([first, between, second])
})

test('a broken neighbour counts as none', () => {
  expect(keyAfter('!!')).toBe(keyAfter(undefined))
  expect(keyBetween('zzzz', 'nonsense key')).toBe(keyAfter(undefined))
})

test('an item comes to stand exactly where it is put, whatever keys are stored', () => {
  const keys = fc.array(fc.oneof(fc.constantFrom('', 'a0', 'a0', 'a1', 'a0V', 'zz', 'Zz', '0', 'b'), fc.string()), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(keys, fc.nat(8), (stored, at) => {
      const others = stored.map((key, i) => ({ id: `item-${i}`, key })).toSorted(compareOrdered)
      const index = Math.min(at, others.length)
      const written = keysToPlace('moved', index, others)
      const result = [{ id: 'moved', key: '' }, ...others].map((item) => ({
        ...item,
        key: written.get(item.id) ?? item.key,
      }))
      const expected = others.map((other) => other.id)
      expected.splice(index, 0, 'moved')
      expect(sorted(result)).toEqual(expected)
    }),
  )
})

test('placing between two keys with room writes one key', () => {
  const others = [
    { id: 'a', key: 'a0' },
    { id: 'b', key: 'a1' },
  ]
  expect([...keysToPlace('moved', 1, others).keys()]).toEqual(['moved'])
})
