import { expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

test('the wait doubles up to fifteen seconds and half of it is chance', () => {
  expect([0, 1, 2, 3].map((failures) => backOffMs(failures, 0))).toEqual([150, 300, 600, 1_200])
  expect(backOffMs(40, 0)).toBe(7_500)
  expect(backOffMs(40, 0.999_999)).toBe(15_000)
})
