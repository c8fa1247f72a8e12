import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxAt, contains, grow } from './box.ts'
import { cornersOf } from './outline.ts'
import { distance, type Point } from './point.ts'
import {
  boundsOfPoints,
  directionDegrees,
  meantDegrees,
  normalDegrees,
  shiftForPivot,
  turnBack,
  turnedEllipseBox,
  turnPoint,
} from './turn.ts'

const coordinate = fc.double({ min: -10_000, max: 10_000, noNaN: true })
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate)
const degrees = fc.double({ min: -720, max: 720, noNaN: true })
const near = (a: Point, b: Point): boolean => distance(a, b) < 1e-6

describe('an angle', () => {
  test('is from 0 to less than 360, whatever is given', () => {
    expect([0, 360, -90, 725, -0, 1e-300].map(normalDegrees)).toEqual([0, 0, 270, 5, 0, 1e-300])
    fc.assert(
      fc.property(fc.double(), (any) => {
        const normal = normalDegrees(any)
        return normal >= 0 && normal < 360 && !Object.is(normal, -0) && normalDegrees(normal) === normal
      }),
    )
    expect([NaN, Infinity, -Infinity].map(normalDegrees)).toEqual([0, 0, 0])
  })

  test('made by hand is whole, drawn to quarters, or a step of 15 degrees', () => {
    expect([88.4, 91.9, 93.4, 358, -2, 44.6].map((each) => meantDegrees(each, 'quarters'))).toEqual([
      90, 90, 93, 0, 0, 45,
    ])
    expect([88.4, 91.9, 358].map((each) => meantDegrees(each, 'nothing'))).toEqual([88, 92, 358])
    expect([7, 8, 352, 353, -20].map((each) => meantDegrees(each, 'steps'))).toEqual([0, 15, 345, 0, 345])
  })

  test('of a direction grows clockwise as it is seen', () => {
    const directions = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
    expect(directions.map((to) => directionDegrees([0, 0], to))).toEqual([0, 90, 180, 270])
  })
})

describe('turning a point', () => {
  test('by quarters is exact', () => {
    const turned = [90, 180, 270, 360].map((each) => turnPoint([3, 1], { around: [1, 1], degrees: each }))
    expect(turned).toEqual([
      [1, 3],
      [-1, 1],
      [1, -1],
      [3, 1],
    ])
  })

  test('leads back when it is turned back, and keeps its distance', () => {
    fc.assert(
      fc.property(point, point, degrees, (from, around, by) => {
        const turned = turnPoint(from, { around, degrees: by })
        expect(near(turnBack(turned, { around, degrees: by }), from)).toBe(true)
        expect(distance(turned, around)).toBeCloseTo(distance(from, around), 5)
      }),
    )
  })

  test('around another pivot is made good by a shift, for every point alike', () => {
    fc.assert(
      fc.property(point, point, point, degrees, (from, before, after, by) => {
        const [dx, dy] = shiftForPivot(before, after, by)
        const [x, y] = turnPoint(from, { around: after, degrees: by })
        expect(near([x + dx, y + dy], turnPoint(from, { around: before, degrees: by }))).toBe(true)
      }),
    )
  })
})

test('the box around a turned ellipse touches it and holds it', () => {
  const size = fc.double({ min: 1, max: 5_000, noNaN: true })
  fc.assert(
    fc.property(point, size, size, degrees, (corner, width, height, by) => {
      const box = boxAt(corner, width, height)
      const turn = { around: [7, -3] as const, degrees: by }
      const on = Array.from({ length: 720 }, (_, i): Point => {
        const angle = (i / 720) * 2 * Math.PI
        return turnPoint(
          [
            corner[0] + width / 2 + (Math.cos(angle) * width) / 2,
            corner[1] + height / 2 + (Math.sin(angle) * height) / 2,
          ],
          turn,
        )
      })
      const bounds = turnedEllipseBox(box, turn)
      expect(on.every((each) => contains(grow(bounds, 1e-6), each))).toBe(true)
      const around = boundsOfPoints(on)
      expect(around?.width).toBeCloseTo(bounds.width, -1)
      const ofCorners = boundsOfPoints(cornersOf(box).map((each) => turnPoint(each, turn)))
      expect(ofCorners && ofCorners.width >= bounds.width - 1e-6).toBe(true)
    }),
  )
})
