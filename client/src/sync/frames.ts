/** The frames of the y-websocket protocol as this client writes and reads them: one message in each. Grammar: docs/protocol.md. */
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { decodeExt, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import { messageType, syncType } from '@samenspel/shared/protocol/version'

/** One client's state in an awareness frame; null when that client has left. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: unknown
}

export type Frame =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  /** The server's answer to our step 1: what we lacked. */
  | { readonly type: 'step2'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly type: 'ext'; readonly message: ExtMessage }

function encodeSync(type: (typeof syncType)[keyof typeof syncType], bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.sync)
  writeVarUint(encoder, type)
  writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}

export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => encodeSync(syncType.step1, stateVector)
export const encodeStep2 = (update: Uint8Array): Uint8Array => encodeSync(syncType.step2, update)
export const encodeUpdate = (update: Uint8Array): Uint8Array => encodeSync(syncType.update, update)

/** An awareness frame with one client's state. */
export function encodeAwareness({ clientId, clock, state }: AwarenessEntry): Uint8Array {
  const entry = createEncoder()
  writeVarUint(entry, 1)
  writeVarUint(entry, clientId)
  writeVarUint(entry, clock)
  writeVarString(entry, JSON.stringify(state))
  const frame = createEncoder()
  writeVarUint(frame, messageType.awareness)
  writeVarUint8Array(frame, toUint8Array(entry))
  return toUint8Array(frame)
}

/** The frame's message, or undefined when it is of a type that this client does not know or is cut off. */
export function decodeFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const decoder = createDecoder(bytes)
    switch (readVarUint(decoder)) {
      case messageType.sync:
        return decodeSync(readVarUint(decoder), readVarUint8Array(decoder))
      case messageType.awareness:
        return { type: 'awareness', entries: decodeAwareness(readVarUint8Array(decoder)) }
      case messageType.ext: {
        const message = decodeExt(bytes)
        return message && { type: 'ext', message }
      }
      default:
        return undefined
    }
  } catch {
    // lib0 throws on truncated input. The caller treats all unreadable frames alike.
    return undefined
  }
}

function decodeSync(type: number, bytes: Uint8Array): Frame | undefined {
  if (type === syncType.step1) return { type: 'step1', stateVector: bytes }
  if (type === syncType.step2) return { type: 'step2', update: bytes }
  return type === syncType.update ? { type: 'update', update: bytes } : undefined
}

function decodeAwareness(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = createDecoder(bytes)
  const count = readVarUint(decoder)
  const entries: AwarenessEntry[] = []
  for (let i = 0; i < count; i++) {
    const clientId = readVarUint(decoder)
    const clock = readVarUint(decoder)
    entries.push({ clientId, clock, state: JSON.parse(readVarString(decoder)) as unknown })
  }
  return entries
}
