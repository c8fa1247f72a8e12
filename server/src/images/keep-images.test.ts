import { createBoard } from '@samenspel/shared/board/board'
import { newImageId } from '@samenspel/shared/ids'
import { expect, test } from 'vitest'
import { compact } from '#rooms/compaction.ts'
import { openTestRoom } from '#testing/test-room.ts'

const DAY_MS = 86_400_000

test('a picture that nothing shows goes after its time, and one that the board or a version shows stays', async () => {
  const { room, storage, parts, remove } = await openTestRoom()
  const { boardId } = room
  const [shown, versioned, unused] = [newImageId(), newImageId(), newImageId()]
  for (const imageId of [shown, versioned, unused])
    await storage.addImage(
      { imageId, boardId, atMs: 1, mediaType: 'image/webp', bytes: new Uint8Array(3) },
      { imagesMax: 9, bytesMax: 99 },
    )
  const show = (image: typeof shown) =>
    room.change((document) => {
      createBoard(document).edit(({ elements }) => elements.add('image', { image }))
    })
  await show(versioned)
  await storage.addVersion({
    versionId: 'v',
    boardId,
    seq: 2,
    kind: 'named',
    label: 'Met plaatje',
    atMs: 1,
    state: room.document.encode(),
  })
  await room.change((document) => document.getMap('elements').clear())
  await show(shown)
  let nowMs = Date.now()
  const there = () =>
    Promise.all([shown, versioned, unused].map(async (id) => (await storage.loadImage(id)) !== undefined))
  const compactNow = () => compact(room, { ...parts, nowMs: () => nowMs })

  expect(await compactNow()).toBe(true)
  expect(await there()).toEqual([true, true, true])
  nowMs += 29 * DAY_MS
  await compactNow()
  expect(await there()).toEqual([true, true, true])
  nowMs += 2 * DAY_MS
  await compactNow()
  expect(await there()).toEqual([true, true, false])
  await remove()
})
