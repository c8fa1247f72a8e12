import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId } from '@samenspel/shared/ids'
import { decodeExt, encodeExt, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import { messageType, syncType } from '@samenspel/shared/protocol/version'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { receiveFrame } from './inbound.ts'
import type { Connection, Seat } from './seat.ts'

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom()
})
afterEach(() => test.remove())

/** A seat with a connection that keeps what it is sent. */
function sit(): { seat: Seat; ext: () => ExtMessage[]; closed: () => boolean } {
  const frames: Buffer[] = []
  let isClosed = false
  const connection: Connection = {
    write: (frame) => frames.push(frame),
    backlogBytes: 0,
    pauseFor: () => undefined,
    ping: () => undefined,
    close: () => (isClosed = true),
    terminate: () => undefined,
  }
  const holder = { personId: newPersonId(), name: '', role: 'participant', linkId: 'x', speaksExt: true } as const
  const seat = test.room.join(connection, { ...holder, linkExpiresAtMs: null })
  say(seat, syncType.step1, Uint8Array.of(0))
  say(seat, syncType.step2, Uint8Array.of(0, 0))
  // These messages are short, so each frame has a header of two bytes.
  return { seat, ext: () => frames.flatMap((frame) => decodeExt(frame.subarray(2)) ?? []), closed: () => isClosed }
}
function say(seat: Seat, type: number, payload: Uint8Array): void {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.sync)
  writeVarUint(encoder, type)
  writeVarUint8Array(encoder, payload)
  receiveFrame(test.room, seat, toUint8Array(encoder), Date.now())
}
function noteUpdate(): Uint8Array {
  const document = new Y.Doc()
  createBoard(document).edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text: 'te laat' }))
  return Y.encodeStateAsUpdate(document)
}

it('what an evicted seat sent and nobody was sent yet is dropped, and others are answered all the same', async () => {
  const evicted = sit()
  const stays = sit()
  say(evicted.seat, syncType.update, noteUpdate())
  receiveFrame(test.room, stays.seat, encodeExt({ type: 'mark', n: 1 }), Date.now())
  expect(stays.ext()).not.toContainEqual({ type: 'durable', n: 1 })
  test.room.evict(evicted.seat, 4403)
  expect(evicted.closed()).toBe(true)
  expect(stays.ext()).toContainEqual({ type: 'durable', n: 1 })
  test.room.flush()
  expect(test.texts()).toEqual([])
  await test.addNote('verder')
  expect(test.texts()).toEqual(['verder'])
})

it('what others sent together with an evicted seat is kept', async () => {
  const evicted = sit()
  const stays = sit()
  say(evicted.seat, syncType.update, noteUpdate())
  say(stays.seat, syncType.update, noteUpdate())
  receiveFrame(test.room, stays.seat, encodeExt({ type: 'mark', n: 1 }), Date.now())
  test.room.evict(evicted.seat, 4403)
  await expect.poll(() => stays.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(test.texts()).toEqual(['te laat'])
})
