import { expect, it } from 'vitest'
import { packState, unpackState } from './packed-state.ts'

it.each([0, 10, 5_000, 100_000])('a state of %i bytes comes back as it was', (length) => {
  const state = new Uint8Array(length).map((_, i) => i % 7)
  const packed = packState(state)
  expect(Buffer.from(unpackState(packed) ?? 'lost').equals(state)).toBe(true)
  expect(packed.state.byteLength).toBeLessThanOrEqual(Math.max(length, 100))
})

it.each([10, 5_000])('a state of %i bytes with one changed bit does not come back at all', (length) => {
  const packed = packState(new Uint8Array(length).fill(3))
  for (let at = 0; at < packed.state.length; at += 3) {
    const state = Uint8Array.from(packed.state)
    state[at] = (state[at] ?? 0) ^ 1
    const result = unpackState({ ...packed, state })
    // A bit in the compression's own header may not matter; what comes back must then be what was stored.
    if (result) expect(Buffer.from(result).equals(new Uint8Array(length).fill(3))).toBe(true)
    else expect(result).toBeUndefined()
  }
})

it('an encoding or compression of the future is not guessed at', () => {
  const packed = packState(new Uint8Array(4))
  expect([unpackState({ ...packed, enc: 'v3' }), unpackState({ ...packed, codec: 'zstd' })]).toEqual([
    undefined,
    undefined,
  ])
})
