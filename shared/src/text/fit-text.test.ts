import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteHeightUnits, noteText, NOTE_HEIGHT_UNITS } from '../elements/note-text.ts'
import { clustersOf } from './clusters.ts'
import { textWidthEm } from './text-width.ts'

const square = (text: string): readonly string[] => noteText(text, 'square').lines

describe('width', () => {
  test('comes from the shipped font and does not depend on neighbours', () => {
    expect(textWidthEm('AVAV', 500)).toBeCloseTo(2 * textWidthEm('A', 500) + 2 * textWidthEm('V', 500), 9)
    expect(textWidthEm('mmmm', 500)).toBeGreaterThan(2 * textWidthEm('iiii', 500))
  })

  test('an emoji made of several parts is one character wide', () => {
    expect(textWidthEm('👩‍👩‍👧', 500)).toBe(textWidthEm('🙂', 500))
    expect(textWidthEm('🇳🇱', 500)).toBe(textWidthEm('🙂', 500))
  })
})

describe('breaking', () => {
  test('lines break after spaces and after hyphens between letters', () => {
    expect(square('Ik ken mijn buren niet meer, zegt de bewoner van het senioren-complex')).toEqual([
      'Ik ken mijn ',
      'buren niet meer, ',
      'zegt de bewoner ',
      'van het ',
      'senioren-',
      'complex',
    ])
  })

  test('a long word makes the letters smaller before it is cut', () => {
    const word = 'bewonersavond'
    expect(noteText(word, 'square')).toMatchObject({ lines: [word], fontSizeUnits: 24 })
    const longest = 'meervoudigepersoonlijkheidsstoornis'
    expect(noteText(longest, 'square').fontSizeUnits).toBe(16)
    expect(square(longest)).toHaveLength(2)
  })

  test('an empty note has one line, a line feed makes another', () => {
    expect(square('')).toEqual([''])
    expect(square('a\n')).toEqual(['a', ''])
    expect(square('\n\n')).toEqual(['', '', ''])
  })

  test('a line may break between any two Chinese characters', () => {
    const lines = square('我们住在同一条街上已经二十年了但是我还不认识我的邻居们')
    expect(lines.length).toBeGreaterThan(2)
    expect(noteText('我们住在同一条街上', 'square').fontSizeUnits).toBe(28)
  })
})

describe('fitting', () => {
  test('text shrinks from the ceiling to the floor and then the note grows downwards', () => {
    const sizes = [5, 60, 120, 180, 600].map((count) => {
      const text = 'woord '.repeat(count / 5).trim()
      return [noteText(text, 'square').fontSizeUnits, noteHeightUnits(text, 'square')]
    })
    expect(sizes).toEqual([
      [28, 200],
      [22, 200],
      [17, 200],
      [16, expect.any(Number)],
      [16, expect.any(Number)],
    ])
    expect(noteHeightUnits('woord '.repeat(120), 'square')).toBeGreaterThan(NOTE_HEIGHT_UNITS)
  })

  test('the same text in the same shape is laid out once', () => {
    expect(noteText('eens', 'wide')).toBe(noteText('eens', 'wide'))
  })
})

const someText = fc.string({ unit: 'grapheme', maxLength: 300 })
const words = fc.array(
  fc.constantFrom('de', 'bewoner', 'van-uit', 'stad\n', '😀', '汉字', 'é', '👩‍👧', '\t', 'W'.repeat(40)),
)

test('no character is lost, doubled or cut, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        someText,
        words.map((all) => all.join(' ')),
      ),
      fc.constantFrom('square', 'wide'),
      (text, shape) => {
        const { lines, heightUnits, lineHeightUnits } = noteText(text, shape)
        expect(lines.join('')).toBe(text.replaceAll('\n', ''))
        expect(lines.flatMap(clustersOf)).toEqual(text.split('\n').flatMap(clustersOf))
        expect(heightUnits).toBeCloseTo(lines.length * lineHeightUnits, 6)
      },
    ),
  )
})

test('every line fits its width, but for spaces at its end and for single characters wider than a line', () => {
  fc.assert(
    fc.property(words, (all) => {
      const { lines, fontSizeUnits } = noteText(all.join(' '), 'square')
      for (const line of lines) {
        const seen = line.replace(/[ \t]+$/, '')
        if (clustersOf(seen).length > 1) expect(textWidthEm(seen, 500) * fontSizeUnits).toBeLessThanOrEqual(172)
      }
    }),
  )
})

test('clusters joined are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clustersOf(text).join('') === text))
})
