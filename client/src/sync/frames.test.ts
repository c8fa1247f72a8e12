import { expect, test } from 'vitest'
import fc from 'fast-check'
import { encodeExt } from '@samenspel/shared/protocol/ext-messages'
import { decodeFrame, encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from './frames.ts'

test('what is encoded is decoded to the same', () => {
  const bytes = new Uint8Array([1, 2, 3])
  expect(decodeFrame(encodeStep1(bytes))).toEqual({ type: 'step1', stateVector: bytes })
  expect(decodeFrame(encodeStep2(bytes))).toEqual({ type: 'step2', update: bytes })
  expect(decodeFrame(encodeUpdate(bytes))).toEqual({ type: 'update', update: bytes })
  const entry = { clientId: 7, clock: 3, state: { cursor: [1, 2] } }
  expect(decodeFrame(encodeAwareness(entry))).toEqual({ type: 'awareness', entries: [entry] })
  const message = { type: 'durable', n: 4 } as const
  expect(decodeFrame(encodeExt(message))).toEqual({ type: 'ext', message })
})

test('random bytes never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void decodeFrame(bytes)))
})
