/** Updates of one item with neighbours of one's choice, which Yjs itself would never write. For tests. */
import { createEncoder, toUint8Array, writeAny, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'

export interface ItemId {
  readonly client: number
  readonly clock: number
}

/** One item, as it is to be written. */
export interface OneItem extends ItemId {
  readonly left?: ItemId | undefined
  readonly right?: ItemId | undefined
  /** Where it goes when it names no neighbours: a root, or a key of it. */
  readonly root?: string
  readonly key?: string | undefined
  /** Letters, or values. */
  readonly content: string | readonly number[]
  /** Ranges of this client that the update deletes: from which clock, and how many. */
  readonly deleted?: readonly (readonly [from: number, count: number])[]
}

/** The update with this one item in it. */
export function itemUpdate({ client, clock, left, right, root = 'elements', key, content, deleted = [] }: OneItem) {
  const encoder = createEncoder()
  const write = (...numbers: readonly number[]): void => {
    for (const number of numbers) writeVarUint(encoder, number)
  }
  write(1, 1, client, clock)
  const kind = typeof content === 'string' ? 4 : 8
  const isAlone = !left && !right
  writeUint8(encoder, kind | (left ? 0b1000_0000 : 0) | (right ? 0b0100_0000 : 0) | (isAlone && key ? 0b0010_0000 : 0))
  for (const neighbour of [left, right]) if (neighbour) write(neighbour.client, neighbour.clock)
  if (isAlone) {
    write(1)
    writeVarString(encoder, root)
    if (key) writeVarString(encoder, key)
  }
  if (typeof content === 'string') writeVarString(encoder, content)
  else {
    write(content.length)
    for (const value of content) writeAny(encoder, value)
  }
  if (deleted.length === 0) write(0)
  else write(1, client, deleted.length, ...deleted.flat())
  return toUint8Array(encoder)
}

/** The neighbours that an item names. */
export type Neighbours = Pick<OneItem, 'left' | 'right'>

/** Items of one client in the root `elements`, from a clock on. They hold nothing, and Yjs never joins two of them. */
export function emptyItems({ client, clock }: ItemId, all: readonly Neighbours[]): Uint8Array {
  const encoder = createEncoder()
  for (const number of [1, all.length, client, clock]) writeVarUint(encoder, number)
  for (const { left, right } of all) {
    writeUint8(encoder, 3 | (left ? 0b1000_0000 : 0) | (right ? 0b0100_0000 : 0))
    for (const neighbour of [left, right])
      if (neighbour) for (const number of [neighbour.client, neighbour.clock]) writeVarUint(encoder, number)
    if (!left && !right) {
      writeVarUint(encoder, 1)
      writeVarString(encoder, 'elements')
    }
    writeVarUint(encoder, 0)
  }
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

/** An update that only deletes: ranges of one client, as they are given. */
export function deletions(client: number, ranges: readonly (readonly [from: number, count: number])[]): Uint8Array {
  const encoder = createEncoder()
  for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) writeVarUint(encoder, number)
  return toUint8Array(encoder)
}
