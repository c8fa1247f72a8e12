import { describe, expect, test } from 'vitest'
import { stretchesOf } from './paint-changes.ts'

const marked = (text: string, ...added: readonly string[]): readonly string[] =>
  stretchesOf(
    text,
    added.map((words) => ({ added: words })),
  ).map(({ from, to }) => text.slice(from, to))

describe('the words that a version added', () => {
  test('are found in the order in which they were added, though they stand there twice', () => {
    const text = 'wensen en mogelijkheden en wensen'
    expect(stretchesOf(text, [{ added: ' mogelijkheden ' }, { added: 'wensen' }])).toEqual([
      { from: 10, to: 23 },
      { from: 27, to: 33 },
    ])
  })

  test('are left out when they do not stand there, or are none', () => {
    expect(marked('wensen', 'dromen', '', ' ')).toEqual([])
    expect(marked('wensen en dromen', 'niets', 'dromen')).toEqual(['dromen'])
  })
})
