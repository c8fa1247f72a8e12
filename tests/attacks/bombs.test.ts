/** Updates of a few bytes that claim to be millions, and others that no board may take: each as a live change and as an answer to step 1. */
import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'
import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { startHeartbeat } from '../support/heartbeat.ts'
import { joinRaw, step2Frame, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
let stateBefore: Uint8Array
const clients: RawClient[] = []
/** A stall that people notice. */
const STALL_MS_MAX = 100
const ROUNDS = 2

beforeAll(async () => {
  server = await startServer()
  board = await makeBoard(server.url)
  stateBefore = Y.encodeStateVector((await join('viewer')).doc)
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

async function join(token: 'participant' | 'viewer'): Promise<RawClient> {
  const client = await joinRaw(server.url, board.boardId, board.tokens[token])
  clients.push(client)
  return client
}

/** A document that takes no part, to make updates with. */
function scratch(edit: (elements: Y.Map<unknown>) => void): Uint8Array {
  const doc = new Y.Doc()
  edit(doc.getMap('elements'))
  return Y.encodeStateAsUpdate(doc)
}

const bytesOf = (write: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}
const varUint = (number: number): Uint8Array => bytesOf((encoder) => writeVarUint(encoder, number))
const varString = (text: string): Uint8Array => bytesOf((encoder) => writeVarString(encoder, text))
/** Where a struct hangs: under this key of `elements`. The struct says so when the high bits of its first byte are clear but for the key. */
const inElements = (key: string): Uint8Array => Buffer.concat([varUint(1), varString('elements'), varString(key)])
const HAS_KEY = 32
/** An update of one struct with this kind of content, by a client of its own. */
function oneStruct(content: number, ...rest: readonly Uint8Array[]): Uint8Array {
  const isItem = content !== 0 && content !== 10
  const head = [varUint(1), varUint(1), varUint(31), varUint(0), Uint8Array.of(content | (isItem ? HAS_KEY : 0))]
  return Buffer.concat([...head, ...rest, varUint(0)])
}
/** Lists in lists, as Yjs writes any value. */
const nestedLists = (levels: number): Uint8Array =>
  Buffer.concat([Buffer.concat(Array.from({ length: levels }, () => Uint8Array.of(117, 1))), Uint8Array.of(126)])

/** Two dozen bytes of encoding V2 that stand for this many structs: a run of lengths, and a count that nothing in the frame bears out. */
function falseCountV2(structs: number): Uint8Array {
  const run = Buffer.concat([Uint8Array.of(0x41), varUint(structs - 2)])
  // Feature flags and eight columns: one client id, one kind of struct, a list of no texts; then the lengths, and the rest as it is.
  const columns = Uint8Array.of(0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0)
  return Buffer.concat([columns, varUint(run.length), run, varUint(1), varUint(structs), varUint(0), varUint(0)])
}

/** One value in each of so many maps, all of them roots; Yjs itself would take half a minute to write that. */
function manyRoots(roots: number): Uint8Array {
  const structs = Array.from({ length: roots }, (_, n) =>
    Buffer.concat([Uint8Array.of(8 | HAS_KEY, 1), varString(`root${n}`), varString('a'), Uint8Array.of(1, 126)]),
  )
  return Buffer.concat([varUint(1), varUint(roots), varUint(31), varUint(0), ...structs, varUint(0)])
}

const bombs: readonly (readonly [string, () => Uint8Array, RejectReason])[] = [
  ['the seven bytes that claim 32 million structs', () => Buffer.from('018090a10f0100', 'hex'), 'malformed'],
  ['a count of deletions without deletions', () => Buffer.from('0001018080808008', 'hex'), 'malformed'],
  [
    'an update in encoding V2',
    () => {
      const doc = new Y.Doc()
      doc.getMap('elements').set('a', 'b')
      return Y.encodeStateAsUpdateV2(doc)
    },
    'malformed',
  ],
  [
    'the false struct count of yjs issue 687: two dozen bytes of encoding V2 that stand for 33 million structs',
    () => falseCountV2(2 ** 25),
    'malformed',
  ],
  ['fifty thousand root types', () => manyRoots(50_000), 'not-allowed'],
  [
    'two hundred nested maps',
    () => {
      let inner = new Y.Map<unknown>()
      for (let n = 0; n < 200; n++) {
        const outer = new Y.Map<unknown>()
        outer.set('in', inner)
        inner = outer
      }
      return scratch((elements) => elements.set('deep', inner))
    },
    'not-allowed',
  ],
  ['a key named __proto__', () => scratch((elements) => elements.set('__proto__', { admin: true })), 'not-allowed'],
  ['a removed part of 2^31 clocks', () => oneStruct(0, varUint(2 ** 31)), 'malformed'],
  ['a removed part of 2^53 clocks', () => oneStruct(0, varUint(2 ** 53)), 'malformed'],
  ['a skipped part of 2^31 clocks', () => oneStruct(10, varUint(2 ** 31)), 'gap'],
  ['a deleted part of 2^31 clocks', () => oneStruct(1, inElements('x'), varUint(2 ** 31)), 'malformed'],
  [
    'a text that claims two gigabytes',
    () => oneStruct(4, inElements('x'), varUint(2 ** 31), Buffer.from('short')),
    'malformed',
  ],
  ['a list of values that claims 2^40 of them', () => oneStruct(8, inElements('x'), varUint(2 ** 40)), 'malformed'],
  [
    'a value nested ten thousand deep',
    () => oneStruct(8, inElements('x'), varUint(1), nestedLists(10_000)),
    'not-allowed',
  ],
  ['text as JSON', () => oneStruct(2, inElements('x'), varUint(1), varString('{"a":1}')), 'not-allowed'],
  ['a varUint that is cut off', () => oneStruct(0, Uint8Array.of(0xff, 0xff)).subarray(0, 6), 'malformed'],
  ['a varUint that never ends', () => oneStruct(0, new Uint8Array(64).fill(0xff)), 'malformed'],
]

/** What an answer to step 1 may hold, since somebody may have worked for hours without a connection. */
const liveBombs: typeof bombs = [['a clock moved ahead by 2^30', () => oneStruct(0, varUint(2 ** 30)), 'not-allowed']]

/** Sends the frame again and again, asks whether all is safe, and waits until the server has answered or hung up. */
async function send(client: RawClient, frame: Uint8Array): Promise<void> {
  // Large ones are read slowly, so two of them are enough.
  for (let n = frame.length > 100_000 ? 8 : 0; n < 10; n++) client.send(frame)
  const mark = client.mark()
  const isAnswered = (): boolean =>
    client.closeCode !== undefined || client.ext.some((message) => 'n' in message && message.n === mark)
  await expect.poll(isAnswered, { timeout: 20_000, interval: 5 }).toBe(true)
}

describe.each([
  ['a live change', updateFrame],
  ['an answer to step 1', step2Frame],
] as const)('as %s', (_kind, frame) => {
  const isLive = frame === updateFrame

  it.each(isLive ? [...bombs, ...liveBombs] : bombs)(
    '%s: is refused, and changes nothing',
    async (_what, make, reason) => {
      const attacker = await join('participant')
      await send(attacker, frame(make()))
      // A second answer to step 1 that is not understood ends the connection, and what is not allowed is refused each time.
      if (isLive || attacker.closeCode === undefined) expect(attacker.rejections).toEqual([reason])
      else expect(attacker.closeCode).toBe(4400)
      expect(attacker.durable).toBe(0)
      const after = await join('viewer')
      expect(Y.encodeStateVector(after.doc)).toEqual(stateBefore)
    },
  )
})

/** How long somebody on another board waits at worst while these are sent, each as a live change and as an answer to step 1. */
async function worstWaitMs(updates: readonly Uint8Array[]): Promise<number> {
  const own = await makeBoard(server.url)
  const heartbeat = await startHeartbeat(server.url, await makeBoard(server.url))
  for (const update of updates)
    for (const frame of [updateFrame, step2Frame]) {
      const client = await joinRaw(server.url, own.boardId, own.tokens.participant)
      await send(client, frame(update))
      await client.close()
    }
  const { worstMs, complete } = await heartbeat.stop()
  expect(complete).toBe(true)
  return worstMs
}

it('none of them keeps the people of another board waiting longer than an honest change of the same size does', async () => {
  const updates = bombs.map(([, make]) => make())
  const honest = updates.map(({ length }) => scratch((elements) => elements.set('a', 'x'.repeat(length))))
  // A machine that does much else at the same time is slow now and then, and a bomb is each time.
  const [bombMs, honestMs]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    honestMs.push(await worstWaitMs(honest))
    bombMs.push(await worstWaitMs(updates))
  }
  process.stdout.write(
    `bombs: others waited ${bombMs.map(Math.round).join(' and ')} ms at worst, with honest changes ${honestMs.map(Math.round).join(' and ')} ms\n`,
  )
  expect(Math.min(...bombMs)).toBeLessThan(Math.max(STALL_MS_MAX, 2 * Math.min(...honestMs)))
}, 180_000)
