import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '@samenspel/shared/geometry/point'
import type { View } from '#editor/camera.ts'
import { isGoodEnough, placementOf, viewToPaint } from './stretched-picture.ts'

const screen: Point = [1280, 720]

/** The view after a zoom by `factor` around a point of the screen. */
function zoomed({ origin, zoom }: View, factor: number, [x, y]: Point): View {
  const next = zoom * factor
  return { zoom: next, origin: [origin[0] + x / zoom - x / next, origin[1] + y / zoom - y / next] }
}

test('a picture for zooming out serves some steps outwards, wherever the pointer is, and is then painted anew', () => {
  const pointer = fc.tuple(fc.integer({ min: 0, max: 1280 }), fc.integer({ min: 0, max: 720 }))
  fc.assert(
    fc.property(pointer, (at) => {
      const start: View = { origin: [100, -40], zoom: 0.8 }
      const painted = viewToPaint(start, screen, true)
      expect(isGoodEnough(placementOf(painted, start), screen)).toBe(true)
      expect(isGoodEnough(placementOf(painted, zoomed(start, 0.87, at)), screen)).toBe(true)
      expect(isGoodEnough(placementOf(painted, zoomed(start, 0.5, at)), screen)).toBe(false)
    }),
  )
})

test('a picture for zooming in serves until its letters become soft', () => {
  const start: View = { origin: [0, 0], zoom: 0.5 }
  const painted = viewToPaint(start, screen, false)
  expect(placementOf(painted, start)).toEqual({ left: 0, top: 0, factor: 1 })
  expect(isGoodEnough(placementOf(painted, zoomed(start, 1.5, [900, 10])), screen)).toBe(true)
  expect(isGoodEnough(placementOf(painted, zoomed(start, 1.7, [900, 10])), screen)).toBe(false)
  expect(isGoodEnough(placementOf(painted, zoomed(start, 0.96, [900, 10])), screen)).toBe(false)
})

test('a board point lies in the stretched picture where the view has it', () => {
  const painted = viewToPaint({ origin: [10, 20], zoom: 0.5 }, screen, true)
  const view = zoomed({ origin: [10, 20], zoom: 0.5 }, 0.9, [300, 300])
  const { left, factor } = placementOf(painted, view)
  const inPicture = (400 - painted.origin[0]) * painted.zoom
  expect(left + inPicture * factor).toBeCloseTo((400 - view.origin[0]) * view.zoom)
})
