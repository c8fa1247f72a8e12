import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeExt, encodeExt, type ExtMessage } from './ext-messages.ts'

const samples: ExtMessage[] = [
  { type: 'hello', role: 'participant', epoch: 3 },
  { type: 'mark', n: 300 },
  { type: 'durable', n: 300 },
  { type: 'rejected', n: 2, reason: 'too-large' },
  { type: 'notice', notice: 'restarting' },
  { type: 'serverState', state: 'degraded' },
]

describe('EXT messages', () => {
  test.each(samples)('$type survives the wire', (message) => {
    expect(decodeExt(encodeExt(message))).toEqual(message)
  })

  test.each(samples)('$type that is cut off or has bytes left over is none', (message) => {
    const frame = encodeExt(message)
    expect(decodeExt(frame.slice(0, -1))).toBeUndefined()
    expect(decodeExt(new Uint8Array([...frame, 0]))).toBeUndefined()
  })

  test('random bytes never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void decodeExt(new Uint8Array([100, ...bytes]))))
  })
})
