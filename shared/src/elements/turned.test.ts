import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centerOf, contains, grow, type Box } from '../geometry/box.ts'
import { cornersOf } from '../geometry/outline.ts'
import { distance, type Point } from '../geometry/point.ts'
import { encodeStroke } from '../geometry/stroke-points.ts'
import { normalDegrees, turnPoint } from '../geometry/turn.ts'
import { connectedEdge } from './connected-edge.ts'
import { draftOf } from './draft.ts'
import { boxOf, elementKinds, isOn, liesIn, outlineOf, turnOf, uprightBoxOf, type Element } from './registry.ts'
import { scaled } from './scaled.ts'
import { shapeForms } from './shape-form.ts'
import { commonMiddle, isTurnable, middleOf, turnedRegisters } from './turned.ts'

const whole = fc.integer({ min: -3_000, max: 3_000 })
const place: fc.Arbitrary<Point> = fc.tuple(whole, whole)
const side = fc.integer({ min: 60, max: 800 })
const sides: fc.Arbitrary<Point> = fc.tuple(side, side)
const angleDegrees = fc.integer({ min: 1, max: 359 })

const strokeThrough = (points: readonly Point[]): string =>
  encodeStroke(points.map((each) => ({ point: each, pressure: 0.5 })))

/** Things that stand at an angle, of every kind that can. */
const turnedThings: fc.Arbitrary<Element> = fc.oneof(
  fc
    .record({ position: place, size: sides, angleDegrees, form: fc.constantFrom(...shapeForms), text: fc.lorem() })
    .map((values): Element => draftOf('shape', { ...values, color: 'blue' })),
  fc.record({ position: place, size: sides, angleDegrees }).map((values): Element => draftOf('image', values)),
  fc
    .record({ position: place, angleDegrees, width: fc.option(side), text: fc.lorem() })
    .map((values): Element => draftOf('text', values)),
  fc
    .record({ position: place, angleDegrees, ends: fc.tuple(sides, sides) })
    .map(({ ends, ...values }): Element => draftOf('stroke', { ...values, points: strokeThrough([[0, 0], ...ends]) })),
)

const cornersSeen = (element: Element): readonly Point[] => {
  const turn = turnOf(element)
  const corners = cornersOf(uprightBoxOf(element))
  return turn ? corners.map((corner) => turnPoint(corner, turn)) : corners
}

test('pictures, shapes, texts and strokes can stand at an angle, and nothing else', () => {
  const able = elementKinds.filter(({ kind }) => isTurnable(draftOf(kind, {}))).map(({ kind }) => kind)
  expect(able.toSorted()).toEqual(['image', 'shape', 'stroke', 'text'])
  for (const kind of elementKinds) expect('angleDegrees' in kind.fields).toBe(able.some((name) => name === kind.kind))
})

test('what stands upright has the box and the edge it always had', () => {
  const shape = draftOf('shape', { position: [10, 20], size: [200, 100], form: 'diamond' })
  expect(boxOf(shape)).toEqual({ x: 10, y: 20, width: 200, height: 100 })
  expect(outlineOf(draftOf('image', {}))).toBeUndefined()
  expect(outlineOf(shape)?.points[0]).toEqual([110, 20])
})

describe('what is turned', () => {
  test('lies in its box, and touches all its sides', () => {
    fc.assert(
      fc.property(turnedThings, (element) => {
        const box = boxOf(element)
        const points = outlineOf(element)?.points ?? []
        expect(points.every((each) => contains(grow(box, 1e-6), each))).toBe(true)
        // What lies round between two points reaches a little beyond them; a pen is as wide as it is.
        const slack = 17 + Math.max(box.width, box.height) * 0.01
        const reached = (far: (each: Point) => number): number => Math.max(...points.map(far))
        expect(box.x + box.width - reached(([x]) => x)).toBeLessThan(slack)
        expect(box.y + box.height - reached(([, y]) => y)).toBeLessThan(slack)
        expect(reached(([x]) => -x) + box.x).toBeGreaterThan(-slack)
        expect(reached(([, y]) => -y) + box.y).toBeGreaterThan(-slack)
      }),
    )
  })

  test('a quarter has the sides of its box exchanged', () => {
    const image = draftOf('image', { position: [0, 0], size: [300, 100], angleDegrees: 90 })
    expect(boxOf(image)).toEqual({ x: 100, y: -100, width: 100, height: 300 })
  })

  test('is hit where it is seen, and not in the corners of its box', () => {
    const image = draftOf('image', { position: [0, 0], size: [400, 40], angleDegrees: 45 })
    expect([isOn(image, [200, 20], 0), isOn(image, [310, 130], 0), isOn(image, [90, 130], 0)]).toEqual([
      true,
      true,
      false,
    ])
    const corner = (x: number, y: number): Box => ({ x, y, width: 20, height: 20 })
    expect([liesIn(image, corner(300, 120)), liesIn(image, corner(80, 120))]).toEqual([true, false])
  })

  test('is met by a connector at its turned edge', () => {
    const shape = draftOf('shape', { position: [0, 0], size: [200, 200], angleDegrees: 45 })
    const edge = connectedEdge(shape)
    expect(edge?.polygon[0]?.map(Math.round)).toEqual([100, -41])
    expect(edge && Math.round(edge.box.width)).toBe(283)
  })

  test('does not wander while somebody writes in it', () => {
    const written = ['', 'een', 'een twee drie vier vijf zes zeven acht negen tien '.repeat(20)]
    for (const text of written) {
      const words = draftOf('text', { position: [50, 60], angleDegrees: 30, text })
      expect(cornersSeen(words)[0]).toEqual([50, 60])
      const shape = draftOf('shape', { position: [0, 0], size: [200, 100], angleDegrees: 180, text })
      expect(cornersSeen(shape)[0]).toEqual([200, 100])
    }
  })
})

describe('turning', () => {
  const turned = (element: Element, around: Point, byDegrees: number): Element => ({
    ...element,
    ...turnedRegisters(element, { around, byDegrees }),
  })

  test('around a point takes every corner along', () => {
    fc.assert(
      fc.property(turnedThings, place, angleDegrees, (element, around, byDegrees) => {
        const seen = cornersSeen(turned(element, around, byDegrees))
        const wanted = cornersSeen(element).map((corner) => turnPoint(corner, { around, degrees: byDegrees }))
        // To a whole unit when it stands upright by that.
        for (const [i, corner] of seen.entries()) expect(distance(corner, wanted[i] ?? [NaN, NaN])).toBeLessThan(0.8)
      }),
    )
  })

  test('around its own middle leaves that where it is', () => {
    fc.assert(
      fc.property(turnedThings, angleDegrees, (element, byDegrees) => {
        const after = turned(element, middleOf(element), byDegrees)
        expect(distance(middleOf(after), middleOf(element))).toBeLessThan(0.8)
      }),
    )
  })

  test('together around the common middle leaves it where it is, so that turning back leads back', () => {
    fc.assert(
      fc.property(fc.array(turnedThings, { minLength: 2, maxLength: 5 }), angleDegrees, (elements, byDegrees) => {
        const around = commonMiddle(elements)
        if (!around) throw new Error('There is no middle.')
        const after = elements.map((element) => turned(element, around, byDegrees))
        const back = commonMiddle(after)
        expect(back && distance(back, around)).toBeLessThan(0.8)
      }),
    )
  })

  test('leaves what stands upright alone, and takes the free ends of connectors along', () => {
    expect(turnedRegisters(draftOf('sticky-note', {}), { around: [0, 0], byDegrees: 90 })).toEqual({})
    const line = draftOf('connector', { position: [0, 0], to: { on: null, point: [100, 0] } })
    expect(turned(line, [0, 0], 90)).toMatchObject({ position: [0, 0], to: { on: null, point: [0, 100] } })
  })
})

describe('resizing what is turned', () => {
  test('leaves the opposite corner where it is on the board', () => {
    fc.assert(
      fc.property(turnedThings, fc.double({ min: 1, max: 3, noNaN: true }), (element, share) => {
        const from = uprightBoxOf(element)
        const to = { ...from, width: Math.round(from.width * share), height: Math.round(from.height * share) }
        const after = scaled(element, { ids: [element.id], from, to })
        const [before, now] = [cornersSeen(element)[0], cornersSeen(after)[0]]
        // A stroke keeps its points to a quarter of a unit.
        expect(before && now && distance(before, now)).toBeLessThan(1)
        if (element.kind === 'image') expect(after).toMatchObject({ size: [to.width, to.height] })
      }),
    )
  })

  test('of several keeps their middles where the box around them is made another', () => {
    fc.assert(
      fc.property(turnedThings, fc.integer({ min: 2, max: 4 }), (element, share) => {
        const from = grow(boxOf(element), 100)
        const to = { x: 0, y: 0, width: from.width * share, height: from.height * share }
        const after = scaled(element, { ids: [element.id, element.id], from, to })
        const wanted = middleOf(element).map((at, i) => (at - (i === 0 ? from.x : from.y)) * share)
        expect(distance(middleOf(after), wanted as unknown as Point)).toBeLessThan(1)
        expect(turnOf(after)?.degrees).toBe(turnOf(element)?.degrees)
      }),
    )
  })
})

test('an angle is read from whatever is stored', () => {
  const shape = elementKinds.find(({ kind }) => kind === 'shape')
  const parse = (stored: unknown): unknown =>
    shape && 'angleDegrees' in shape.fields ? (shape.fields.angleDegrees.parse(stored) ?? 'none') : undefined
  expect([450, -30, 360, 12.5].map(parse)).toEqual([90, 330, 0, 12.5])
  expect([NaN, Infinity, '90', null, undefined, [90], true].map(parse)).toEqual(Array.from({ length: 7 }, () => 'none'))
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (any) => parse(any) === normalDegrees(any)),
  )
})

test('a turned square has the middle of its box in its own middle', () => {
  const image = draftOf('image', { position: [10, 10], size: [100, 100], angleDegrees: 30 })
  const [x, y] = centerOf(boxOf(image))
  expect([Math.round(x), Math.round(y)]).toEqual([60, 60])
})
