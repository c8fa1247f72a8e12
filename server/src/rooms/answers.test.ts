import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId } from '@samenspel/shared/ids'
import { syncType } from '@samenspel/shared/protocol/version'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { noteUpdate, sit } from '#testing/test-seat.ts'
import type { Connection, Seat } from './seat.ts'

const NOTES = 400
const LONG = 'Wat we hoorden. '.repeat(120)
/** Room for the whole board three times. */
const ANSWERS_BYTES = 2_600_000

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom({ answersBytesMax: ANSWERS_BYTES })
  await test.room.change((document) => {
    createBoard(document).edit(({ elements }) => {
      for (let n = 0; n < NOTES; n++) elements.add('sticky-note', { position: [n, 0], text: LONG })
    })
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await test.remove()
})

interface Asker {
  readonly seat: Seat
  readonly frames: readonly Buffer[]
  closed(): boolean
}

/** Somebody who asks with a state vector and of whose answer the network takes nothing. */
function ask(stateVector: Uint8Array): Asker {
  const frames: Buffer[] = []
  let isClosed = false
  const connection: Connection = {
    write: (frame) => frames.push(frame),
    get backlogBytes() {
      return isClosed ? 0 : frames.reduce((sum, { byteLength }) => sum + byteLength, 0)
    },
    pauseFor: () => undefined,
    ping: () => undefined,
    close: () => (isClosed = true),
    terminate: () => undefined,
  }
  const holder = { personId: newPersonId(), name: '', role: 'viewer', linkId: 'x', speaksExt: false } as const
  const seat = test.room.join(connection, { ...holder, linkExpiresAtMs: null })
  frames.length = 0
  test.room.answer(seat, stateVector)
  vi.advanceTimersByTime(1_000)
  return { seat, frames, closed: () => isClosed }
}

/** The document of somebody who was sent these frames. */
function documentOf(frames: readonly Buffer[]): Y.Doc {
  const document = new Y.Doc()
  for (const frame of frames) {
    // A large frame has a header of ten bytes, a middle one of four, a small one of two.
    for (let at = 0; at < frame.length;) {
      const short = (frame[at + 1] ?? 0) & 0x7f
      const start = at + (short === 127 ? 10 : short === 126 ? 4 : 2)
      const bytes = short === 127 ? frame.readUInt32BE(at + 6) : short === 126 ? frame.readUInt16BE(at + 2) : short
      const message = frame.subarray(start, start + bytes)
      at = start + bytes
      if (message[0] !== 0 || (message[1] !== syncType.step2 && message[1] !== syncType.update)) continue
      let length = 2
      while ((message[length] ?? 0) & 0x80) length++
      Y.applyUpdate(document, message.subarray(length + 1))
    }
  }
  return document
}

const notesOf = (document: Y.Doc): number => createBoard(document).elements.all().length
const nothing = Uint8Array.of(0)
/** The state vector of somebody who has one change of their own making and nothing else: the answer is nearly the whole board, and theirs alone. */
function ownVector(): Uint8Array {
  const document = new Y.Doc()
  Y.applyUpdate(document, noteUpdate('x'))
  return Y.encodeStateVector(document)
}

it('a large board is one copy for all, also while somebody writes on it', () => {
  const writer = sit(test.room)
  const askers = Array.from({ length: 20 }, (_, n) => {
    writer.say(syncType.update, noteUpdate(`tijdens ${n}`))
    return ask(nothing)
  })
  const wholes = new Set(askers.map(({ frames }) => frames.find(({ length }) => length > 262_144)))
  expect(wholes.size).toBe(1)
  // Each of them has what came before, and was sent what came after.
  for (const { frames } of askers) expect(notesOf(documentOf(frames))).toBe(NOTES + 20)
})

it('copies for those who have part of it are made while few are under way, and then they get the one for all', () => {
  const askers = Array.from({ length: 12 }, () => ask(ownVector()))
  const large = new Set(askers.flatMap(({ frames }) => frames.filter(({ length }) => length > 262_144)))
  const held = [...large].reduce((sum, { byteLength }) => sum + byteLength, 0)
  expect(large.size).toBeGreaterThan(2)
  expect(held).toBeLessThan(ANSWERS_BYTES + 1_000_000)
  for (const { frames } of askers) expect(notesOf(documentOf(frames))).toBe(NOTES)
})

it('whoever holds up copies is shown out when room for a new one is needed, those first who hold one for themselves', () => {
  const alone = [ask(ownVector()), ask(ownVector())]
  const together = [ask(nothing), ask(nothing)]
  const writer = sit(test.room)
  for (let n = 0; n < 60; n++) writer.say(syncType.update, noteUpdate(LONG))
  const late = ask(nothing)
  expect(alone.map((asker) => asker.closed())).toContain(true)
  expect([...together, late].map((asker) => asker.closed())).toEqual([false, false, false])
  expect(notesOf(documentOf(late.frames))).toBe(NOTES + 60)
})
