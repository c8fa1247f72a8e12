/**
 * The server is killed at random moments while people write. Whatever it called durable must be there afterwards.
 * KILLS sets how often (the long run is `KILLS=1000 LANES=2`), LANES how many servers are put through it side by side, SEED repeats a run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { announcedSeed, createRandom, type Random } from '../support/random.ts'
import { joinRaw, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const KILLS = Number(process.env['KILLS'] ?? 6)
const LANES = Number(process.env['LANES'] ?? 1)
const WRITERS = Number(process.env['WRITERS'] ?? 25)
/** The writers are spread over so many boards, which are committed together. */
const BOARDS = 3
const UP_MS_MAX = 400
/** A board that has grown for this many kills makes way for a new one, so that the last round costs no more than the first. */
const KILLS_PER_BOARD = 20

/** One writer's book of what it wrote and what of that was called durable. */
interface Writer {
  readonly boardId: string
  readonly client: RawClient
  readonly written: (readonly [key: string, value: number])[]
  readonly marks: { readonly n: number; readonly count: number }[]
}

function write(writer: Writer, key: string, random: Random): void {
  const { client, written, marks } = writer
  const value = random.int(1_000_000)
  client.elements.set(key, value)
  written.push([key, value])
  if (random.chance(0.5)) marks.push({ n: client.mark(), count: written.length })
}

/** A value that was called durable, and where it is. */
interface Acknowledged {
  readonly boardId: string
  readonly key: string
  readonly value: number
}

function acknowledgedBy({ boardId, client, written, marks }: Writer): readonly Acknowledged[] {
  const count = Math.max(0, ...marks.map((mark) => (mark.n <= client.durable ? mark.count : 0)))
  return written.slice(0, count).map(([key, value]) => ({ boardId, key, value }))
}

/** Lets people write for up to `UP_MS_MAX` and kills the server under them; tells what was called durable. */
async function writeUntilKilled(
  server: RunningServer,
  boards: readonly TestBoard[],
  name: string,
  random: Random,
): Promise<readonly Acknowledged[]> {
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async (_, index): Promise<Writer> => {
      const { boardId, tokens } = boards[index % BOARDS] as TestBoard
      const client = (await joinRaw(server.url, boardId, tokens.participant)).follow()
      return { boardId, client, written: [], marks: [] }
    }),
  )
  const untilMs = performance.now() + random.int(UP_MS_MAX)
  for (let n = 0; performance.now() < untilMs; n++) {
    const index = random.int(WRITERS)
    const writer = writers[index]
    if (writer) write(writer, `${name}-${index}-${n}`, random)
    await new Promise(setImmediate)
  }
  await server.kill()
  await Promise.all(writers.map(({ client }) => client.close()))
  return writers.flatMap(acknowledgedBy)
}

/** Kills one server `kills` times. Every other board makes a snapshot after every few changes, so that kills fall into compactions as well. */
async function killAgainAndAgain(kills: number, cacheFolder: string, random: Random): Promise<number> {
  const env = { NODE_COMPILE_CACHE: cacheFolder }
  const compacting = { ...env, LIMIT_LOG_ROWS_MAX: '3', LIMIT_COMPACT_INTERVAL_MS: '1' }
  let server = await startServer({ env })
  let acknowledgedInAll = 0
  const boardsAcknowledged = new Set<number>()
  for (let done = 0; done < kills; done += KILLS_PER_BOARD) {
    const boards: TestBoard[] = []
    for (let n = 0; n < BOARDS; n++) boards.push(await makeBoard(server.url))
    const acknowledged = new Map<string, Acknowledged>()
    for (let round = done; round < Math.min(done + KILLS_PER_BOARD, kills); round++) {
      const now = await writeUntilKilled(server, boards, String(round), random)
      for (const one of now) acknowledged.set(one.key, one)
      for (const { boardId } of now) boardsAcknowledged.add(boards.findIndex((board) => board.boardId === boardId))
      expect(integrityOf(server)).toBe('ok')
      const { port, dataFolder } = server
      server = await startServer({ port, dataFolder, env: (round / 5) % 2 < 1 ? compacting : env })
      for (const { boardId, tokens } of boards) {
        const fresh = await joinRaw(server.url, boardId, tokens.viewer)
        const its = [...acknowledged.values()].filter((one) => one.boardId === boardId)
        expect(
          its.filter(({ key, value }) => fresh.elements.get(key) !== value),
          `round ${round}`,
        ).toEqual([])
        await fresh.close()
      }
    }
    acknowledgedInAll += acknowledged.size
  }
  await server.remove()
  // Or nothing was shown of commits that several boards share.
  expect(boardsAcknowledged.size).toBe(BOARDS)
  return acknowledgedInAll
}

it(
  'nothing that was called durable is missing after a kill at any moment',
  async () => {
    const random = createRandom(announcedSeed('killed-server'))
    const cacheFolder = await mkdtemp(join(tmpdir(), 'samenspel-compiled-'))
    // A start from compiled code takes half as long; the cache is written by a server that ends in peace.
    const first = await startServer({ env: { NODE_COMPILE_CACHE: cacheFolder } })
    await first.stop()
    await first.remove()
    const acknowledged = await Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        killAgainAndAgain(Math.ceil((KILLS - lane) / LANES), cacheFolder, random.fork(`lane ${lane}`)),
      ),
    )
    await rm(cacheFolder, { recursive: true, force: true })
    const sum = acknowledged.reduce((all, one) => all + one, 0)
    process.stdout.write(
      `killed-server: ${KILLS} kills under ${WRITERS} writers on ${BOARDS} boards, ${sum} changes durable, 0 lost\n`,
    )
    expect(sum).toBeGreaterThan(KILLS)
  },
  60_000 + KILLS * 4_000,
)

/** What the database says of itself. */
function integrityOf({ dataFolder }: RunningServer): unknown {
  const database = new DatabaseSync(join(dataFolder, 'samenspel.sqlite'))
  try {
    return database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
  } finally {
    database.close()
  }
}
