import { expect, test } from 'vitest'
import { newJoinCode, parseJoinCode, spellJoinCode } from './join-code.ts'

test('a new code is read back however it is spelled', () => {
  const code = newJoinCode()
  expect(parseJoinCode(spellJoinCode(code).toLowerCase())).toBe(code)
  expect(parseJoinCode(`${code.slice(0, 3)}-${code.slice(3)}`)).toBe(code)
})

test('letters that look like digits are taken for them', () => {
  expect(parseJoinCode('oil0 oil1')).toBe('01100111')
})

test('what cannot be a code is none', () => {
  for (const typed of ['', 'ABC', 'ABCDEFGHJ', 'ABCDEFU1', 12, null, 'A'.repeat(5_000)])
    expect(parseJoinCode(typed)).toBeUndefined()
})
