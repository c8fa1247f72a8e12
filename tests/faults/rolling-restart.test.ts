/**
 * Three servers on one database, restarted one after the other while people work and lose their connections: asked to stop the first time round,
 * killed the second. SEED repeats a run, ROUNDS makes it longer.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, type BoardId, type ElementId } from '@samenspel/shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editAtRandom, removeAtRandom } from '../convergence/random-edits.ts'
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { startPostgres, startRedis, type TestDatabase, type TestRedis } from '../support/databases.ts'
import { announcedSeed, createRandom, type Random } from '../support/random.ts'
import { joinRaw } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const SERVERS = 3
const PEOPLE = 9
const ROUNDS = Number(process.env['ROUNDS'] ?? 2)
/** One edit may move a fifth of what is there for nine people: a board that grows with the length of the run would test nothing but its own speed. */
const ELEMENTS_MAX = 300
/** How long somebody who stops to look waits for what was written to be safe. */
const PAUSE_MS_MAX = 3_000
const SETTLE = { timeout: 30_000 }

interface Person {
  readonly session: BoardSession
  readonly network: BadNetwork
  readonly random: Random
  /** What this person added, in order, and how much of it was called saved. */
  readonly added: ElementId[]
  saved: number
}

describe('three servers on one database', () => {
  let database: TestDatabase
  let redis: TestRedis
  let cacheFolder: string
  const servers: RunningServer[] = []
  const people: Person[] = []
  /** Items that were given other neighbours than their authors named. All here are honest. */
  let misplaced = 0

  beforeAll(async () => {
    database = await startPostgres()
    redis = await startRedis()
    cacheFolder = await mkdtemp(join(tmpdir(), 'samenspel-compiled-'))
    const env = {
      DATABASE_URL: await database.createDatabase(),
      REDIS_URL: redis.url,
      NODE_COMPILE_CACHE: cacheFolder,
      LIMIT_LOG_ROWS_MAX: '50',
      LIMIT_COMPACT_INTERVAL_MS: '100',
      LIMIT_IDLE_ROOM_MS: '500',
    }
    for (let n = 0; n < SERVERS; n++) servers.push(await startServer({ env }))
  })
  afterAll(async () => {
    for (const { session, network } of people) {
      await session.close()
      await network.close()
    }
    for (const server of servers) await server.remove()
    await redis?.stopServer()
    await database?.remove()
    await rm(cacheFolder, { recursive: true, force: true })
  })

  async function enter({ boardId, tokens }: TestBoard, random: Random): Promise<Person> {
    const network = await startBadNetwork(() => random.pick(servers).port)
    const options = { boardId: boardId as BoardId, token: tokens.participant, personId: newPersonId(), name: 'Iemand' }
    const surroundings = { baseUrl: `http://127.0.0.1:${network.port}`, keepsLocalCopy: false }
    const session = await openBoard(options, surroundings)
    const person: Person = { session, network, random, added: [], saved: 0 }
    session.saveState.subscribe(() => {
      if (session.saveState.get().state === 'saved') person.saved = person.added.length
    })
    people.push(person)
    return person
  }

  /** Waits until everything is saved, but no longer than somebody with more to write would. */
  async function pause({ session }: Person): Promise<void> {
    const isSaved = (): boolean => session.saveState.get().state === 'saved'
    if (isSaved()) return
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        stop()
        resolve()
      }
      const timer = setTimeout(end, PAUSE_MS_MAX)
      const stop = session.saveState.subscribe(() => isSaved() && end())
    })
  }

  /** Writes, and loses the connection now and then, until told to stop. Whoever never pauses is never told that all of it is saved. */
  async function work(person: Person, isOver: () => boolean): Promise<void> {
    const { session, network, random, added } = person
    while (!isOver()) {
      const edit = session.board.elements.all().length < ELEMENTS_MAX ? editAtRandom : removeAtRandom
      const id = edit(session.board, random)
      if (id) added.push(id)
      if (random.chance(0.01)) network.cut()
      if (random.chance(0.005)) network.cutAfter(() => random.int(5_000))
      if (random.chance(0.02)) {
        network.heal()
        await pause(person)
      }
      await new Promise((resolve) => setTimeout(resolve, random.int(20)))
    }
  }

  /** What a server has counted is lost when it ends. */
  async function countMisplaced(server: RunningServer): Promise<void> {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    misplaced += Number(/^samenspel_misplaced_items_total (\d+)$/m.exec(metrics)?.[1])
  }

  /** Takes one server away and gives it back; people are on the others meanwhile. */
  async function restartOne(index: number, gently: boolean): Promise<void> {
    const server = servers[index]
    if (!server) return
    await countMisplaced(server)
    if (gently) expect(await server.stop()).toBe(0)
    else await server.kill()
    const savedBefore = people.reduce((sum, { saved }) => sum + saved, 0)
    // The others carry on: more becomes safe while this one is away.
    const savedNow = (): number => people.reduce((sum, { saved }) => sum + saved, 0)
    await expect.poll(savedNow, SETTLE).toBeGreaterThan(savedBefore)
    servers[index] = await server.restart()
    await expect.poll(async () => (await fetch(`${servers[index]?.url}/readyz`)).status, SETTLE).toBe(200)
  }

  /** Everything of the board as this server has it. */
  async function documentAt(server: RunningServer, board: TestBoard): Promise<Y.Doc> {
    const client = await joinRaw(server.url, board.boardId, board.tokens.viewer)
    await client.close()
    return client.doc
  }

  it(
    'are restarted one after the other under load: everybody ends with the same board, and nothing that was called saved is missing',
    async () => {
      const random = createRandom(announcedSeed('rolling-restart'))
      const board = await makeBoard(servers[0]?.url ?? '')
      await Promise.all(Array.from({ length: PEOPLE }, (_, n) => enter(board, random.fork(`person ${n}`))))
      let isOver = false
      const working = people.map((person) => work(person, () => isOver))
      for (let round = 0; round < ROUNDS; round++)
        for (let n = 0; n < SERVERS; n++) await restartOne(n, round % 2 === 0)
      const savedUnderway = new Set(people.flatMap(({ added, saved }) => added.slice(0, saved)))
      isOver = true
      await Promise.all(working)
      for (const { network } of people) network.heal()
      for (const { session } of people)
        await expect.poll(() => session.saveState.get(), SETTLE).toEqual({ state: 'saved' })

      const contentOf = ({ session: { board: read } }: Person) => ({
        elements: read.elements.all(),
        records: read.records.all(),
        properties: read.properties(),
        deleted: read.elements.deleted().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      })
      const fresh = await enter(board, random.fork('fresh'))
      await expect.poll(() => fresh.session.saveState.get(), SETTLE).toEqual({ state: 'saved' })
      const expected = contentOf(fresh)
      for (const person of people) await expect.poll(() => contentOf(person), SETTLE).toEqual(expected)
      const stateVectors = async (): Promise<readonly string[]> => {
        const documents = await Promise.all(servers.map((server) => documentAt(server, board)))
        return [...new Set(documents.map((document) => Buffer.from(Y.encodeStateVector(document)).toString('hex')))]
      }
      await expect.poll(async () => (await stateVectors()).length, SETTLE).toBe(1)

      const kept = new Set([...expected.elements, ...expected.deleted].map(({ id }) => id))
      expect([...savedUnderway].filter((id) => !kept.has(id))).toEqual([])
      expect(people.flatMap(({ added }) => added).filter((id) => !kept.has(id))).toEqual([])
      expect(savedUnderway.size).toBeGreaterThan(PEOPLE)
      for (const server of servers) await countMisplaced(server)
      expect(misplaced).toBe(0)
      process.stdout.write(
        `rolling-restart: ${ROUNDS * SERVERS} restarts under ${PEOPLE} people, ${savedUnderway.size} additions saved meanwhile, 0 lost\n`,
      )
    },
    180_000 + 60_000 * ROUNDS,
  )
})
