import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarNames } from './similar-names.ts'

const areAlike = (a: string, b: string): boolean => similarNames([a, b]).length === 1

test.each([
  ['Woonbron', 'woonbron '],
  ['De Woonbron', 'Stichting Woonbron'],
  ['Huurdersvereniging Zuid', 'Huurdersverenging Zuid'],
  ['Leger des Heils', 'leger des heils'],
  ['Politie: wijkagent', 'Wijkagent (politie)'],
  ['Café De Hoek', 'Cafe de Hoek'],
])('%s and %s are probably the same', (a, b) => expect(areAlike(a, b)).toBe(true))

test.each([
  ['Wijkteam 1', 'Wijkteam 2'],
  ['Gemeente', 'Huisarts'],
  ['Bewoners Noord', 'Bewoners Zuid'],
  ['GGD', 'GGZ'],
  ['', ''],
])('%s and %s are not', (a, b) => expect(areAlike(a, b)).toBe(false))

test('every name is like itself in capitals, and the order in which they are given does not matter', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'é', 'b', ' ', 'w', 'o', '1', 'n'), minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      if (/[a-z]/.test(a)) expect(areAlike(a, a.toUpperCase())).toBe(true)
      expect(areAlike(a, b)).toBe(areAlike(b, a))
    }),
  )
})
