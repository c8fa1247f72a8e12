import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './spread.ts'

test('nothing estimated has no spread', () => expect(spreadOf([])).toBeNull())

test('the median is the middle one, or lies between the two in the middle', () => {
  expect(spreadOf([0.9, 0.1, 0.2])?.median).toBe(0.2)
  expect(spreadOf([0.9, 0.1, 0.2, 0.4])?.median).toBeCloseTo(0.3)
})

test('people are close within a third of the scale, and opposite from one end to the other', () => {
  expect(spreadOf([0.5, 0.7])?.agreement).toBe('close')
  expect(spreadOf([0.2, 0.7])?.agreement).toBe('apart')
  expect(spreadOf([0.1, 0.9])?.agreement).toBe('opposite')
})

test('the median lies between the ends and every estimate is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (estimates) => {
      const spread = spreadOf(estimates)
      if (!spread) throw new Error('no spread')
      expect(spread.low <= spread.median && spread.median <= spread.high).toBe(true)
      expect(spread.values.length).toBe(estimates.length)
      const [below, above] = [estimates.filter((v) => v < spread.median), estimates.filter((v) => v > spread.median)]
      expect(Math.max(below.length, above.length) * 2).toBeLessThanOrEqual(estimates.length)
    }),
  )
})
