import { createBoard } from '@samenspel/shared/board/board'
import { syncType } from '@samenspel/shared/protocol/version'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openTestRegistry, textsIn, type TestRegistry } from '#testing/test-room.ts'
import { noteUpdate, sit } from '#testing/test-seat.ts'
import type { Room } from './room.ts'
import { readState } from './stored-state.ts'

let test: TestRegistry
beforeEach(async () => {
  test = await openTestRegistry({ unaskedCommitIntervalMs: 600_000 })
})
afterEach(() => test.remove())

const isUpdate = (frame: Buffer): boolean =>
  frame.subarray(frame.length < 128 ? 2 : 4).readUInt16BE(0) === syncType.update

async function open(): Promise<Room> {
  const room = await test.registry.open(test.boardId)
  if (!room) throw new Error('The board that was made is not there.')
  return room
}
/** The room of the board that has taken the place of a lost one. */
async function openAgain(lost: Room): Promise<Room> {
  await expect.poll(() => test.registry.open(test.boardId).catch(() => lost)).not.toBe(lost)
  return open()
}
const textsOf = (room: Room): readonly string[] => textsIn(readState(room.document.encode())).toSorted()
/** The texts that are on disk. */
async function stored(): Promise<readonly string[]> {
  const board = await test.storage.loadBoard(test.boardId)
  const document = new Y.Doc()
  for (const { update } of board?.updates ?? []) Y.applyUpdate(document, update)
  return textsIn(document).toSorted()
}
const addNote = (document: Y.Doc, text: string): void =>
  void createBoard(document).edit(({ elements }) => elements.add('sticky-note', { text }))
/** From now on the document fails after each change, as if Yjs had a mistake. */
const plantMistake = (room: Room): void =>
  room.document.read((document) =>
    document.getMap('elements').observeDeep(() => {
      throw new Error('planted')
    }),
  )

it('a board that fails in the middle of a change is loaded again, and nothing that is not stored was called safe', async () => {
  const room = await open()
  const [writer, reader] = [sit(room), sit(room)]
  writer.say(syncType.update, noteUpdate('veilig'))
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  plantMistake(room)
  const doubtful = noteUpdate('twijfel')
  const sent = reader.frames.filter(isUpdate).length
  writer.say(syncType.update, doubtful)
  writer.mark(2)
  await expect.poll(() => [writer.closed(), reader.closed()]).toEqual([true, true])
  writer.mark(3)
  reader.mark(1)
  expect(reader.frames.filter(isUpdate)).toHaveLength(sent)
  const again = await openAgain(room)
  expect(again.damaged).toBe(false)
  expect(textsOf(again)).toEqual(['veilig'])
  const back = sit(again)
  back.say(syncType.update, doubtful)
  back.mark(1)
  await expect.poll(() => back.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(await stored()).toEqual(['twijfel', 'veilig'])
  for (const seat of [writer, reader])
    expect(seat.ext().filter(({ type }) => type === 'durable')).toEqual(
      seat === writer ? [{ type: 'durable', n: 1 }] : [],
    )
  expect(await test.metrics.registry.getSingleMetricAsString('samenspel_lost_rooms_total')).toMatch(/_total 1$/m)
})

it('what waited for the disk when a board failed is on it before the board is loaded again', async () => {
  const room = await open()
  await room.change((document) => addNote(document, 'eerst'))
  const writer = sit(room)
  writer.say(syncType.update, noteUpdate('wacht'))
  room.flush()
  expect(await stored()).toEqual(['eerst'])
  room.lose(new Error('planted'))
  expect(writer.closed()).toBe(true)
  await expect(test.registry.open(test.boardId)).rejects.toThrow('loaded again')
  await expect(room.change((document) => addNote(document, 'te laat'))).rejects.toThrow('loaded again')
  expect(textsOf(await openAgain(room))).toEqual(['eerst', 'wacht'])
})

it('somebody who comes in at the moment that a board fails is sent away as well', async () => {
  const room = await open()
  room.lose(new Error('planted'))
  expect(sit(room).closed()).toBe(true)
  expect(room.seats.size).toBe(0)
})

it('what a change of the server wrote before it threw is sent and stored, and who asked for it hears what was thrown', async () => {
  const room = await open()
  const reader = sit(room)
  const changing = room.change((document) => {
    addNote(document, 'half')
    throw new Error('planted')
  })
  await expect(changing).rejects.toThrow('planted')
  expect(reader.frames.filter(isUpdate)).toHaveLength(1)
  expect(room.isLost).toBe(false)
  expect(await stored()).toEqual(['half'])
  expect(textsOf(room)).toEqual(['half'])
  const writer = sit(room)
  writer.say(syncType.update, noteUpdate('verder'))
  writer.mark(1)
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(await stored()).toEqual(['half', 'verder'])
})

it('a change of the server after which the document does not read as what is told of it did not happen', async () => {
  const room = await open()
  await room.change((document) => addNote(document, 'veilig'))
  const elsewhere = new Y.Doc()
  const foreign = elsewhere.getMap('map')
  foreign.set('a', 1)
  const changing = room.change((document) => {
    addNote(document, 'half')
    // Yjs throws when the map has its place in the text already.
    const text = new Y.Text()
    document.getMap('elements').set('x', text)
    text.insertEmbed(0, foreign)
  })
  await expect(changing).rejects.toThrow('loaded again')
  expect(await stored()).toEqual(['veilig'])
  expect(textsOf(await openAgain(room))).toEqual(['veilig'])
})

it('a mistake in telling who is here, or in looking after the seats, costs one board only', async () => {
  for (const plant of [
    (room: Room) => {
      vi.spyOn(room.audience.presence, 'takeChanges').mockImplementation(() => {
        throw new Error('planted')
      })
      room.audience.presenceChanged()
    },
    (room: Room) => {
      vi.spyOn(room, 'sweep').mockImplementation(() => {
        throw new Error('planted')
      })
    },
  ]) {
    const room = await open()
    const seat = sit(room)
    plant(room)
    await expect.poll(() => seat.closed(), { timeout: 5_000 }).toBe(true)
    expect(room.isLost).toBe(true)
    await openAgain(room)
  }
})

it('a room that fails when it hears of its commit leaves the commit done once, and others hear of theirs', async () => {
  const room = await open()
  const writer = sit(room)
  vi.spyOn(room, 'onCommitted', 'get').mockReturnValue(() => {
    throw new Error('planted')
  })
  writer.say(syncType.update, noteUpdate('eenmaal'))
  writer.mark(1)
  // It is on disk, whatever went wrong after that.
  await expect.poll(() => writer.ext()).toContainEqual({ type: 'durable', n: 1 })
  await expect.poll(() => writer.closed()).toBe(true)
  const again = await openAgain(room)
  await again.change((document) => addNote(document, 'daarna'))
  const board = await test.storage.loadBoard(test.boardId)
  expect(board?.updates).toHaveLength(3)
  expect(await stored()).toEqual(['daarna', 'eenmaal'])
})
