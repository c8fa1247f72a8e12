import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, parseBoardId, type BoardId, type ElementId } from '@samenspel/shared/ids'
import { expect, it, onTestFinished } from 'vitest'
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts'
import { makeBoard } from '../support/board-client.ts'
import { announcedSeed, createRandom, type Random } from '../support/random.ts'
import { startServer } from '../support/start-server.ts'
import { editAtRandom } from './random-edits.ts'

/** The long run is `SEEDS=500 STEPS=200 CLIENTS=5`; SEED repeats one, and names the first of several. */
const SEEDS = Number(process.env['SEEDS'] ?? 1)
const CLIENTS = Number(process.env['CLIENTS'] ?? 4)
const STEPS = Number(process.env['STEPS'] ?? 1_000)
const SETTLE_MS = 30_000

interface Person {
  readonly session: BoardSession
  readonly network: BadNetwork
  readonly random: Random
  /** How often the connection was lost. */
  losses: number
}

const firstSeed = announcedSeed('convergence')

it.for(Array.from({ length: SEEDS }, (_, n) => firstSeed + n))(
  'random edits over a bad network and a killed server end with the same board for everybody, seed %i',
  { timeout: 5 * SETTLE_MS },
  async (seed) => {
    const random = createRandom(seed)
    let server = await startServer()
    onTestFinished(() => server.remove())
    const made = await makeBoard(server.url)
    const boardId = parseBoardId(made.boardId)
    if (!boardId) throw new Error(`"${made.boardId}" is no board id.`)
    const token = made.tokens.participant
    const people = await Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => join(boardId, token, server.port, random.fork(`person ${index}`))),
    )
    // Whoever has no connection yet when the server is killed has none to lose.
    for (const { session } of people)
      await expect.poll(() => session.connection.get(), { timeout: SETTLE_MS }).toEqual({ state: 'live' })
    const added = new Set<ElementId>()
    const killAt = Math.floor(STEPS * (0.3 + 0.4 * (random.int(100) / 100)))

    for (let step = 0; step < STEPS; step++) {
      const person = random.pick(people)
      const id = editAtRandom(person.session.board, person.random)
      if (id) added.add(id)
      if (random.chance(0.08)) disturb(person)
      if (step === killAt) {
        await server.kill()
        server = await server.restart()
      }
      // A question and its answer are a moment in which everything else on the network moves too.
      if (random.chance(0.4)) await fetch(new URL('/healthz', server.url))
    }

    for (const { network } of people) network.heal()
    for (const { session } of people)
      await expect.poll(() => session.saveState.get(), { timeout: SETTLE_MS }).toEqual({ state: 'saved' })
    const fresh = await join(boardId, token, server.port, random.fork('fresh'))
    await expect.poll(() => fresh.session.saveState.get(), { timeout: SETTLE_MS }).toEqual({ state: 'saved' })

    const expected = contentOf(fresh.session)
    for (const { session } of people)
      await expect.poll(() => contentOf(session), { timeout: SETTLE_MS }).toEqual(expected)
    // Nothing is ever purged in this time, so whatever anybody added is there, deleted or not.
    const kept = new Set([...expected.elements, ...expected.deleted].map(({ id }) => id))
    expect([...added].filter((id) => !kept.has(id))).toEqual([])
    expect(added.size).toBeGreaterThan(STEPS / 20)
    expect(people.filter(({ losses }) => losses > 0)).toHaveLength(CLIENTS)
  },
)

/** Something that happens to a connection. */
function disturb({ network, random }: Person): void {
  const happen = random.pick([
    network.heal,
    network.cut,
    network.cut,
    network.unplug,
    network.halfOpen,
    () => network.cutAfter(() => random.int(3_000)),
    () => network.delay(() => random.int(30)),
  ])
  happen()
  // Most troubles pass by themselves, some stay until another one replaces them.
  if (random.chance(0.7)) setTimeout(network.heal, random.int(300))
}

async function join(boardId: BoardId, token: string, serverPort: number, random: Random): Promise<Person> {
  const network = await startBadNetwork(serverPort)
  const options = { boardId, token, personId: newPersonId(), name: 'Iemand' }
  const surroundings = { baseUrl: `http://127.0.0.1:${network.port}`, keepsLocalCopy: false }
  const person = { session: await openBoard(options, surroundings), network, random, losses: 0 }
  onTestFinished(async () => {
    await person.session.close()
    await network.close()
  })
  person.session.connection.subscribe(() => {
    if (person.session.connection.get().state === 'offline') person.losses += 1
  })
  return person
}

/** All that a board holds, as plain values. */
function contentOf({ board }: BoardSession) {
  const deleted = board.elements.deleted().toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { elements: board.elements.all(), deleted, records: board.records.all(), properties: board.properties() }
}
