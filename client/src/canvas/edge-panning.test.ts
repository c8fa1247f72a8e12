import { expect, test } from 'vitest'
import { edgeSpeed } from './edge-panning.ts'

test('a drag in the middle moves nothing, one at an edge moves the view towards it, and faster nearer to it', () => {
  const size = [1000, 600] as const
  expect(edgeSpeed([500, 300], size)).toEqual([0, 0])
  const [near, nearer, beyond] = [
    edgeSpeed([980, 300], size)[0],
    edgeSpeed([995, 300], size)[0],
    edgeSpeed([1400, 300], size)[0],
  ]
  expect(near).toBeGreaterThan(0)
  expect(nearer).toBeGreaterThan(near)
  expect(beyond).toBe(900)
  expect(edgeSpeed([0, -30], size)).toEqual([-900, -900])
})

test('on a small canvas there is still a middle', () => {
  expect(edgeSpeed([40, 40], [80, 80])).toEqual([0, 0])
})
