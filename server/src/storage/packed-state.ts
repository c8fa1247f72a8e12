import { createHash } from 'node:crypto'
import { crc32, gunzipSync, gzipSync } from 'node:zlib'

/** A document's state as it is stored: `enc` names Yjs's encoding, `codec` the compression, `sha256` is of the state before compression. */
export interface PackedState {
  readonly enc: 'v2'
  readonly codec: 'none' | 'gzip'
  readonly state: Uint8Array
  readonly sha256: Uint8Array
}

const COMPRESS_ABOVE_BYTES = 4_096

/** Packs a state in Yjs's encoding V2; above 4 KB it is compressed. */
export function packState(state: Uint8Array): PackedState {
  const sha256 = createHash('sha256').update(state).digest()
  return state.byteLength > COMPRESS_ABOVE_BYTES
    ? { enc: 'v2', codec: 'gzip', state: gzipSync(state), sha256 }
    : { enc: 'v2', codec: 'none', state, sha256 }
}

/** The state, or undefined when it is not what was packed. */
export function unpackState(packed: {
  readonly enc: string
  readonly codec: string
  readonly state: Uint8Array
  readonly sha256: Uint8Array
}): Uint8Array | undefined {
  try {
    if (packed.enc !== 'v2') return undefined
    const state =
      packed.codec === 'gzip' ? gunzipSync(packed.state) : packed.codec === 'none' ? packed.state : undefined
    if (!state) return undefined
    return createHash('sha256').update(state).digest().equals(packed.sha256) ? state : undefined
  } catch {
    // zlib throws on damaged input, which is the case this function is for.
    return undefined
  }
}

/** The checksum stored beside each row of the log. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes)
