/** A disk that is full, gives errors or loses power in the middle of a write, and a server that must not lose what it called durable. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import * as Y from 'yjs'
import { getTicket, makeBoard, type TestBoard } from '../support/board-client.ts'
import { buildDiskFaults, type DiskFaults } from '../support/disk-faults.ts'
import { ask } from '../support/facilitator.ts'
import { joinRaw, openSocket, step1Frame, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const CALLS_MAX = 200
const MINUTES = 60_000

let disk: DiskFaults | undefined
let server: RunningServer
let board: TestBoard
let cacheFolder: string

beforeAll(async () => {
  disk = await buildDiskFaults()
  cacheFolder = await mkdtemp(join(tmpdir(), 'samenspel-compiled-'))
  server = await start()
  await server.stop()
  server = await start({ dataFolder: server.dataFolder })
  board = await makeBoard(server.url)
})
afterAll(async () => {
  await server.remove()
  await disk?.remove()
  await rm(cacheFolder, { recursive: true, force: true })
})

const start = (options: { readonly dataFolder?: string; readonly port?: number } = {}): Promise<RunningServer> =>
  startServer({ ...options, env: { NODE_COMPILE_CACHE: cacheFolder, ...disk?.env } })

/** Starts what was killed, on a disk that is well. */
async function startAgain(on: DiskFaults): Promise<void> {
  await on.set('none')
  await server.kill()
  expect(integrityOf(server)).toBe('ok')
  server = await start(server)
}

function needDisk(context: TestContext): DiskFaults {
  return disk ?? context.skip('a disk that fails on demand needs a C compiler (cc) and Linux')
}

function integrityOf({ dataFolder }: RunningServer): unknown {
  const database = new DatabaseSync(join(dataFolder, 'samenspel.sqlite'))
  try {
    return database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
  } finally {
    database.close()
  }
}

const enter = (role: 'participant' | 'viewer'): Promise<RawClient> =>
  joinRaw(server.url, board.boardId, board.tokens[role])
const statesOf = ({ ext }: RawClient): readonly string[] =>
  ext.flatMap((message) => (message.type === 'serverState' ? [message.state] : []))

/** What somebody who comes in now is given. */
async function contentNow(): Promise<unknown> {
  const client = await enter('viewer')
  const content: unknown = client.doc.getMap('elements').toJSON()
  await client.close()
  return content
}

/** Writes, overwrites and deletes until the log has a dozen rows, each of them durable. */
async function writeMore(name: string): Promise<void> {
  const writer = (await enter('participant')).follow()
  for (let n = 0; n < 12; n++) {
    writer.elements.set(`${name}-${n % 6}`, `${n}`.repeat(400))
    if (n === 8) writer.elements.delete(`${name}-1`)
    const mark = writer.mark()
    await expect.poll(() => writer.durable, { interval: 1 }).toBe(mark)
  }
  await writer.close()
}

describe('a disk', () => {
  it.for([
    ['is full', 'full'],
    ['gives errors for writes', 'write-error'],
    ['takes half a write and no more', 'short-write'],
    ['gives errors for syncs', 'sync-error'],
  ] as const)(
    'that %s: nothing is durable and everybody sees it; all of it is kept when it is well',
    async ([, fault], context) => {
      const on = needDisk(context)
      const writer = (await enter('participant')).follow()
      const reader = await enter('viewer')
      await on.set(fault)
      writer.elements.set(fault, 'geschreven')
      const mark = writer.mark()
      await expect.poll(() => statesOf(writer)).toEqual(['degraded'])
      await expect.poll(() => reader.elements.get(fault)).toBe('geschreven')
      expect(writer.durable).toBe(0)
      await on.set('none')
      await expect.poll(() => writer.durable).toBe(mark)
      expect(statesOf(writer)).toEqual(['degraded', 'saving'])
      await startAgain(on)
      expect(await contentNow()).toMatchObject({ [fault]: 'geschreven' })
    },
  )

  it('that cannot be written to at all keeps nobody from reading, and makes no board and no version by half', async (context) => {
    const on = needDisk(context)
    const before = await contentNow()
    await on.set('write-error')
    await expect(makeBoard(server.url)).rejects.toThrow('503')
    expect((await ask(server.url, board, 'POST', '/versions', { label: 'Niet' })).status).toBe(503)
    expect(await contentNow()).toEqual(before)
    await startAgain(on)
    const { body } = await ask(server.url, board, 'GET', '/versions')
    expect(body['versions']).toEqual([])
  })
})

describe('a disk that cannot be read', () => {
  it('while a board is loaded: nobody is given an empty board, and everybody comes in when it is well', async (context) => {
    const on = needDisk(context)
    const usual = board
    board = await makeBoard(server.url)
    const writer = (await enter('participant')).follow()
    // More than the database keeps in memory, so that it must be read from the disk again.
    for (let n = 0; n < 6; n++) writer.elements.set(`groot-${n}`, 'x'.repeat(900_000))
    const mark = writer.mark()
    await expect.poll(() => writer.durable).toBe(mark)
    const before = await contentNow()
    await startAgain(on)
    const tickets = await Promise.all(
      (['viewer', 'participant'] as const).map((role) => getTicket(server.url, board.boardId, board.tokens[role])),
    )
    await on.set('read-error')
    for (const { ticket } of tickets) {
      const client = await openSocket(server.url, board.boardId, ticket)
      client.send(step1Frame())
      client.send(updateFrame(Y.encodeStateAsUpdate(new Y.Doc())))
      // Come back later.
      await expect.poll(() => client.closeCode).toBe(4503)
      expect(client.frames).toEqual([])
    }
    await on.set('none')
    expect(await contentNow()).toEqual(before)
    const again = (await enter('participant')).follow()
    again.elements.set('weer', 'daar')
    await expect.poll(() => again.mark() && again.durable).toBeGreaterThan(0)
    await startAgain(on)
    expect(await contentNow()).toMatchObject({ weer: 'daar' })
    board = usual
  })
})

describe('power that fails', () => {
  it(
    'at any write of a compaction leaves the board as it was, and the next compaction succeeds',
    async (context) => {
      const on = needDisk(context)
      let crashes = 0
      for (let calls = 0; calls < CALLS_MAX; calls++) {
        await writeMore(`c${calls}`)
        const before = await contentNow()
        await on.set(calls % 2 === 0 ? 'death' : 'death-in-write', calls)
        // A version is a compaction and a copy of the snapshot.
        const made = await ask(server.url, board, 'POST', '/versions', { label: `v${calls}` }).catch(() => undefined)
        if (made) {
          expect(made.status).toBe(201)
          await on.set('none')
          break
        }
        crashes++
        await startAgain(on)
        expect(await contentNow()).toEqual(before)
        expect((await ask(server.url, board, 'POST', '/versions', { label: `w${calls}` })).status).toBe(201)
        expect(await contentNow()).toEqual(before)
      }
      await startAgain(on)
      process.stdout.write(`disk-faults: ${crashes} crashes, one at each call of a compaction\n`)
      expect(crashes).toBeGreaterThan(3)
    },
    5 * MINUTES,
  )

  it(
    'while the server puts its log into the database at its end loses nothing',
    async (context) => {
      const on = needDisk(context)
      let crashes = 0
      for (let calls = 0; calls < CALLS_MAX; calls = calls * 2 + 1) {
        await writeMore(`s${calls}`)
        const before = await contentNow()
        await on.set('death', calls)
        if ((await server.stop()) === 0) break
        crashes++
        await startAgain(on)
        expect(await contentNow()).toEqual(before)
      }
      expect(crashes).toBeGreaterThan(1)
      await startAgain(on)
    },
    2 * MINUTES,
  )
})
