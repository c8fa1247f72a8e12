/** Updates of one item with neighbours of one's choice, which Yjs itself would never write. For tests. */
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'

export interface ItemId {
  readonly client: number
  readonly clock: number
}

/** A character in the root `elements`, read as a text: by whom, and between which two others; null is an end of the text. */
export function characterUpdate(id: ItemId, left: ItemId | null, right: ItemId | null, character: string): Uint8Array {
  const encoder = createEncoder()
  for (const number of [1, 1, id.client, id.clock]) writeVarUint(encoder, number)
  const text = 4
  writeUint8(encoder, text | (left ? 0b1000_0000 : 0) | (right ? 0b0100_0000 : 0))
  for (const neighbour of [left, right]) {
    if (!neighbour) continue
    writeVarUint(encoder, neighbour.client)
    writeVarUint(encoder, neighbour.clock)
  }
  if (!left && !right) {
    writeVarUint(encoder, 1)
    writeVarString(encoder, 'elements')
  }
  writeVarString(encoder, character)
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}
