/**
 * What a hall of people asks of a server: how soon a change is confirmed to be on disk while ten people write, and what a quiet board
 * notices while two hundred people join a board of 10 MB that is not in memory. The peer is the same board with nobody joining.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { getTicket, makeBoard } from '../support/board-client.ts'
import { joinRaw, step1Frame, type RawClient } from '../support/raw-client.ts'
import { startServer } from '../support/start-server.ts'
import { print, summarise } from './figures.ts'

const WRITERS = 10
const CHANGES_EACH = 100
const CHANGE_INTERVAL_MS = 100
const JOINS = 200
const BOARD_PARTS = 12
const PART_BYTES = 850_000
const limits = { LIMIT_FRAME_BYTES_PER_SECOND: '100000000', LIMIT_JOINS_AT_ONCE_MAX: '2000', LOG_LEVEL: 'warn' }

if (process.argv[2] === 'join') await joinAll(process.argv[3] ?? '', process.argv[4] ?? '', process.argv[5] ?? '')
else await measure()

async function measure(): Promise<void> {
  let server = await startServer({ env: limits })
  process.stdout.write('median, 95th percentile\n')
  const written = await makeBoard(server.url)
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async () =>
      (await joinRaw(server.url, written.boardId, written.tokens.participant)).follow(),
    ),
  )
  const confirmed = (await Promise.all(writers.map((writer, i) => writeAndAsk(writer, i)))).flat()
  print(
    `confirmed to be on disk, ${WRITERS} people writing 10 times a second`,
    summarise(confirmed),
    'to be under 50 ms',
  )
  for (const writer of writers) await writer.close()

  const large = await makeBoard(server.url)
  const filler = (await joinRaw(server.url, large.boardId, large.tokens.participant)).follow()
  for (let part = 0; part < BOARD_PARTS; part++) filler.elements.set(`part${part}`, 'x'.repeat(PART_BYTES))
  await durable(filler, filler.mark())
  await filler.close()
  const quiet = await makeBoard(server.url)
  server = await server.stop().then(() => server.restart())

  const talker = (await joinRaw(server.url, quiet.boardId, quiet.tokens.participant)).follow()
  const listener = await joinRaw(server.url, quiet.boardId, quiet.tokens.viewer)
  const alone = await talk(talker, listener, wait(4_000))
  const cpuBefore = await metric(server.url, 'process_cpu_seconds_total')
  const joiners = fork(new URL(import.meta.url), ['join', server.url, large.boardId, large.tokens.viewer])
  const during = await talk(talker, listener, once(joiners, 'exit'))
  const cpu = (await metric(server.url, 'process_cpu_seconds_total')) - cpuBefore
  const memory = await metric(server.url, 'process_resident_memory_bytes')
  printWorst('a change on a quiet board reaches another person', alone)
  printWorst(
    `the same while ${JOINS} people join a board of ${((BOARD_PARTS * PART_BYTES) / 1e6).toFixed(0)} MB`,
    during,
  )
  process.stdout.write(
    `the joins cost ${cpu.toFixed(2)} s of processor time; afterwards the server holds ${(memory / 1e6).toFixed(0)} MB\n`,
  )
  await talker.close()
  await listener.close()
  await server.remove()
}

function printWorst(what: string, samples: readonly number[]): void {
  const worst99 = samples.toSorted((a, b) => a - b)[Math.floor(samples.length * 0.99)] ?? NaN
  print(what, summarise(samples), `99th percentile ${worst99.toFixed(1)} ms of ${samples.length}; to be under 100 ms`)
}

/** Writes, asks after each change whether it is safe, and gives how long each answer took. */
async function writeAndAsk(writer: RawClient, index: number): Promise<readonly number[]> {
  const took: number[] = []
  await wait((index * CHANGE_INTERVAL_MS) / WRITERS)
  for (let n = 0; n < CHANGES_EACH; n++) {
    const startMs = performance.now()
    writer.elements.set(`w${index}`, n)
    await durable(writer, writer.mark())
    const tookMs = performance.now() - startMs
    took.push(tookMs)
    await wait(CHANGE_INTERVAL_MS - tookMs)
  }
  return took
}

/** Fulfilled when the server has called the number safe. */
async function durable(client: RawClient, n: number): Promise<void> {
  while (client.durable < n) await once(client.socket, 'message')
}

/** One changes something fifty times a second until `end`; how long the other waits for each change. */
async function talk(talker: RawClient, listener: RawClient, end: Promise<unknown>): Promise<readonly number[]> {
  let ended = false
  void end.then(() => (ended = true))
  const took: number[] = []
  for (let n = 0; !ended; n++) {
    const startMs = performance.now()
    talker.elements.set('said', startMs)
    while (listener.elements.get('said') !== startMs) await once(listener.socket, 'message')
    took.push(performance.now() - startMs)
    await wait(20 - (performance.now() - startMs))
  }
  return took
}

/** Two hundred people in a process of their own, so that reading two gigabytes does not disturb the measuring. */
async function joinAll(url: string, boardId: string, token: string): Promise<void> {
  const startMs = performance.now()
  const tickets = await Promise.all(Array.from({ length: JOINS }, () => getTicket(url, boardId, token)))
  await Promise.all(
    tickets.map(async ({ ticket }) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/ws/${boardId}?ticket=${ticket}`)
      let isDone = false
      socket.once('close', (code) => {
        if (!isDone) throw new Error(`Somebody was closed with ${code} before they had the board.`)
      })
      await once(socket, 'open')
      socket.send(step1Frame())
      for (;;) {
        const [frame] = (await once(socket, 'message')) as [Buffer]
        if (frame.length > PART_BYTES * BOARD_PARTS) break
      }
      isDone = true
      socket.terminate()
    }),
  )
  process.stdout.write(
    `${JOINS} people have the whole board after ${((performance.now() - startMs) / 1000).toFixed(2)} s\n`,
  )
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
