/**
 * The messages that Samenspel adds to the y-websocket protocol, spoken only with clients that announced `samenspel.1`.
 *
 *     EXT = varUint(100) varUint(sub) varUint8Array(payload)
 *
 * Payloads: HELLO, REJECTED's reason, NOTICE and SERVER_STATE are UTF-8 JSON or words; MARK and DURABLE are varUint(n).
 */
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { isRole, messageType, type Role } from './version.ts'

/** Numbers that follow `messageType.ext`. */
export const extType = { hello: 0, mark: 1, durable: 2, rejected: 3, notice: 4, serverState: 5 } as const

/** How the room's storage is doing: `degraded` means that changes reach others but are not yet on disk. */
export const serverStates = ['saving', 'degraded', 'readonly'] as const
export type ServerState = (typeof serverStates)[number]

/** Why a change was refused; the client's messages have a sentence for each. */
export const rejectReasons = [
  'too-large',
  'malformed',
  'not-allowed',
  'board-full',
  'too-fast',
  'read-only',
  'gap',
] as const
export type RejectReason = (typeof rejectReasons)[number]

export type ExtMessage =
  /** `frozen`: the facilitator has frozen the board; participants are told the role of a viewer until it is released. */
  | { readonly type: 'hello'; readonly role: Role; readonly epoch: number; readonly frozen?: boolean }
  | { readonly type: 'mark'; readonly n: number }
  | { readonly type: 'durable'; readonly n: number }
  | { readonly type: 'rejected'; readonly n: number; readonly reason: RejectReason }
  | { readonly type: 'notice'; readonly notice: 'restarting' }
  | { readonly type: 'serverState'; readonly state: ServerState }

/** The bytes of one EXT frame, its leading type number included. */
export function encodeExt(message: ExtMessage): Uint8Array {
  const payload = createEncoder()
  switch (message.type) {
    case 'hello':
      writeVarString(payload, JSON.stringify(helloBody(message)))
      break
    case 'mark':
    case 'durable':
      writeVarUint(payload, message.n)
      break
    case 'rejected':
      writeVarUint(payload, message.n)
      writeVarString(payload, message.reason)
      break
    case 'notice':
      writeVarString(payload, message.notice)
      break
    case 'serverState':
      writeVarString(payload, message.state)
      break
  }
  const frame = createEncoder()
  writeVarUint(frame, messageType.ext)
  writeVarUint(frame, extType[message.type])
  writeVarUint8Array(frame, toUint8Array(payload))
  return toUint8Array(frame)
}

/** The EXT message in a whole frame, or undefined when it is anything else: another type, an unknown sub-type, cut off, or with bytes left over. */
export function decodeExt(frame: Uint8Array): ExtMessage | undefined {
  try {
    const decoder = createDecoder(frame)
    if (readVarUint(decoder) !== messageType.ext) return undefined
    const sub = readVarUint(decoder)
    const payload = createDecoder(readVarUint8Array(decoder))
    const message = readPayload(sub, payload)
    return hasContent(decoder) || hasContent(payload) ? undefined : message
  } catch {
    // lib0 throws on truncated input; every malformed frame is one case to the caller.
    return undefined
  }
}

function readPayload(sub: number, payload: ReturnType<typeof createDecoder>): ExtMessage | undefined {
  switch (sub) {
    case extType.hello:
      return readHello(JSON.parse(readVarString(payload)))
    case extType.mark:
      return { type: 'mark', n: readVarUint(payload) }
    case extType.durable:
      return { type: 'durable', n: readVarUint(payload) }
    case extType.rejected: {
      const n = readVarUint(payload)
      const word = readVarString(payload)
      const reason = rejectReasons.find((known) => known === word)
      return reason && { type: 'rejected', n, reason }
    }
    case extType.notice:
      return readVarString(payload) === 'restarting' ? { type: 'notice', notice: 'restarting' } : undefined
    case extType.serverState: {
      const word = readVarString(payload)
      const state = serverStates.find((known) => known === word)
      return state && { type: 'serverState', state }
    }
    default:
      return undefined
  }
}

const helloBody = ({ role, epoch, frozen }: ExtMessage & { readonly type: 'hello' }): object =>
  frozen ? { role, epoch, frozen } : { role, epoch }

function readHello(stored: unknown): ExtMessage | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { role, epoch, frozen } = stored as { role?: unknown; epoch?: unknown; frozen?: unknown }
  return isRole(role) && typeof epoch === 'number' && Number.isSafeInteger(epoch)
    ? { type: 'hello', role, epoch, ...(frozen === true ? { frozen } : {}) }
    : undefined
}
