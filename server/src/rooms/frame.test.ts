import * as ws from 'ws'
import { expect, it } from 'vitest'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { awarenessFrame, extFrame, keepAliveFrame, step1Frame, updateFrame } from './frame.ts'

/** The message of a frame as the websocket library of the other side reads it. */
function messageOf(frame: Buffer): Buffer {
  let message: Buffer | undefined
  // The type declarations of ws leave this class out.
  const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => NodeJS.WritableStream }
  const receiver = new Receiver({ isServer: false })
  receiver.on('message', (data: Buffer) => (message = data))
  receiver.write(frame)
  if (!message) throw new Error('The frame holds no whole message.')
  return message
}

it.each([0, 1, 120, 121, 122, 125, 126, 127, 128, 65_530, 65_535, 65_536, 200_000])(
  'a frame around %i bytes is read back whole',
  (length) => {
    const payload = new Uint8Array(length).map((_, i) => i % 251)
    const decoder = createDecoder(messageOf(updateFrame(payload)))
    expect([readVarUint(decoder), readVarUint(decoder)]).toEqual([0, 2])
    expect(Buffer.from(readVarUint8Array(decoder)).equals(payload)).toBe(true)
  },
)

it('the kinds of message have the bytes of the protocol', () => {
  expect(messageOf(step1Frame(Uint8Array.of(0))).toString('hex')).toBe('00000100')
  expect(messageOf(awarenessFrame(Uint8Array.of(0))).toString('hex')).toBe('010100')
  expect(messageOf(keepAliveFrame).toString('hex')).toBe('010100')
  expect(messageOf(extFrame({ type: 'durable', n: 300 })).toString('hex')).toBe('640202ac02')
})
