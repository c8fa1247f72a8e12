import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { copyOfState, readState } from '#rooms/stored-state.ts'
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

/** What is on disk, as a board that is loaded anew reads it. */
async function textsOnDisk(): Promise<readonly string[]> {
  const stored = await test.storage.loadBoard(test.room.boardId)
  const document = stored?.snapshot ? readState(stored.snapshot.state) : new Y.Doc()
  for (const { update } of stored?.updates ?? []) Y.applyUpdate(document, update)
  return textsIn(document).toSorted()
}

it('a restore that fails while people write on is told to whoever asked, and to nobody else', async () => {
  await test.addNote('vroeger')
  const { versionId } = await keeper.keep(test.room, 'named', 'Vroeger')
  const state = await test.storage.loadVersion(test.room.boardId, versionId)
  await test.addNote('daarna')
  let isRestoring = false
  test.room.document.read((document) =>
    document.getMap('elements').observeDeep(() => {
      if (isRestoring) throw new Error('planted')
    }),
  )
  const restoring = keeper.restore(test.room, state ?? new Uint8Array())
  const adding = test.addNote('intussen')
  isRestoring = true
  // A promise of which nobody looks at the failure would end the server, and this run.
  await expect(restoring).rejects.toThrow('loaded again')
  await adding
  expect(test.room.isLost).toBe(true)
  expect(await textsOnDisk()).toEqual(['daarna', 'intussen', 'vroeger'])
  const kinds = (await test.storage.versions(test.room.boardId)).map(({ kind }) => kind)
  expect(kinds).toContain('pre-restore')
})

it('what other programs have stored is copied, kept and made into a snapshot like everything else', async () => {
  await test.room.change((document) => {
    const item = new Y.Map<unknown>([['kind', 'sticky-note']])
    document.getMap('elements').set('strange', item)
    const box = {}
    const text = new Y.Text('met een kaart')
    for (const [key, value] of [
      ['big', 10n],
      ['list', [1n, undefined, { toJSON: 1 }]],
      ['box', box],
      ['text', text],
    ] as const)
      item.set(key, value)
    Object.assign(box, { constructor: 1, big: -1n })
    text.insertEmbed(3, new Y.Map([['a', 1]]))
  })
  const { versionId } = await keeper.keep(test.room, 'pre-clear', '')
  expect((await test.storage.loadBoard(test.room.boardId))?.snapshot).toBeDefined()
  const state = (await test.storage.loadVersion(test.room.boardId, versionId)) ?? new Uint8Array()
  const [strange, other] = [readState(state), new Y.Doc()]
  Y.applyUpdate(other, copyOfState(state, 'Kopie', 1)?.firstUpdate ?? new Uint8Array())
  expect(other.getMap('elements').toJSON()).toStrictEqual(strange.getMap('elements').toJSON())
  await test.room.change((document) => document.getMap<Y.Map<unknown>>('elements').get('strange')?.clear())
  await keeper.restore(test.room, state)
  expect(await textsOnDisk()).toEqual(['met een kaart'])
  const now = test.room.document.read((document) => document.getMap('elements').toJSON())
  expect(now).toStrictEqual(strange.getMap('elements').toJSON())
})
