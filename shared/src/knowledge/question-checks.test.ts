import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../language.ts'
import { checkTexts, type QuestionCheck } from './question-checks.ts'

/** The checks that are not met. */
const lacks = (text: string, language: Language = 'nl'): readonly QuestionCheck[] =>
  checkTexts([text], language).flatMap(({ check, isMet }) => (isMet ? [] : [check]))

const wordsFor = (check: QuestionCheck, text: string, language: Language = 'nl'): readonly string[] =>
  checkTexts([text], language).find((result) => result.check === check)?.words ?? []

describe('advice on a question', () => {
  test('has nothing to say of a good one', () => {
    expect(
      lacks('Hoe kunnen bewoners met een kleine beurs meedoen in de buurt, met wat zij kunnen en willen bijdragen?'),
    ).toEqual([])
    expect(lacks('How can older tenants take part in their street with the skills they have?', 'en')).toEqual([])
    expect(lacks('Nu veel bewoners ouder worden: hoe benutten wij samen wat er al is?')).toEqual([])
  })

  test('sees more than one sentence, and is not misled by abbreviations and numbers', () => {
    expect(lacks('Wat willen bewoners zelf? En wie kan daarbij samen met hen optrekken?')).toEqual(['sentence'])
    expect(lacks('Hoe kunnen bewoners, bijv. ouderen, samen 2.5 keer vaker meedoen?')).not.toContain('sentence')
  })

  test('sees a question that can be answered with yes or no, or that is none', () => {
    expect(lacks('Kunnen bewoners samen meer voor de buurt doen?')).toContain('open')
    expect(lacks('Should residents take part?', 'en')).toContain('open')
    expect(lacks('Meer contact tussen bewoners')).toContain('open')
    expect(wordsFor('open', 'Kunnen bewoners samen meer doen?')).toEqual(['Kunnen'])
  })

  test('sees that nobody is named', () => {
    expect(lacks('Hoe wordt de straat samen prettiger?')).toEqual(['who'])
    expect(wordsFor('who', 'Hoe doen huurders en Woonconsulenten samen mee?')).toEqual(['huurders', 'Woonconsulenten'])
  })

  test('sees a solution that is in it already, and says by which word', () => {
    expect(wordsFor('solution', 'Hoe helpt een app bewoners om samen te eten?')).toEqual(['app'])
    expect(wordsFor('solution', 'How could a newsletter reach tenants?', 'en')).toEqual(['newsletter'])
    expect(lacks('Hoe kunnen bewoners zelf stappen zetten?')).not.toContain('solution')
  })

  test('sees that it builds on nobody’s strengths', () => {
    expect(lacks('Hoe lossen we het probleem van eenzame ouderen op?')).toEqual(['strengths'])
  })

  test('takes both parts of a split question together', () => {
    const parts = ['Welke wensen en mogelijkheden hebben bewoners?', 'Hoe betrekken we hen?']
    expect(checkTexts(parts, 'nl').every(({ isMet }) => isMet)).toBe(true)
  })

  test('gives every check one answer for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 2 }), (parts) => {
        for (const language of ['nl', 'en'] as const) expect(checkTexts(parts, language)).toHaveLength(5)
      }),
    )
  })
})
