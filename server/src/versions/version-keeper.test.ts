import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readState } from '#rooms/stored-state.ts'
import { openTestRoom, textsIn, type TestRoom } from '#testing/test-room.ts'
import { VersionKeeper } from './version-keeper.ts'

let test: TestRoom
let keeper: VersionKeeper

beforeEach(async () => {
  test = await openTestRoom()
  keeper = new VersionKeeper(test.parts)
})
afterEach(() => test.remove())

it('the version before a restore holds what came in while it was being stored, and is the only one', async () => {
  await test.addNote('vroeger')
  const version = await keeper.keep(test.room, 'named', 'Vroeger')
  const state = await test.storage.loadVersion(test.room.boardId, version.versionId)
  if (!state) throw new Error('The version that was kept is not there.')
  await test.addNote('daarna')
  const restoring = keeper.restore(test.room, state)
  await test.addNote('intussen')
  const before = await restoring
  expect(test.texts()).toEqual(['vroeger'])
  const copied = await test.storage.loadVersion(test.room.boardId, before?.versionId ?? '')
  expect(copied && textsIn(readState(copied)).toSorted()).toEqual(['daarna', 'intussen', 'vroeger'])
  const kinds = (await test.storage.versions(test.room.boardId)).map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['named', 'pre-restore'])
})

it('a restart finds the restored board', async () => {
  await test.addNote('vroeger')
  const { versionId } = await keeper.keep(test.room, 'named', 'Vroeger')
  await test.addNote('daarna')
  const state = await test.storage.loadVersion(test.room.boardId, versionId)
  await keeper.restore(test.room, state ?? new Uint8Array())
  const stored = await test.storage.loadBoard(test.room.boardId)
  const document = readState(stored?.snapshot?.state ?? new Uint8Array())
  for (const { update } of stored?.updates ?? []) Y.applyUpdate(document, update)
  expect(textsIn(document)).toEqual(['vroeger'])
})
