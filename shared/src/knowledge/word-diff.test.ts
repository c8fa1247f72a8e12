import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff, type DiffPart } from './word-diff.ts'

/** `[-weg-]` and `{+erbij+}`, as in the pictures of printed comparisons. */
const picture = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ type, text }) => (type === 'added' ? `{+${text}+}` : type === 'removed' ? `[-${text}-]` : text))
    .join('')

const textOf = (parts: readonly DiffPart[], left: DiffPart['type']): string =>
  parts
    .filter(({ type }) => type !== left)
    .map(({ text }) => text)
    .join('')

describe('the difference between two texts', () => {
  test('is told in whole words, with their accents, hyphens and apostrophes', () => {
    expect(picture('de wensen en behoeften', 'de wensen, behoeften en mogelijkheden')).toBe(
      'de wensen{+,+} {+behoeften +}en [-behoeften-]{+mogelijkheden+}',
    )
    expect(picture('één buurt', 'een buurt')).toBe('[-één-]{+een+} buurt')
    expect(picture('sociaal-economische positie', 'sociale positie')).toBe('[-sociaal-economische-]{+sociale+} positie')
    expect(picture('foto’s in het café', 'foto’s in de cafés')).toBe('foto’s in [-het café-]{+de cafés+}')
  })

  test('joins changes with only space between them, and no others', () => {
    expect(picture('bewoners worden gehinderd door armoede', 'bewoners lopen risico op armoede')).toBe(
      'bewoners [-worden gehinderd door-]{+lopen risico op+} armoede',
    )
    expect(picture('a b c d', 'x b y d')).toBe('[-a-]{+x+} b [-c-]{+y+} d')
  })

  test('has nothing to tell of equal texts', () => {
    expect(picture('Hoe kunnen wij?', 'Hoe kunnen wij?')).toBe('Hoe kunnen wij?')
    expect(wordDiff('', '')).toEqual([])
    expect(wordDiff('', 'nieuw')).toEqual([{ type: 'added', text: 'nieuw' }])
  })

  const words = [
    'Hoe',
    'kunnen',
    'wij',
    'bewoners',
    'één',
    'coördinatie',
    'wensen',
    'en',
    ',',
    '?',
    ' ',
    '  ',
    '\n',
    'zo’n',
    '👩‍👧',
  ]
  const sentence = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

  test('rebuilds both texts exactly, whatever they are', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = wordDiff(before, after)
        expect(textOf(parts, 'added')).toBe(before)
        expect(textOf(parts, 'removed')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  test('never has two parts of one type beside each other, nor an empty one', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = wordDiff(before, after)
        expect(parts.every(({ text }) => text !== '')).toBe(true)
        expect(parts.some(({ type }, i) => type === parts[i + 1]?.type)).toBe(false)
        expect(parts.some(({ type }, i) => type === 'added' && parts[i + 1]?.type === 'removed')).toBe(false)
      }),
    )
  })

  test('keeps as many words as any way can', () => {
    const longestCommon = (one: string, other: string): number => {
      if (one === '' || other === '') return 0
      const [first, second] = [one.slice(1), other.slice(1)]
      if (one[0] === other[0]) return 1 + longestCommon(first, second)
      return Math.max(longestCommon(first, other), longestCommon(one, second))
    }
    const short = fc.string({ unit: fc.constantFrom('+', '/', '='), maxLength: 9 })
    fc.assert(
      fc.property(short, short, (before, after) => {
        const kept = wordDiff(before, after).flatMap(({ type, text }) => (type === 'same' ? [text] : []))
        expect(kept.join('')).toHaveLength(longestCommon(before, after))
      }),
    )
  })

  test('of texts that are far too long is told as one change', () => {
    const long = (word: string): string => `${word} `.repeat(20_000)
    expect(wordDiff(long('oud'), long('nieuw')).map(({ type }) => type)).toEqual(['removed', 'added', 'same'])
  })
})
