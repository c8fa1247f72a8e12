/**
 * The server is killed at random moments while people write. Whatever it called durable must be there afterwards.
 * KILLS sets how often (the long run is `KILLS=1000`), SEED repeats a run.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { announcedSeed, createRandom, type Random } from '../support/random.ts'
import { joinRaw, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const KILLS = Number(process.env['KILLS'] ?? 6)
const WRITERS = Number(process.env['WRITERS'] ?? 25)
const UP_MS_MAX = 400

/** One writer's book of what it wrote and what of that was called durable. */
interface Writer {
  readonly client: RawClient
  readonly written: string[]
  readonly marks: { readonly n: number; readonly count: number }[]
}

function write(writer: Writer, key: string, random: Random): void {
  const { client, written, marks } = writer
  client.elements.set(key, random.int(1_000_000))
  written.push(key)
  if (random.chance(0.5)) marks.push({ n: client.mark(), count: written.length })
}

const acknowledgedBy = ({ client, written, marks }: Writer): readonly string[] =>
  written.slice(0, Math.max(0, ...marks.map(({ n, count }) => (n <= client.durable ? count : 0))))

it(
  'nothing that was called durable is missing after a kill at any moment',
  async () => {
    const random = createRandom(announcedSeed('killed-server'))
    let server = await startServer()
    const { boardId, tokens } = await makeBoard(server.url)
    const acknowledged = new Set<string>()

    for (let round = 0; round < KILLS; round++) {
      const writers = await Promise.all(
        Array.from({ length: WRITERS }, async (): Promise<Writer> => {
          const client = (await joinRaw(server.url, boardId, tokens.participant)).follow()
          return { client, written: [], marks: [] }
        }),
      )
      const untilMs = performance.now() + random.int(UP_MS_MAX)
      for (let n = 0; performance.now() < untilMs; n++) {
        const index = random.int(WRITERS)
        const writer = writers[index]
        if (writer) write(writer, `${round}-${index}-${n}`, random)
        await new Promise(setImmediate)
      }
      await server.kill()
      for (const writer of writers) for (const key of acknowledgedBy(writer)) acknowledged.add(key)
      await Promise.all(writers.map(({ client }) => client.close()))
      expect(integrityOf(server)).toBe('ok')
      server = await server.restart()
      const fresh = await joinRaw(server.url, boardId, tokens.viewer)
      expect([...acknowledged].filter((key) => !fresh.elements.has(key))).toEqual([])
      await fresh.close()
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS)
    await server.remove()
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
