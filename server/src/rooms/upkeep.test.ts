import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { deletions } from '#testing/one-item.ts'
import { BoardDocument } from './board-document.ts'
import { boundUpkeep } from './upkeep.ts'

const STILL_MS = 3_000

function updateOf(write: (encoder: Encoder, numbers: (...all: readonly number[]) => void) => void): Uint8Array {
  const encoder = createEncoder()
  write(encoder, (...all) => {
    for (const number of all) writeVarUint(encoder, number)
  })
  return toUint8Array(encoder)
}

/** Applies the update; gives how long that took. */
function taken(board: BoardDocument, update: Uint8Array): number {
  const startMs = performance.now()
  const steps = { left: 1_000_000 }
  board.apply([{ update, steps, refused: (reason) => expect(reason).toBe('') }])
  return performance.now() - startMs
}

it('a hundred thousand values that were written one after the other are kept in time that grows with their number only', () => {
  const length = 100_000
  const values = updateOf((encoder, numbers) => {
    numbers(1, length, 5, 0)
    for (let n = 0; n < length; n++) {
      writeUint8(encoder, n === 0 ? 8 : 8 | 128)
      if (n === 0) {
        numbers(1)
        writeVarString(encoder, 'elements')
      } else numbers(5, n - 1)
      numbers(1)
      writeUint8(encoder, n % 2 === 0 ? 120 : 121)
    }
    numbers(0)
  })
  const board = new BoardDocument()
  expect(taken(board, values)).toBeLessThan(STILL_MS)
  expect(board.countStructs()).toBeLessThan(1_000)
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, board.encode())
  const read = copy.getArray('elements').toArray()
  expect(read).toHaveLength(length)
  expect(read.slice(498, 503)).toEqual([true, false, true, false, true])
})

it('a formatted text of which much is deleted at once is not tidied up by the server, and everybody reads the same', () => {
  const length = 30_000
  const text = updateOf((encoder, numbers) => {
    numbers(1, length + 2, 5, 0)
    writeUint8(encoder, 7 | 32)
    numbers(1)
    writeVarString(encoder, 'elements')
    writeVarString(encoder, 'text')
    numbers(2)
    writeUint8(encoder, 6)
    numbers(0, 5, 0)
    writeVarString(encoder, 'bold')
    writeVarString(encoder, 'true')
    for (let n = 0; n < length; n++) {
      writeUint8(encoder, 3 | 128)
      numbers(5, n + 1, 0)
    }
    numbers(0)
  })
  const board = new BoardDocument()
  taken(board, text)
  expect(taken(board, deletions(5, [[2, length]]))).toBeLessThan(STILL_MS)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, board.updateSince(Uint8Array.of(0)))
  expect(copy.getMap<Y.Text>('elements').get('text')?.toDelta()).toEqual([])
  expect(Y.encodeStateVector(copy)).toEqual(board.stateVector())
})

it('parts that could be joined in sixty thousand places are joined in some, and everybody reads the same', () => {
  const length = 60_000
  // Of each three parts the first two could be joined.
  const parts = updateOf((encoder, numbers) => {
    numbers(1, 3 * length, 5, 0)
    for (let n = 0; n < length; n++) {
      numbers(0, 1, 0, 1)
      writeUint8(encoder, n === 0 ? 3 : 3 | 128)
      if (n === 0) {
        numbers(1)
        writeVarString(encoder, 'elements')
      } else numbers(5, 3 * n - 1)
      numbers(0)
    }
    numbers(0)
  })
  const board = new BoardDocument()
  expect(taken(board, parts)).toBeLessThan(STILL_MS / 3)
  expect(board.countStructs()).toBeGreaterThan(2 * length)
  expect(board.countStructs()).toBeLessThan(3 * length)
  const copy = new Y.Doc()
  boundUpkeep(copy)
  Y.applyUpdateV2(copy, board.encode())
  expect(copy.getArray('elements')).toHaveLength(length)
  expect(Y.encodeStateVector(copy)).toEqual(board.stateVector())
})
