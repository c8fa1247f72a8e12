import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedIndex, spliceBetween, type Splice } from './text-splice.ts'

const apply = (text: string, { at, deleteCount, insert }: Splice): string =>
  text.slice(0, at) + insert + text.slice(at + deleteCount)

describe('the replacement between two texts', () => {
  test('turns any text into any other, wherever the caret is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂', '🙃', 'é'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, caret) => {
        expect(apply(before, spliceBetween(before, after, Math.min(caret, after.length)))).toBe(after)
      }),
    )
  })

  test('is where the person was writing when several places would do', () => {
    expect(spliceBetween('aaaa', 'aaaaa', 2)).toEqual({ at: 1, deleteCount: 0, insert: 'a' })
    expect(spliceBetween('aaaa', 'aaaaa', 5)).toEqual({ at: 4, deleteCount: 0, insert: 'a' })
  })

  test('replaces a whole emoji by another', () => {
    expect(spliceBetween('a🙂b', 'a🙃b', 3)).toEqual({ at: 1, deleteCount: 2, insert: '🙃' })
  })
})

describe('a place in a text', () => {
  test('stays when the change is behind it, moves with a change before it, and falls to the end of a change around it', () => {
    expect(movedIndex(2, { at: 5, deleteCount: 1, insert: 'xyz' })).toBe(2)
    expect(movedIndex(9, { at: 5, deleteCount: 1, insert: 'xyz' })).toBe(11)
    expect(movedIndex(6, { at: 5, deleteCount: 3, insert: 'x' })).toBe(6)
    expect(movedIndex(5, { at: 5, deleteCount: 0, insert: 'xyz' })).toBe(5)
  })
})
