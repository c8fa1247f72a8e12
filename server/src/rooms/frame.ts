/**
 * Whole websocket frames, built once and written to every socket as the same bytes: a server's frame is not masked, so nothing in it
 * differs from one receiver to the next.
 */
import { encodeExt, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import { messageType, syncType } from '@samenspel/shared/protocol/version'

/** A complete websocket frame, header included. */
export type Frame = Buffer

const FINAL_BINARY = 0x82

/** The frame of a message that is `numbers` (each below 128) followed by `payload` with its length in front. */
function frameOf(numbers: readonly number[], payload: Uint8Array): Frame {
  const bytes = numbers.length + varUintBytes(payload.length) + payload.length
  const { frame, at } = newFrame(bytes)
  let next = at
  for (const number of numbers) frame[next++] = number
  let length = payload.length
  while (length >= 0x80) {
    frame[next++] = (length & 0x7f) | 0x80
    length = Math.floor(length / 128)
  }
  frame[next++] = length
  frame.set(payload, next)
  return frame
}

function newFrame(bytes: number): { frame: Frame; at: number } {
  if (bytes < 126) {
    const frame = Buffer.allocUnsafe(2 + bytes)
    frame[0] = FINAL_BINARY
    frame[1] = bytes
    return { frame, at: 2 }
  }
  if (bytes < 65_536) {
    const frame = Buffer.allocUnsafe(4 + bytes)
    frame[0] = FINAL_BINARY
    frame[1] = 126
    frame.writeUInt16BE(bytes, 2)
    return { frame, at: 4 }
  }
  const frame = Buffer.allocUnsafe(10 + bytes)
  frame[0] = FINAL_BINARY
  frame[1] = 127
  frame.writeUInt32BE(Math.floor(bytes / 2 ** 32), 2)
  frame.writeUInt32BE(bytes % 2 ** 32, 6)
  return { frame, at: 10 }
}

function varUintBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 128)) bytes++
  return bytes
}

export const step1Frame = (stateVector: Uint8Array): Frame => frameOf([messageType.sync, syncType.step1], stateVector)
export const step2Frame = (update: Uint8Array): Frame => frameOf([messageType.sync, syncType.step2], update)
export const updateFrame = (update: Uint8Array): Frame => frameOf([messageType.sync, syncType.update], update)
export const awarenessFrame = (update: Uint8Array): Frame => frameOf([messageType.awareness], update)

export function extFrame(message: ExtMessage): Frame {
  const payload = encodeExt(message)
  const { frame, at } = newFrame(payload.length)
  frame.set(payload, at)
  return frame
}

/** An awareness update about nobody: keeps a y-websocket client from giving up on a silent connection. */
export const keepAliveFrame: Frame = awarenessFrame(Uint8Array.of(0))
