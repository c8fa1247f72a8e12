import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOf } from './levels.ts'
import { isUnheard } from './missing-voice.ts'
import { labelKeys, presetLabel } from './preset-labels.ts'
import { gridPresetOf, presetsInOrder } from './presets.ts'
import { quadrantOf } from './quadrant.ts'
import { raciProblems, withRaciLetter } from './raci.ts'
import { rainbowPlaceOf, rainbowSectors, rainbowValuesOf, type RainbowBand } from './rainbow.ts'
import { salienceClassOf } from './salience.ts'

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const unset = fc.constantFrom(null)

describe('null never counts as a value', () => {
  test('a level of nothing is "unset", and a level of anything is not', () => {
    expect(levelOf(null)).toBe('unset')
    fc.assert(fc.property(unit, (value) => levelOf(value) !== 'unset'))
  })

  test('half a judgement has no quarter, no class, no band and no missing voice', () => {
    fc.assert(
      fc.property(unit, unset, (value, none) => {
        expect(quadrantOf(value, none, [0.5, 0.5])).toBeUndefined()
        expect(quadrantOf(none, value, [0.5, 0.5])).toBeUndefined()
        expect(rainbowPlaceOf(value, none)).toBeUndefined()
        expect(rainbowPlaceOf(none, value)).toBeUndefined()
        for (const missing of ['power', 'legitimacy', 'urgency'] as const) {
          const values = { power: value, legitimacy: value, urgency: value, [missing]: none }
          expect(salienceClassOf(values, 0.5)).toBeUndefined()
        }
        expect(isUnheard(value, none)).toBe(false)
        expect(isUnheard(none, value)).toBe(false)
      }),
    )
  })
})

describe('quarters', () => {
  test.each([
    // Mendelow 1991: power up, interest to the right.
    [0.1, 0.1, 'bottom-left', 'Minimale inspanning', 'Minimal effort'],
    [0.9, 0.1, 'bottom-right', 'Op de hoogte houden', 'Keep informed'],
    [0.1, 0.9, 'top-left', 'Tevreden houden', 'Keep satisfied'],
    [0.9, 0.9, 'top-right', 'Sleutelspelers', 'Key players'],
  ] as const)('interest %f with power %f is %s', (x, y, quadrant, nl, en) => {
    expect(quadrantOf(x, y, [0.5, 0.5])).toBe(quadrant)
    expect(presetLabel('mendelow', quadrant, 'nl')).toBe(nl)
    expect(presetLabel('mendelow', quadrant, 'en')).toBe(en)
  })

  test.each([
    ['krachtenveld', ['Consulteren', 'Betrekken', 'Monitoren', 'Informeren']],
    ['houding-impact', ['Informeren', 'Betrekken', 'Monitoren', 'Overtuigen']],
    ['belangen-vertrouwen', ['Coalitiegenoten', 'Vrienden', 'Tegenstanders', 'Tegenspelers']],
  ])('%s has the words of Dutch practice', (preset, words) => {
    const keys = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
    expect(keys.map((key) => presetLabel(preset, key, 'nl'))).toEqual(words)
  })

  // Each quarter by what its axes say: the sources are those of the forms, in `preset-labels.ts`.
  test.each([
    // Factor C, vertrouwenmatrix: shared or opposed interest, and how much trust there is.
    ['belangen-vertrouwen', { alignment: 0.9, trust: 0.9 }, 'Vrienden'],
    ['belangen-vertrouwen', { alignment: 0.9, trust: 0.1 }, 'Coalitiegenoten'],
    ['belangen-vertrouwen', { alignment: 0.1, trust: 0.9 }, 'Tegenspelers'],
    ['belangen-vertrouwen', { alignment: 0.1, trust: 0.1 }, 'Tegenstanders'],
    // Krachtenveld: who has influence and little interest is consulted, who has both is involved.
    ['krachtenveld', { influence: 0.9, interest: 0.1 }, 'Consulteren'],
    ['krachtenveld', { influence: 0.9, interest: 0.9 }, 'Betrekken'],
    ['krachtenveld', { influence: 0.1, interest: 0.1 }, 'Monitoren'],
    ['krachtenveld', { influence: 0.1, interest: 0.9 }, 'Informeren'],
    // Attitude and impact.
    ['houding-impact', { attitude: 0.9, impact: 0.1 }, 'Informeren'],
    ['houding-impact', { attitude: 0.9, impact: 0.9 }, 'Betrekken'],
    ['houding-impact', { attitude: 0.1, impact: 0.1 }, 'Monitoren'],
    ['houding-impact', { attitude: 0.1, impact: 0.9 }, 'Overtuigen'],
    // AIIM (Mendizabal 2010, ODI): alignment and interest.
    ['aiim', { alignment: 0.9, interest: 0.9 }, 'Samen optrekken'],
    ['aiim', { alignment: 0.9, interest: 0.1 }, 'Enthousiasme wekken'],
    ['aiim', { alignment: 0.1, interest: 0.9 }, 'In gesprek over het verschil'],
    ['aiim', { alignment: 0.1, interest: 0.1 }, 'Bewust maken'],
    ['influence-attitude', { influence: 0.9, attitude: 0.9 }, 'Trekkers'],
    ['influence-attitude', { influence: 0.9, attitude: 0.1 }, 'Tegenhouders'],
    ['influence-attitude', { influence: 0.1, attitude: 0.9 }, 'Steuners'],
    ['influence-attitude', { influence: 0.1, attitude: 0.1 }, 'Critici'],
  ])('%s with %j is %s', (preset, values: Readonly<Record<string, number | undefined>>, word) => {
    const { x, y } = gridPresetOf(preset)
    const quadrant = quadrantOf(values[x] ?? null, values[y] ?? null, [0.5, 0.5])
    expect(presetLabel(preset, quadrant ?? '', 'nl')).toBe(word)
  })

  test('the cut belongs to the high side, and everybody with both values lies in exactly one quarter', () => {
    expect(quadrantOf(0.5, 0.5, [0.5, 0.5])).toBe('top-right')
    fc.assert(
      fc.property(unit, unit, unit, unit, (x, y, cutX, cutY) => {
        const quadrant = quadrantOf(x, y, [cutX, cutY])
        expect(quadrant?.startsWith('top')).toBe(y >= cutY)
        expect(quadrant?.endsWith('right')).toBe(x >= cutX)
      }),
    )
  })
})

describe('salience', () => {
  // Figure 2 of Mitchell, Agle and Wood 1997.
  test.each([
    [1, 0, 0, 'dormant'],
    [0, 1, 0, 'discretionary'],
    [0, 0, 1, 'demanding'],
    [1, 1, 0, 'dominant'],
    [1, 0, 1, 'dangerous'],
    [0, 1, 1, 'dependent'],
    [1, 1, 1, 'definitive'],
    [0, 0, 0, 'none'],
  ] as const)('power %i, legitimacy %i and urgency %i is %s', (power, legitimacy, urgency, name) => {
    expect(salienceClassOf({ power, legitimacy, urgency }, 0.5)).toBe(name)
  })

  test('a value counts from the threshold on', () => {
    fc.assert(
      fc.property(unit, unit, (power, threshold) => {
        const found = salienceClassOf({ power, legitimacy: 1, urgency: 1 }, Math.max(threshold, 0.001))
        expect(found).toBe(power >= Math.max(threshold, 0.001) ? 'definitive' : 'dependent')
      }),
    )
  })
})

describe('the rainbow', () => {
  // Chevalier and Buckles 2008: how much somebody affects or is affected, in the sector that says which.
  test.each([
    [1, 0, 'affects', 0],
    [0, 1, 'affected', 0],
    [1, 1, 'both', 0],
    [0.6, 0.2, 'both', 1],
    [0.2, 0, 'affects', 2],
  ] as const)('affecting %f and affected %f is %s in band %i', (affects, affected, sector, band) => {
    expect(rainbowPlaceOf(affects, affected)).toEqual({ sector, band })
  })

  test('all sixteen pairs of steps: the sector says which of the two there is, the band the larger of them', () => {
    const steps = [0, 1 / 3, 2 / 3, 1]
    for (const [does, affects] of steps.entries())
      for (const [undergoes, affected] of steps.entries()) {
        const sector = does > 0 && undergoes > 0 ? 'both' : does > 0 ? 'affects' : 'affected'
        const expected = does + undergoes === 0 ? null : { sector, band: 3 - Math.max(does, undergoes) }
        expect(rainbowPlaceOf(affects, affected)).toEqual(expected)
      }
  })

  test('who neither affects nor is affected is not on it', () => {
    expect(rainbowPlaceOf(0, 0)).toBeNull()
  })

  test('putting somebody down at a place writes values that lead to that place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rainbowSectors), fc.constantFrom<RainbowBand>(0, 1, 2), (sector, band) => {
        const { affects, impact } = rainbowValuesOf({ sector, band })
        expect(rainbowPlaceOf(affects, impact)).toEqual({ sector, band })
      }),
    )
  })
})

test('a missing voice undergoes much and has little influence', () => {
  expect(isUnheard(0.9, 0.1)).toBe(true)
  expect(isUnheard(0.9, 0.9)).toBe(false)
  expect(isUnheard(0.5, 0.1)).toBe(false)
  fc.assert(
    fc.property(unit, unit, (impact, influence) => {
      expect(isUnheard(impact, influence)).toBe(levelOf(impact) === 'high' && levelOf(influence) === 'low')
    }),
  )
})

describe('a row of RACI', () => {
  test.each([
    [['A', 'R'], []],
    [['RA', ''], []],
    [['R', 'C'], ['no-accountable']],
    [['A', 'A', 'R'], ['many-accountable']],
    [['A', 'I'], ['no-responsible']],
    [
      ['C', 'I'],
      ['no-accountable', 'no-responsible'],
    ],
    [['', ''], []],
  ])('%j has %j', (cells, problems) => {
    expect(raciProblems(cells)).toEqual(problems)
  })

  test('is right exactly with one A and at least one R, or while it is empty', () => {
    const cell = fc.constantFrom('', 'R', 'A', 'RA', 'C', 'I', 'RC', 'AI')
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const of = (letter: string): number => cells.filter((each) => each.includes(letter)).length
        const isRight = (of('A') === 1 && of('R') >= 1) || cells.every((each) => each === '')
        expect(raciProblems(cells).length === 0).toBe(isRight)
      }),
    )
  })

  test('a letter is put and taken away, and letters keep their order', () => {
    expect(withRaciLetter('', 'A')).toBe('A')
    expect(withRaciLetter('AI', 'R')).toBe('RAI')
    expect(withRaciLetter('RAI', 'A')).toBe('RI')
  })
})

test('every form has a word for each of its labels in both languages', () => {
  for (const { preset } of presetsInOrder)
    for (const key of labelKeys(preset))
      for (const language of ['nl', 'en'] as const) expect(presetLabel(preset, key, language)).not.toBe('')
})
