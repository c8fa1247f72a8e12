import { describe, expect, test } from 'vitest'
import { cornersOf, crossing, outlineMeets, touchesOutline, type Outline } from './outline.ts'

const square = cornersOf({ x: 0, y: 0, width: 100, height: 100 })
const hollow: Outline = { points: square, isClosed: true, isFilled: false, halfWidthUnits: 2 }
const filled: Outline = { ...hollow, isFilled: true }
const line: Outline = {
  points: [
    [0, 0],
    [100, 100],
  ],
  isClosed: false,
  isFilled: false,
  halfWidthUnits: 2,
}

describe('touching', () => {
  test('a filled outline is touched inside, a hollow one only at its edge', () => {
    expect(touchesOutline(filled, [50, 50], 0)).toBe(true)
    expect(touchesOutline(hollow, [50, 50], 0)).toBe(false)
    expect(touchesOutline(hollow, [50, 1], 0)).toBe(true)
    expect(touchesOutline(hollow, [50, 6], 5)).toBe(true)
    expect(touchesOutline(filled, [120, 50], 5)).toBe(false)
  })

  test('a line is touched near it, not in its box', () => {
    expect(touchesOutline(line, [50, 52], 2)).toBe(true)
    expect(touchesOutline(line, [90, 10], 2)).toBe(false)
  })

  test('a single point is a dot, and no point is nothing', () => {
    expect(touchesOutline({ ...line, points: [[5, 5]] }, [6, 5], 0)).toBe(true)
    expect(touchesOutline({ ...line, points: [] }, [6, 5], 100)).toBe(false)
  })
})

test('a marquee meets what passes through it, and a filled outline around it', () => {
  expect(outlineMeets(line, { x: 40, y: 40, width: 10, height: 10 })).toBe(true)
  expect(outlineMeets(line, { x: 70, y: 10, width: 20, height: 20 })).toBe(false)
  expect(outlineMeets(filled, { x: 40, y: 40, width: 10, height: 10 })).toBe(true)
  expect(outlineMeets(hollow, { x: 40, y: 40, width: 10, height: 10 })).toBe(false)
})

test('a line out of a polygon leaves it at its edge', () => {
  expect(crossing(square, [50, 50], [250, 50])).toEqual([100, 50])
  expect(crossing(square, [50, 50], [60, 60])).toBeUndefined()
})
