import { createBoard } from '@samenspel/shared/board/board'
import { messageType, syncType } from '@samenspel/shared/protocol/version'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTestRoom, textsIn, type TestRoom } from '#testing/test-room.ts'
import { deletions, emptyItems, itemUpdate } from '#testing/one-item.ts'
import { noteUpdate, sit, type TestSeat } from '#testing/test-seat.ts'
import { step2Frame, updateFrame } from './frame.ts'

let test: TestRoom
beforeEach(async () => {
  // Nothing is committed on its own but the first change.
  test = await openTestRoom({ unaskedCommitIntervalMs: 600_000, flushIntervalMs: 5 })
})
afterEach(() => test.remove())

const note = noteUpdate
const isUpdate = (frame: Buffer): boolean =>
  frame.subarray(frame.length < 128 ? 2 : 4).readUInt16BE(0) === syncType.update

/** The texts that are on disk. */
async function stored(): Promise<readonly string[]> {
  const board = await test.storage.loadBoard(test.room.boardId)
  const document = new Y.Doc()
  for (const { update } of board?.updates ?? []) Y.applyUpdate(document, update)
  return textsIn(document).toSorted()
}

/** What the metrics say at this moment. */
async function uncommittedBytes(): Promise<number> {
  const text = await test.parts.metrics.registry.getSingleMetricAsString('samenspel_uncommitted_bytes')
  return Number(/^samenspel_uncommitted_bytes (\d+)$/m.exec(text)?.[1])
}

/** Makes the first commit, after which the queue waits to be asked. */
async function commitOnce(): Promise<void> {
  await test.addNote('eerst')
}

it('a change that comes alone is sent on byte for byte, and is in the document for whoever asks', async () => {
  const writer = sit(test.room)
  const reader = sit(test.room)
  const update = note('alleen')
  writer.say(syncType.update, update)
  await expect.poll(() => reader.frames).toContainEqual(updateFrame(update))
  expect(writer.frames.some(isUpdate)).toBe(false)
  const late = sit(test.room)
  const whole = test.room.document.updateSince(Uint8Array.of(0))
  expect(late.frames).toContainEqual(step2Frame(whole))
  expect(test.texts()).toEqual(['alleen'])
})

it('what comes again is not sent to anybody again', async () => {
  const writer = sit(test.room)
  const reader = sit(test.room)
  const update = note('alleen')
  writer.say(syncType.update, update)
  await expect.poll(() => reader.frames.filter(isUpdate).length).toBe(1)
  writer.say(syncType.update, update)
  writer.say(syncType.step2, update)
  test.room.flush()
  expect(reader.frames.filter(isUpdate)).toHaveLength(1)
})

it('a mark is answered when everything before it is on disk, whether it was sent already or not', async () => {
  await commitOnce()
  const writer = sit(test.room)
  const reader = sit(test.room)
  writer.say(syncType.update, note('verstuurd'))
  await expect.poll(() => reader.frames.some(isUpdate)).toBe(true)
  writer.say(syncType.update, note('wacht'))
  writer.say(syncType.update, note('wacht ook'))
  writer.mark(1)
  expect(writer.ext()).not.toContainEqual({ type: 'durable', n: 1 })
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(await stored()).toEqual(['eerst', 'verstuurd', 'wacht', 'wacht ook'])
})

it('changes that nobody asks about wait for a commit, and count as waiting meanwhile', async () => {
  await commitOnce()
  const { lastSeq } = test.room.head
  const writer = sit(test.room)
  const reader = sit(test.room)
  writer.say(syncType.update, note('een'))
  await expect.poll(() => reader.frames.filter(isUpdate).length).toBe(1)
  writer.say(syncType.update, note('twee'))
  await expect.poll(() => reader.frames.filter(isUpdate).length).toBe(2)
  expect(test.room.head.lastSeq).toBe(lastSeq)
  expect(test.room.settled).toBe(false)
  expect(await uncommittedBytes()).toBeGreaterThan(0)
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  // Both went to the disk in one commit.
  expect(test.room.head.lastSeq).toBe(lastSeq + 2)
  expect(await uncommittedBytes()).toBe(0)
  expect(await stored()).toEqual(['een', 'eerst', 'twee'])
})

it('a change may hang in one that has just come', async () => {
  const writer = sit(test.room)
  const reader = sit(test.room)
  const document = new Y.Doc()
  const updates: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => updates.push(update))
  const board = createBoard(document)
  const id = board.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text: 'een' }))
  board.edit(({ elements }) => elements.setEnvelope(id, { position: [5, 5] }))
  for (const [i, update] of updates.entries()) {
    writer.say(syncType.update, update)
    await expect.poll(() => reader.frames.filter(isUpdate).length).toBe(i + 1)
  }
  expect(updates.length).toBeGreaterThan(1)
  expect(writer.seat.rejected).toBeUndefined()
  expect(test.room.document.knownClock(document.clientID)).toBe(Y.getState(document.store, document.clientID))
})

it('changes that come together are sent as they came, in one write and in order', async () => {
  const writers = [sit(test.room), sit(test.room)] as const
  const reader = sit(test.room)
  const updates = [note('een'), note('twee'), note('drie')] as const
  writers[0].say(syncType.update, updates[0])
  writers[1].say(syncType.update, updates[1])
  writers[0].say(syncType.update, updates[2])
  await expect.poll(() => reader.frames).toContainEqual(Buffer.concat(updates.map(updateFrame)))
  expect(test.texts().toSorted()).toEqual(['drie', 'een', 'twee'])
})

it('a crowd of changes is sent as one update that says the same', async () => {
  const writer = sit(test.room)
  const reader = sit(test.room)
  const texts = Array.from({ length: 600 }, (_, i) => `briefje ${i}`)
  for (const text of texts) writer.say(syncType.update, note(text))
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(reader.frames.filter((frame) => frame.length > 1_000)).toHaveLength(1)
  expect(test.texts().toSorted()).toEqual(texts.toSorted())
})

/** What somebody has who applies every update that this seat was sent; one write may hold several frames. */
function documentOf(seat: TestSeat): Y.Doc {
  const document = new Y.Doc()
  let bytes = Buffer.concat(seat.frames)
  while (bytes.length > 0) {
    const [at, length] = (bytes[1] ?? 0) < 126 ? [2, bytes[1] ?? 0] : [4, bytes.readUInt16BE(2)]
    const decoder = createDecoder(bytes.subarray(at, at + length))
    bytes = bytes.subarray(at + length)
    if (readVarUint(decoder) !== messageType.sync || readVarUint(decoder) === syncType.step1) continue
    Y.applyUpdate(document, readVarUint8Array(decoder))
  }
  return document
}

it('what Yjs cleans up after a change is sent and kept with the change, not in its place', async () => {
  const writer = sit(test.room)
  const reader = sit(test.room)
  const base = new Y.Doc()
  base.getMap('elements').set('text', new Y.Text('abc'))
  const update = Y.encodeStateAsUpdate(base)
  const changed = (edit: (text: Y.Text) => void): Uint8Array => {
    const document = new Y.Doc()
    Y.applyUpdate(document, update)
    edit(document.getMap<Y.Text>('elements').get('text') ?? new Y.Text())
    return Y.encodeStateAsUpdate(document, Y.encodeStateVector(base))
  }
  writer.say(syncType.update, update)
  const bold = (text: Y.Text): void => text.format(0, 2, { bold: true })
  writer.say(syncType.update, changed(bold))
  test.room.flush()
  // The same format by somebody who did not see the first: Yjs takes the marks that say nothing new away in a step of its own.
  writer.say(syncType.update, changed(bold))
  writer.say(syncType.update, note('daarbij'))
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  const whole = test.room.document.updateSince(Uint8Array.of(0))
  expect(Y.encodeStateAsUpdate(documentOf(reader))).toEqual(whole)
  expect(await stored()).toEqual(['daarbij'])
})

it('a board that knows as many client ids as it may takes what comes by those, and nothing by others', async () => {
  const own = await openTestRoom({ boardClientsMax: 4 })
  const [writer, other] = [sit(own.room), sit(own.room)]
  const update = (client: number, clock: number): Uint8Array => itemUpdate({ client, clock, content: 'x' })
  // The board itself was made by one; these wait together.
  for (const client of [11, 12, 13]) writer.say(syncType.update, update(client, 0))
  expect(own.room.document.clients).toBe(4)
  other.say(syncType.update, update(14, 0))
  expect(other.seat.rejected).toBe('board-full')
  for (const client of [11, 12, 13]) writer.say(syncType.update, update(client, 1))
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect([12, 14].map((client) => own.room.document.knownClock(client))).toEqual([2, 0])
  await own.remove()
})

it('whoever writes what is dear to place is read more slowly', async () => {
  const writer = sit(test.room)
  const chain = Array.from({ length: 20_000 }, (_, n) => (n === 0 ? {} : { left: { client: 1, clock: n - 1 } }))
  writer.say(syncType.update, emptyItems({ client: 1, clock: 0 }, chain))
  test.room.flush()
  expect(writer.pausedMs()).toBe(0)
  const places = Array.from({ length: 100 }, () => ({}))
  writer.say(syncType.update, emptyItems({ client: 2, clock: 0 }, places))
  expect(writer.pausedMs()).toBe(0)
  test.room.flush()
  expect(writer.pausedMs()).toBeGreaterThan(1_000)
})

it('whoever deletes what is dear to cut out is read more slowly', () => {
  const writer = sit(test.room)
  writer.say(syncType.update, itemUpdate({ client: 1, clock: 0, content: 'x'.repeat(1_000) }))
  const chain = Array.from({ length: 100_000 }, (_, n) => ({ left: { client: 1, clock: 999 + n } }))
  writer.say(syncType.update, emptyItems({ client: 1, clock: 1_000 }, chain))
  test.room.flush()
  expect(writer.pausedMs()).toBe(0)
  writer.say(
    syncType.update,
    deletions(
      1,
      Array.from({ length: 240 }, (_, n) => [3 * n + 1, 1]),
    ),
  )
  expect(writer.seat.rejected).toBeUndefined()
  expect(writer.pausedMs()).toBeGreaterThan(1_000)
})
