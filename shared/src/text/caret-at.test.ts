import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretAt } from './caret-at.ts'
import { fitText } from './fit-text.ts'
import { textWidthEm } from './text-width.ts'

const space = {
  widthUnits: 172,
  heightUnits: 172,
  fontSizesUnits: [28, 22, 16],
  lineHeight: 1.25,
  weight: 500,
} as const

const standingOf = (text: string, align: 'left' | 'center' = 'left') => ({
  ...fitText(text, space),
  widthUnits: space.widthUnits,
  weight: space.weight,
  align,
})

test('a press between two letters puts the caret there', () => {
  const text = 'koffie op dinsdag'
  const standing = standingOf(text)
  const before = textWidthEm('kof', 500) * standing.fontSizeUnits
  expect(caretAt(text, standing, [before + 1, 5])).toBe(3)
  expect(caretAt(text, standing, [-20, 5])).toBe(0)
})

test('a press behind the last letter of a line puts it there, and below all lines at the end', () => {
  const text = 'een\n\ntwee drie vier vijf zes zeven acht'
  const standing = standingOf(text)
  expect(caretAt(text, standing, [400, 1])).toBe(3)
  expect(caretAt(text, standing, [400, standing.lineHeightUnits * 1.5])).toBe(4)
  expect(caretAt(text, standing, [400, 900])).toBe(text.length)
})

test('in the middle of a centred line it is the middle of the words', () => {
  expect(caretAt('oo', standingOf('oo', 'center'), [86, 5])).toBe(1)
})

test('the caret is always in the text and never within a character', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const place = fc.tuple(fc.integer({ min: -50, max: 250 }), fc.integer({ min: -50, max: 400 }))
  fc.assert(
    fc.property(text, place, (words, at) => {
      const index = caretAt(words, standingOf(words), at)
      expect(index).toBeGreaterThanOrEqual(0)
      expect(index).toBeLessThanOrEqual(words.length)
      expect(/^[\udc00-\udfff]/.test(words.slice(index)) && /[\ud800-\udbff]$/.test(words.slice(0, index))).toBe(false)
    }),
  )
})
