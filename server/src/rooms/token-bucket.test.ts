import { expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

it('lets a burst through, then the rate', () => {
  const bucket = new TokenBucket(10, 3, 0)
  expect([0, 0, 0, 0].map((nowMs) => bucket.take(nowMs))).toEqual([true, true, true, false])
  expect([bucket.take(50), bucket.take(100), bucket.take(150)]).toEqual([false, true, false])
})

it('tells how long to wait for what was spent beyond it', () => {
  const bucket = new TokenBucket(10, 2, 0)
  expect([bucket.spend(0), bucket.spend(0), bucket.spend(0), bucket.spend(0, 3)]).toEqual([0, 0, 100, 400])
  expect(bucket.take(399)).toBe(false)
  expect(bucket.take(500)).toBe(true)
})

it('is full again after a quiet time, and no fuller', () => {
  const bucket = new TokenBucket(10, 2, 0)
  bucket.take(0)
  expect([bucket.isFull(50), bucket.isFull(100)]).toEqual([false, true])
  expect([bucket.take(10_000), bucket.take(10_000), bucket.take(10_000)]).toEqual([true, true, false])
})
