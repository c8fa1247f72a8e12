import { describe, expect, test } from 'vitest'
import type { RecordId } from '../ids.ts'
import type { RecordOfKind } from '../records/registry.ts'
import { checkOutcome, checkProgress, lineCheck } from './interview-check.ts'
import { nextGuestCode, sharedCodes } from './interview-codes.ts'
import { interviewMix } from './interview-mix.ts'
import { personalWordsIn } from './interview-names.ts'

const envelope = { order: 'a0', createdAt: 1, createdBy: '', deletedAt: null }
const guest = (id: string, values: Partial<RecordOfKind<'interview'>> = {}): RecordOfKind<'interview'> => ({
  ...envelope,
  id: id as RecordId,
  kind: 'interview',
  code: id,
  role: '',
  specificRole: '',
  group: null,
  areas: [],
  voice: 'own',
  aboutWhom: '',
  about: [],
  status: 'planned',
  check: 'none',
  isSensitive: false,
  stakeholder: '',
  ...values,
})
const line = (values: Partial<RecordOfKind<'interview-line'>>): RecordOfKind<'interview-line'> => ({
  ...envelope,
  id: 'l1' as RecordId,
  kind: 'interview-line',
  interview: 'G1',
  guideQuestion: '',
  text: 'Wij stoken niet.',
  nature: 'said',
  isSensitive: false,
  checkedText: null,
  correction: '',
  ...values,
})
const area = (id: string): RecordOfKind<'work-area'> => ({
  ...envelope,
  id: id as RecordId,
  kind: 'work-area',
  name: id,
  place: '',
  summary: '',
  tone: 'blue',
})

describe('codes of guests', () => {
  test('begin at G1 and go on behind the highest, whatever was taken out in between', () => {
    expect(nextGuestCode([])).toBe('G1')
    expect(nextGuestCode(['G1', ' g4 ', 'adviseur'])).toBe('G5')
  })

  test('that two interviews have are found, capitals and space aside', () => {
    const shared = sharedCodes([
      guest('G1'),
      guest('a', { code: ' g1' }),
      guest('b', { code: '' }),
      guest('c', { code: '' }),
    ])
    expect([...shared.values()].map((those) => those.map(({ id }) => id))).toEqual([['G1', 'a']])
  })
})

describe('what looks like a name', () => {
  test.each([
    ['mevrouw Jansen', 'label', 'mevrouw Jansen'],
    ['Anna Jansen', 'label', 'Anna Jansen'],
    ['A. Jansen', 'label', 'A. Jansen'],
    ['Dan zegt mevr. de Vries dat het niet mag', 'line', 'mevr. de Vries'],
    ['Ik heet Fatima en woon hier al lang', 'line', 'Fatima'],
    ['Toen kwam Anna van den Berg langs', 'line', 'Anna van den Berg'],
    ['bel maar 06-12345678', 'line', '06-12345678'],
    ['mail naar jan@voorbeeld.nl', 'label', 'jan@voorbeeld.nl'],
  ] as const)('%s', (text, kind, found) => {
    expect(personalWordsIn(text, kind)).toBe(found)
  })

  test.each([
    ['bewoner', 'label'],
    ['bewoner van een gezinswoning', 'label'],
    ['Stichting Welzijn', 'label'],
    ['De Zonnebloem', 'label'],
    ['Huurdersvereniging de Linde', 'label'],
    ['Woonstichting Vaart', 'label'],
    ['Wijkteam Oost', 'label'],
    ['G12', 'label'],
    ['In Emmen Zuid is het Leger des Heils heel belangrijk', 'line'],
    ['Wij betalen 1200 euro per maand, in 2023 was dat 900', 'line'],
  ] as const)('is not in: %s', (text, kind) => {
    expect(personalWordsIn(text, kind)).toBeUndefined()
  })
})

describe('the mix of guests', () => {
  const [north, south] = [area('noord'), area('zuid')]

  test('says for each area who is there and who is missing', () => {
    const rows = interviewMix(
      [north, south],
      [
        guest('G1', { group: 'resident', areas: ['noord'] }),
        guest('G2', { group: 'professional', areas: ['noord', 'zuid'] }),
      ],
    )
    expect(rows.map((row) => [row.area?.id, row.missing])).toEqual([
      ['noord', []],
      ['zuid', ['resident']],
    ])
  })

  test('keeps guests without an area, or of one that is gone, in a row of their own', () => {
    const rows = interviewMix([north], [guest('G1', { areas: ['weg'] }), guest('G2')])
    expect(rows.map((row) => [row.area?.id, row.unknown.map(({ id }) => id), row.missing])).toEqual([
      ['noord', [], ['resident', 'professional']],
      [undefined, ['G1', 'G2'], []],
    ])
  })

  test('misses people on a board without areas too', () => {
    expect(interviewMix([], [guest('G1', { group: 'resident' })])).toMatchObject([
      { area: null, missing: ['professional'] },
    ])
  })
})

describe("a guest's check", () => {
  test('of a line is open, confirmed, corrected, or of words that are no longer there', () => {
    const text = 'Wij stoken niet.'
    expect(lineCheck(line({}))).toBe('open')
    expect(lineCheck(line({ checkedText: text }))).toBe('confirmed')
    expect(lineCheck(line({ checkedText: text, correction: 'Wij stoken weinig.' }))).toBe('corrected')
    expect(lineCheck(line({ checkedText: 'Iets anders' }))).toBe('outdated')
  })

  test('has an outcome once every line with words was answered', () => {
    const done = line({ checkedText: 'Wij stoken niet.' })
    expect(checkOutcome([done, line({})])).toBeNull()
    expect(checkOutcome([done, line({ text: '  ' })])).toBe('confirmed')
    expect(checkOutcome([done, { ...done, correction: 'Anders.' }])).toBe('corrected')
    expect(checkOutcome([])).toBeNull()
    expect(checkProgress([done, line({}), line({ text: '' })])).toEqual({
      open: 1,
      confirmed: 1,
      corrected: 0,
      outdated: 0,
    })
  })
})
