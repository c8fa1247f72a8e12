/** Updates of one item with neighbours of one's choice, which Yjs itself would never write. For tests. */
import { createEncoder, toUint8Array, writeAny, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'

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

/** So many values in one item under the key `key` of the root `elements`, and which of them the update deletes: from where, and how many. */
export const severalValues =
  (client: number, count: number) =>
  (deleted: readonly (readonly [from: number, count: number])[]): Uint8Array => {
    const encoder = createEncoder()
    for (const number of [1, 1, client, 0]) writeVarUint(encoder, number)
    const [any, hasKey] = [8, 0b0010_0000]
    writeUint8(encoder, any | hasKey)
    writeVarUint(encoder, 1)
    for (const text of ['elements', 'key']) writeVarString(encoder, text)
    writeVarUint(encoder, count)
    for (let n = 0; n < count; n++) writeAny(encoder, n)
    for (const number of deleted.length > 0 ? [1, client, deleted.length, ...deleted.flat()] : [0])
      writeVarUint(encoder, number)
    return toUint8Array(encoder)
  }
