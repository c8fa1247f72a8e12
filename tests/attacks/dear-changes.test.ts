/** A participant whose changes are small and allowed, and made so that each is as dear to apply as can be, while another board is watched. */
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { startHeartbeat } from '../support/heartbeat.ts'
import { joinRaw, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const LONGEST_WAIT_MS = 1_000
const ATTACK_MS = 4_000
const LIST = 60_000

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

const updateOf = (write: (encoder: Encoder, numbers: (...all: readonly number[]) => void) => void): Uint8Array => {
  const encoder = createEncoder()
  write(encoder, (...all) => {
    for (const number of all) writeVarUint(encoder, number)
  })
  return toUint8Array(encoder)
}
const EMPTY = 3
const HAS_LEFT = 128

/** Items that Yjs never joins, in the root `elements`, each beside the one before it. */
const chain = (client: number, clock: number, count: number): Uint8Array =>
  updateOf((encoder, numbers) => {
    numbers(1, count, client, clock)
    for (let n = clock; n < clock + count; n++) {
      writeUint8(encoder, n === 0 ? EMPTY : EMPTY | HAS_LEFT)
      if (n === 0) {
        numbers(1)
        writeVarString(encoder, 'elements')
      } else numbers(client, n - 1)
      numbers(0)
    }
    numbers(0)
  })

/** Items in the same list that name no neighbours: for each of them Yjs looks at the whole list. */
const anywhere = (client: number, count: number): Uint8Array =>
  updateOf((encoder, numbers) => {
    numbers(1, count, client, 0)
    for (let n = 0; n < count; n++) {
      writeUint8(encoder, EMPTY)
      numbers(1)
      writeVarString(encoder, 'elements')
      numbers(0)
    }
    numbers(0)
  })

const text = (client: number, length: number): Uint8Array =>
  updateOf((encoder, numbers) => {
    numbers(1, 1, client, 0)
    writeUint8(encoder, 4)
    numbers(1)
    writeVarString(encoder, 'elements')
    writeVarString(encoder, 'x'.repeat(length))
    numbers(0)
  })

const deletions = (client: number, clocks: readonly number[]): Uint8Array =>
  updateOf((_encoder, numbers) => numbers(0, 1, client, clocks.length, ...clocks.flatMap((clock) => [clock, 1])))

/** Client ids with one removed part each, which take two bytes and stay for ever. */
const clients = (first: number, count: number): Uint8Array =>
  updateOf((encoder, numbers) => {
    numbers(count)
    for (let n = 0; n < count; n++) {
      numbers(1, first + n, 0)
      writeUint8(encoder, 0)
      numbers(1)
    }
    numbers(0)
  })

/** Sends what is given and waits until the server has read it. */
async function prepare(attacker: RawClient, updates: readonly Uint8Array[]): Promise<void> {
  for (const update of updates) attacker.send(updateFrame(update))
  const mark = attacker.mark()
  const isAnswered = (): boolean => attacker.ext.some((message) => 'n' in message && message.n === mark)
  await expect.poll(isAnswered, { timeout: 60_000 }).toBe(true)
}

/** How long others wait on another board while these frames come, as fast as the server takes them. */
async function attacked(board: TestBoard, base: readonly Uint8Array[], frames: readonly Uint8Array[]) {
  const builder = await joinRaw(server.url, board.boardId, board.tokens.participant)
  await prepare(builder, base)
  await builder.close()
  const attacker = await joinRaw(server.url, board.boardId, board.tokens.participant)
  const heartbeat = await startHeartbeat(server.url, await makeBoard(server.url))
  for (const frame of frames) attacker.send(updateFrame(frame))
  await new Promise((resolve) => setTimeout(resolve, ATTACK_MS))
  const times = await heartbeat.stop()
  await attacker.close()
  return times
}

const building = { timeout: 120_000 }
const listOf = (client: number): readonly Uint8Array[] => [chain(client, 0, LIST), chain(client, LIST, LIST)]

it('items that name no neighbours in a list of a hundred thousand: others go on', building, async () => {
  const frames = Array.from({ length: 50 }, (_, n) => anywhere(1_000 + n, 2_000))
  const times = await attacked(await makeBoard(server.url), listOf(7), frames)
  expect(times.complete).toBe(true)
  expect(times.worstMs).toBeLessThan(LONGEST_WAIT_MS)
})

it(
  'deletions in descending order, and many that cut a long text in front of much else: others go on',
  building,
  async () => {
    const board = await makeBoard(server.url)
    const descending = deletions(
      7,
      Array.from({ length: 60_000 }, (_, n) => 149_999 - 2 * n),
    )
    const scattered = deletions(
      8,
      Array.from({ length: 60_000 }, (_, n) => 2 * n + 1),
    )
    const behind = Array.from({ length: 2 }, (_, n) =>
      updateOf((encoder, numbers) => {
        numbers(1, LIST, 8, 150_000 + n * LIST)
        for (let clock = 150_000 + n * LIST; clock < 150_000 + (n + 1) * LIST; clock++) {
          writeUint8(encoder, EMPTY | HAS_LEFT)
          numbers(8, clock - 1, 0)
        }
        numbers(0)
      }),
    )
    const few = Array.from({ length: 50 }, (_round, round) =>
      deletions(
        8,
        Array.from({ length: 100 }, (_, n) => 600 * round + 6 * n + 3),
      ),
    )
    const base = [text(7, 150_000), text(8, 150_000), ...behind]
    const times = await attacked(board, base, [descending, scattered, ...few])
    expect(times.complete).toBe(true)
    expect(times.worstMs).toBeLessThan(LONGEST_WAIT_MS)
  },
)

/** Values in a list, each beside the one before it, which Yjs joins to one part. */
const values = (client: number, count: number): Uint8Array =>
  updateOf((encoder, numbers) => {
    numbers(1, count, client, 0)
    for (let n = 0; n < count; n++) {
      writeUint8(encoder, n === 0 ? 8 : 8 | HAS_LEFT)
      if (n === 0) {
        numbers(1)
        writeVarString(encoder, 'elements')
      } else numbers(client, n - 1)
      numbers(1)
      writeUint8(encoder, 126)
    }
    numbers(0)
  })

it('values that are joined one by one, and formatting that is tidied up: others go on', building, async () => {
  const board = await makeBoard(server.url)
  const length = 30_000
  const formatted = updateOf((encoder, numbers) => {
    numbers(1, length + 2, 9, 0)
    writeUint8(encoder, 7 | 32)
    numbers(1)
    writeVarString(encoder, 'elements')
    writeVarString(encoder, 'text')
    numbers(2)
    writeUint8(encoder, 6)
    numbers(0, 9, 0)
    writeVarString(encoder, 'bold')
    writeVarString(encoder, 'true')
    for (let n = 0; n < length; n++) {
      writeUint8(encoder, EMPTY | HAS_LEFT)
      numbers(9, n + 1, 0)
    }
    numbers(0)
  })
  const all = updateOf((_encoder, numbers) => numbers(0, 1, 9, 1, 2, length))
  const times = await attacked(board, [formatted], [all, values(10, length)])
  expect(times.complete).toBe(true)
  expect(times.worstMs).toBeLessThan(LONGEST_WAIT_MS)
})

it('client ids without end: the board takes some, and no more', building, async () => {
  const board = await makeBoard(server.url)
  const many = Array.from({ length: 60 }, (_, n) => clients(1_000 + 500 * n, 500))
  const times = await attacked(board, [], many)
  expect(times.complete).toBe(true)
  const late = await joinRaw(server.url, board.boardId, board.tokens.participant)
  await prepare(late, [clients(1_000_000, 500)])
  expect(late.rejections).toEqual(['board-full'])
  // Whoever is known goes on writing.
  const known = await joinRaw(server.url, board.boardId, board.tokens.participant)
  known.send(
    updateFrame(
      updateOf((encoder, numbers) => {
        numbers(1, 1, 1_000, 1)
        writeUint8(encoder, 0)
        numbers(1, 0)
      }),
    ),
  )
  const mark = known.mark()
  await expect.poll(() => known.durable, { timeout: 10_000 }).toBe(mark)
})
