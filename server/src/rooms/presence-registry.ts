/**
 * Who is on a board right now, as an awareness update of y-protocols tells it:
 *
 *     update = varUint(entries) { varUint(client) varUint(clock) varString(state as JSON) }*
 *
 * Each connection speaks for one client id, its own. Who it is comes from its ticket; what it says of others is not read.
 */
import { limits } from '@samenspel/shared/limits'
import type { PresenceUser } from '@samenspel/shared/presence/presence'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'
import { ByteReader, MalformedError } from './byte-reader.ts'

/** One connection's presence. */
export interface PresenceEntry {
  readonly user: PresenceUser
  /** Undefined until the connection has told its presence once. */
  client: number | undefined
  clock: number
  /** The state as JSON with `user` written by the server; undefined while the connection shows no presence. */
  json: string | undefined
  /** Bytes of the latest state as it came in, not read yet. */
  unread: Uint8Array | undefined
}

/** How far a clock may jump at once. */
const CLOCK_STEP_MAX = 1_000
const CLIENT_MAX = 2 ** 32 - 1
const CLOCK_MAX = 2 ** 31

interface RemoteEntry {
  readonly clock: number
  readonly json: string
  readonly seenMs: number
}

export class PresenceRegistry {
  readonly #entries = new Map<number, PresenceEntry>()
  /** People on other servers. */
  readonly #remote = new Map<number, RemoteEntry>()
  readonly #changed = new Set<PresenceEntry>()
  #left: { readonly client: number; readonly clock: number }[] = []

  /** A place for a connection that has not said anything. */
  newEntry(user: PresenceUser): PresenceEntry {
    return { user, client: undefined, clock: 0, json: undefined, unread: undefined }
  }

  /** The connection that speaks for the client id. */
  ownerOf(client: number): PresenceEntry | undefined {
    return this.#entries.get(client)
  }

  /**
   * Takes an awareness update from a connection. What is not about its own client id is passed over: a y-websocket client sends back
   * everybody's. Gives true when there is something new to tell the others. Never throws.
   */
  receive(entry: PresenceEntry, update: Uint8Array): boolean {
    try {
      return this.#read(entry, new ByteReader(update))
    } catch (error) {
      if (error instanceof MalformedError) return false
      throw error
    }
  }

  #read(entry: PresenceEntry, reader: ByteReader): boolean {
    const entries = reader.count(CLIENT_MAX, 3)
    for (let i = 0; i < entries; i++) {
      const client = reader.varUint()
      const clock = reader.varUint()
      const state = reader.varBytes()
      if (entry.client === undefined && !(entries === 1 && this.#claim(entry, client, clock, state))) return false
      if (client !== entry.client) continue
      if (clock < entry.clock || clock > entry.clock + CLOCK_STEP_MAX || clock >= CLOCK_MAX) return false
      if (state.length > limits.presenceBytesMax) return false
      entry.clock = clock
      // Read only when it is sent on: of many states in one interval, all but the last cost nothing.
      entry.unread = state
      this.#changed.add(entry)
      return true
    }
    return false
  }

  /** The first presence of a connection says which client id is its own. The same person may take it over from a connection that died. */
  #claim(entry: PresenceEntry, client: number, clock: number, state: Uint8Array): boolean {
    const isNull = state.length === 4 && state[0] === 0x6e
    if (client > CLIENT_MAX || clock >= CLOCK_MAX || isNull) return false
    const owner = this.#entries.get(client)
    if (owner && owner.user.id !== entry.user.id) return false
    if (owner) {
      owner.client = undefined
      this.#changed.delete(owner)
    }
    entry.client = client
    entry.clock = clock
    this.#entries.set(client, entry)
    return true
  }

  /** The connection is gone. Gives true when the others must be told. */
  leave(entry: PresenceEntry): boolean {
    const { client } = entry
    this.#changed.delete(entry)
    if (client === undefined || this.#entries.get(client) !== entry) return false
    this.#entries.delete(client)
    if (entry.json === undefined) return false
    this.#left.push({ client, clock: entry.clock })
    return true
  }

  /** An awareness update with everything that changed since the last call, or undefined. */
  takeChanges(): Uint8Array | undefined {
    const gone = this.#left.filter(({ client }) => !this.#entries.has(client))
    this.#left = []
    const told: PresenceEntry[] = []
    for (const entry of this.#changed) if (readState(entry)) told.push(entry)
    this.#changed.clear()
    if (told.length + gone.length === 0) return undefined
    return encode(told.length + gone.length, (encoder) => {
      for (const entry of told) writeEntry(encoder, entry)
      for (const { client, clock } of gone) writeState(encoder, client, clock, 'null')
    })
  }

  /** Takes an awareness update of another server, which has checked it already. */
  receiveRemote(update: Uint8Array, nowMs: number): void {
    try {
      const reader = new ByteReader(update)
      const entries = reader.count(CLIENT_MAX, 3)
      for (let i = 0; i < entries; i++) {
        const client = reader.varUint()
        const clock = reader.varUint()
        const json = Buffer.from(reader.varBytes()).toString('utf8')
        if (json === 'null') this.#remote.delete(client)
        else this.#remote.set(client, { clock, json, seenMs: nowMs })
      }
    } catch (error) {
      // Whatever else is in that Redis must not bring this server down.
      if (!(error instanceof MalformedError)) throw error
    }
  }

  /** Forgets people on other servers who were last named before that moment; true when the others must be told. */
  forgetRemote(beforeMs: number): boolean {
    let forgot = false
    for (const [client, { clock, seenMs }] of this.#remote) {
      if (seenMs >= beforeMs) continue
      this.#remote.delete(client)
      this.#left.push({ client, clock })
      forgot = true
    }
    return forgot
  }

  /** An awareness update with everybody, or undefined when there is nobody. */
  everybody(): Uint8Array | undefined {
    const here = this.#told()
    const elsewhere = [...this.#remote].filter(([client]) => !this.#entries.has(client))
    if (here.length + elsewhere.length === 0) return undefined
    return encode(here.length + elsewhere.length, (encoder) => {
      for (const entry of here) writeEntry(encoder, entry)
      for (const [client, { clock, json }] of elsewhere) writeState(encoder, client, clock, json)
    })
  }

  /** An awareness update with everybody on this server, or undefined when there is nobody. */
  everybodyHere(): Uint8Array | undefined {
    const here = this.#told()
    if (here.length === 0) return undefined
    return encode(here.length, (encoder) => {
      for (const entry of here) writeEntry(encoder, entry)
    })
  }

  #told(): readonly PresenceEntry[] {
    const told: PresenceEntry[] = []
    for (const entry of this.#entries.values()) {
      // What is new is still told to the others by `takeChanges`.
      if (entry.unread) readState(entry)
      if (entry.json !== undefined) told.push(entry)
    }
    return told
  }
}

/** Reads the latest state that came in; false when nothing can be told of it. */
function readState(entry: PresenceEntry): boolean {
  const { unread } = entry
  if (!unread) return entry.json !== undefined
  entry.unread = undefined
  const text = Buffer.from(unread.buffer, unread.byteOffset, unread.byteLength).toString('utf8')
  if (text === 'null') {
    const wasShown = entry.json !== undefined
    entry.json = undefined
    return wasShown
  }
  const json = withUser(text, entry.user)
  if (json === undefined) return false
  entry.json = json
  return true
}

/** The state with `user` as the server knows it, or undefined when it is not a JSON object. The last of two equal keys is the one that counts. */
function withUser(text: string, user: PresenceUser): string | undefined {
  try {
    const state: unknown = JSON.parse(text)
    if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined
    const rest = text.trimEnd().slice(0, -1)
    const separator = Object.keys(state).length > 0 ? ',' : ''
    return `${rest}${separator}"user":${JSON.stringify(user)}}`
  } catch {
    return undefined
  }
}

function encode(entries: number, write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries)
  write(encoder)
  return toUint8Array(encoder)
}

const writeEntry = (encoder: Encoder, { client, clock, json }: PresenceEntry): void =>
  writeState(encoder, client ?? 0, clock, json ?? 'null')

function writeState(encoder: Encoder, client: number, clock: number, json: string): void {
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  writeVarString(encoder, json)
}
