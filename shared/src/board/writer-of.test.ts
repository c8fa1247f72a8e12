import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from './board.ts'

/** Two boards that get each other's changes at once. */
function pair() {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const boards = [createBoard(one), createBoard(other)] as const
  one.on('update', (update: Uint8Array, origin) => origin !== 'sync' && Y.applyUpdate(other, update, 'sync'))
  other.on('update', (update: Uint8Array, origin) => origin !== 'sync' && Y.applyUpdate(one, update, 'sync'))
  return { noor: boards[0], amir: boards[1], ids: [one.clientID, other.clientID] as const }
}

test('says on every board whose connection wrote a property last, or added the record', () => {
  const { noor, amir, ids } = pair()
  const id = noor.edit(({ records }) => records.add('stakeholder', { name: 'Gemeente' }))
  amir.edit(({ records }) => records.set(id, 'stakeholder', { archivedAt: 5 }))
  for (const board of [noor, amir]) {
    expect(board.writerOf(id)).toBe(ids[0])
    expect(board.writerOf(id, { field: 'archivedAt' })).toBe(ids[1])
    expect(board.writerOf(id, { field: 'mergedInto' })).toBeUndefined()
  }
  noor.edit(({ records }) => records.set(id, 'stakeholder', { archivedAt: null }))
  expect(amir.writerOf(id, { field: 'archivedAt' })).toBe(ids[0])
})

test('says it of values by key, and of nobody once they are taken away', () => {
  const { noor, amir, ids } = pair()
  const { map, key } = noor.edit(({ records }) => ({
    map: records.add('stakeholder-map', { type: 'rings' }),
    key: records.add('stakeholder', {}),
  }))
  const value = { ring: 1, sector: 0, at: [0.5, 0.5] } as const
  amir.edit(({ records }) => records.setEntry(map, 'stakeholder-map', { field: 'rings', key, value }))
  expect(noor.writerOf(map, { field: 'rings', key })).toBe(ids[1])
  noor.edit(({ records }) => records.setEntry(map, 'stakeholder-map', { field: 'rings', key, value: null }))
  expect(noor.writerOf(map, { field: 'rings', key })).toBeUndefined()
})
