import { assert, array, double, property, record, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { decodeStroke, encodeStroke, type PenPoint } from './stroke-points.ts'

const coordinate = double({ min: -5_000, max: 5_000, noNaN: true })
const penPoints = array(
  record({ point: tuple(coordinate, coordinate), pressure: double({ min: 0, max: 1, noNaN: true }) }),
)

test('points come back to a quarter of a unit', () => {
  assert(
    property(penPoints, (points: readonly PenPoint[]) => {
      const read = decodeStroke(encodeStroke(points), 1_000_000)
      expect(read).toHaveLength(points.length)
      for (const [i, { point, pressure }] of points.entries()) {
        expect(Math.abs((read?.[i]?.point[0] ?? NaN) - point[0])).toBeLessThanOrEqual(0.125)
        expect(Math.abs((read?.[i]?.point[1] ?? NaN) - point[1])).toBeLessThanOrEqual(0.125)
        expect(Math.abs((read?.[i]?.pressure ?? NaN) - pressure)).toBeLessThan(0.04)
      }
    }),
  )
})

test('a hand of sixty points for each second takes about five characters for each', () => {
  const points = Array.from({ length: 600 }, (_, i) => ({
    point: [i * 3, 100 + 40 * Math.sin(i / 9)] as const,
    pressure: 0.5 + 0.2 * Math.sin(i / 30),
  }))
  expect(encodeStroke(points).length).toBeLessThan(5 * points.length)
})

test('whatever else is no stroke, and reading it never throws', () => {
  for (const broken of ['A', 'AA', 'é', 'AAg', '//////////////////', 'AAAA'])
    expect(decodeStroke(broken, 1000)).toBeUndefined()
  expect(decodeStroke('', 1000)).toEqual([])
  assert(property(string(), (text) => Array.isArray(decodeStroke(text, 1000) ?? [])))
})

test('a place too far away makes it none', () => {
  expect(decodeStroke(encodeStroke([{ point: [2000, 0], pressure: 0 }]), 1000)).toBeUndefined()
})
