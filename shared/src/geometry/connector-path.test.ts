import { describe, expect, test } from 'vitest'
import type { Box } from './box.ts'
import { connectorPath, halfwayAlong, type Edge } from './connector-path.ts'
import { cornersOf } from './outline.ts'

const edge = (x: number, y: number): Edge => {
  const box: Box = { x, y, width: 100, height: 100 }
  return { box, polygon: cornersOf(box) }
}

describe('straight', () => {
  test('it runs between the middles and is cut at both edges', () => {
    expect(connectorPath(edge(0, 0), edge(300, 0), 'straight')).toEqual([
      [100, 50],
      [300, 50],
    ])
  })

  test('a free end is where it is', () => {
    expect(connectorPath(edge(0, 0), [50, 400], 'straight')).toEqual([
      [50, 100],
      [50, 400],
    ])
  })

  test('between things that lie over each other it still has two points', () => {
    expect(connectorPath(edge(0, 0), edge(0, 0), 'straight')).toEqual([
      [50, 50],
      [50, 50],
    ])
  })
})

describe('elbow', () => {
  test('it leaves by the sides that face each other and turns halfway', () => {
    expect(connectorPath(edge(0, 0), edge(300, 200), 'elbow')).toEqual([
      [100, 50],
      [200, 50],
      [200, 250],
      [300, 250],
    ])
    expect(connectorPath(edge(0, 0), edge(50, -400), 'elbow')).toEqual([
      [50, 0],
      [50, -150],
      [100, -150],
      [100, -300],
    ])
  })

  test('it is straight where both lie level', () => {
    expect(connectorPath(edge(300, 0), edge(0, 0), 'elbow')).toEqual([
      [300, 50],
      [100, 50],
    ])
  })
})

test('halfway is measured along the path', () => {
  expect(
    halfwayAlong([
      [0, 0],
      [100, 0],
      [100, 300],
    ]),
  ).toEqual([100, 100])
})
