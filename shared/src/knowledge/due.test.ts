import { expect, test } from 'vitest'
import { daysUntil } from './due.ts'

test('the days until a day are counted in the calendar, over months, leap days and summer time', () => {
  expect(daysUntil('2026-11-22', '2026-11-22')).toBe(0)
  expect(daysUntil('2026-11-20', '2026-11-22')).toBe(-2)
  expect(daysUntil('2026-12-02', '2026-11-22')).toBe(10)
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2)
  expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2)
  expect(daysUntil('', '2026-11-22')).toBeUndefined()
  expect(daysUntil('morgen', '2026-11-22')).toBeUndefined()
})
