import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordId } from '../ids.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { asOnTheWall, isQuoteSensitive } from '../records/sensitive-quote.ts'
import {
  attributedRole,
  caughtRange,
  distinctQuotes,
  isSilentlyReworded,
  markedParts,
  quoteSource,
} from './captured-quote.ts'

const quote = (values: Partial<RecordOfKind<'quote'>> = {}): RecordOfKind<'quote'> => ({
  id: 'q1' as RecordId,
  kind: 'quote',
  order: 'a0',
  createdAt: 1,
  createdBy: '',
  deletedAt: null,
  text: 'te duur',
  interview: 'i1',
  line: 'l1',
  note: '',
  noteNow: null,
  start: 's',
  end: 'e',
  captured: 'te duur',
  wording: 'verbatim',
  attribution: 'generic',
  voice: null,
  role: '',
  isSensitive: false,
  isStarred: false,
  ...values,
})

describe('the source of a quote', () => {
  test('is the same while its words stand where its anchors are', () => {
    expect(quoteSource(quote(), 'Alles is te duur.', { from: 9, to: 16 })).toEqual({
      state: 'same',
      range: { from: 9, to: 16 },
    })
  })

  test('has changed when other words stand there, and says which', () => {
    expect(quoteSource(quote(), 'Alles is te goedkoop.', { from: 9, to: 20 })).toEqual({
      state: 'changed',
      range: { from: 9, to: 20 },
      words: 'te goedkoop',
    })
  })

  test('that has changed is told in whole words', () => {
    expect(quoteSource(quote(), 'Alles is te vol.', { from: 9, to: 13 })).toMatchObject({ words: 'te vol' })
    expect(quoteSource(quote(), 'Alles is hoog', { from: 9, to: 9 })).toMatchObject({ words: '' })
  })

  test('has only moved when the words stand elsewhere once, and has changed when they stand there twice', () => {
    const nowhere = { from: 0, to: 0 }
    expect(quoteSource(quote(), 'Het is te duur.', nowhere)).toEqual({ state: 'same', range: { from: 7, to: 14 } })
    expect(quoteSource(quote(), 'te duur, veel te duur', nowhere)).toMatchObject({ state: 'changed' })
  })

  test('is gone with its line, and there is none for what was written by hand', () => {
    expect(quoteSource(quote(), undefined, undefined)).toEqual({ state: 'gone' })
    expect(quoteSource(quote({ line: '' }), undefined, undefined)).toEqual({ state: 'none' })
  })

  test('of a whole note changes with any word of the note', () => {
    const caught = quote({ line: '', note: 'n1', start: '', end: '' })
    expect(quoteSource(caught, ' te duur ', undefined)).toMatchObject({ state: 'same' })
    expect(quoteSource(caught, 'goedkoop', undefined)).toMatchObject({ state: 'changed', words: 'goedkoop' })
  })
})

test('catching leaves the space around the words out, and takes all when nothing is selected', () => {
  expect(caughtRange('zij zei: nee ', { from: 8, to: 13 })).toEqual({ from: 9, to: 12 })
  expect(caughtRange('zij zei: nee ', { from: 3, to: 3 })).toEqual({ from: 0, to: 12 })
  expect(caughtRange('   ', { from: 0, to: 0 })).toBeUndefined()
})

test('marked parts are the text again, and each mark covers exactly its own characters', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 }),
      (text, pairs) => {
        const marks = pairs.map(([a, b], id) => ({
          id,
          from: Math.min(a, b, text.length),
          to: Math.min(Math.max(a, b), text.length),
        }))
        const parts = markedParts(text, marks)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const { id, from, to } of marks)
          expect(
            parts
              .filter(({ ids }) => ids.includes(id))
              .map((part) => part.text)
              .join(''),
          ).toBe(text.slice(from, to))
      },
    ),
  )
})

describe('quotes that two people caught at once', () => {
  const first = quote({ id: 'q1' as RecordId, createdAt: 5 })
  const second = quote({ id: 'q2' as RecordId, createdAt: 6 })
  const elsewhere = quote({ id: 'q3' as RecordId, start: 'other' })

  test('are told once, by the one that was made first', () => {
    expect(distinctQuotes([second, first, elsewhere]).map(({ id }) => id)).toEqual(['q1', 'q3'])
  })

  test('are two again once one of them is reworded', () => {
    expect(distinctQuotes([first, { ...second, text: 'erg duur' }])).toHaveLength(2)
  })

  test('written by hand are never the same', () => {
    const byHand = { line: '', note: '', start: '', end: '', captured: '' }
    expect(distinctQuotes([quote(byHand), quote({ ...byHand, id: 'q2' as RecordId })])).toHaveLength(2)
  })
})

test('a quote is sensitive when it, its line or its interview is', () => {
  const [no, yes] = [{ isSensitive: false }, { isSensitive: true }]
  expect(isQuoteSensitive(no, no, undefined)).toBe(false)
  expect([isQuoteSensitive(yes, no, no), isQuoteSensitive(no, yes, no), isQuoteSensitive(no, no, yes)]).toEqual([
    true,
    true,
    true,
  ])
})

test('a sensitive quote is dots on the wall, the same object each time, and any other record is itself', () => {
  const said = quote({ isSensitive: true })
  const nothing = (): undefined => undefined
  expect(asOnTheWall(said, nothing)).toMatchObject({ text: '• • •', captured: '• • •' })
  expect(asOnTheWall(said, nothing)).toBe(asOnTheWall(said, nothing))
  expect(asOnTheWall(quote(), nothing)).toMatchObject({ text: 'te duur' })
})

test('the role under a quote says as much as its level and no more', () => {
  const guest = { role: 'bewoner', specificRole: 'bewoner van het seniorencomplex' }
  const at = (attribution: RecordOfKind<'quote'>['attribution']): string =>
    attributedRole({ attribution, role: '' }, guest)
  expect([at('none'), at('generic'), at('specific'), at('name')]).toEqual([
    '',
    'bewoner',
    'bewoner van het seniorencomplex',
    'bewoner van het seniorencomplex',
  ])
  expect(attributedRole({ attribution: 'specific', role: '' }, { role: 'bewoner', specificRole: ' ' })).toBe('bewoner')
  expect(attributedRole({ attribution: 'generic', role: 'vraageigenaar' }, undefined)).toBe('vraageigenaar')
})

test('words that were changed while they are called verbatim are noticed', () => {
  expect(isSilentlyReworded(quote())).toBe(false)
  expect(isSilentlyReworded(quote({ text: 'duur' }))).toBe(true)
  expect(isSilentlyReworded(quote({ text: 'duur', wording: 'shortened' }))).toBe(false)
})
