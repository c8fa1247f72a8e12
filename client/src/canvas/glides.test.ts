import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Point } from '@samenspel/shared/geometry/point'
import { createGlides } from './glides.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a point glides to its aim in even steps and stays there', () => {
  const places: Point[] = []
  const glides = createGlides<string>((_key, at) => places.push(at))
  glides.lead('a', [0, 100], [220, 100])
  vi.advanceTimersByTime(1_000)
  expect(places).toEqual([
    [50, 100],
    [100, 100],
    [150, 100],
    [200, 100],
    [220, 100],
  ])
  expect(vi.getTimerCount()).toBe(0)
})

test('a point that is led elsewhere on its way goes on from where it is, and one that is forgotten stands still', () => {
  const at = new Map<string, Point>()
  const glides = createGlides<string>((key, point) => at.set(key, point))
  glides.lead('a', [0, 0], [220, 0])
  glides.lead('b', [0, 0], [0, 220])
  vi.advanceTimersByTime(100)
  glides.forget('b')
  glides.lead('a', at.get('a') ?? [0, 0], [100, 220])
  vi.advanceTimersByTime(1_000)
  expect(at.get('a')).toEqual([100, 220])
  expect(at.get('b')).toEqual([0, 100])
})

test('all points come to their aims at once when asked', () => {
  const at = new Map<string, Point>()
  const glides = createGlides<string>((key, point) => at.set(key, point))
  glides.lead('a', [0, 0], [220, 0])
  glides.finish()
  expect(at.get('a')).toEqual([220, 0])
  expect(vi.getTimerCount()).toBe(0)
})
