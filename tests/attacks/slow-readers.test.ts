/** Sockets that do not read, do not answer, or are cut off without a word. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { startBadNetwork } from '../support/bad-network.ts'
import { joinRaw, presenceFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
/** Pings often, and so ends whoever takes more than a second to answer: not for tests that keep this process itself busy. */
let impatient: RunningServer
beforeAll(async () => {
  const env = {
    LIMIT_BACKLOG_BYTES_MAX: '1000000',
    LIMIT_BACKLOG_PRESENCE_BYTES_MAX: '100000',
    LIMIT_FRAMES_PER_SECOND: '100000',
    LIMIT_FRAME_BYTES_PER_SECOND: '100000000',
  }
  server = await startServer({ env })
  impatient = await startServer({ env: { ...env, LIMIT_PING_INTERVAL_MS: '500', LIMIT_SILENCE_MS_MAX: '700' } })
})
afterAll(async () => {
  await server.remove()
  await impatient.remove()
})

/** How many sockets were closed because they did not read. */
async function closedAsSlow(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^samenspel_closed_sockets_total{code="4513"} (\d+)$/m.exec(text)?.[1] ?? 0)
}

async function residentBytes(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
}

it('somebody who stops reading is closed with a code that brings them back, and the others notice nothing', async () => {
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  const reader = await joinRaw(server.url, boardId, tokens.viewer)
  const slow = await joinRaw(server.url, boardId, tokens.viewer)
  slow.socket.pause()
  let worstMs = 0
  for (let n = 0; n < 300; n++) {
    const startMs = performance.now()
    writer.elements.set('n', [n, 'x'.repeat(50_000)])
    await expect.poll(() => (reader.elements.get('n') as [number] | undefined)?.[0], { interval: 1 }).toBe(n)
    worstMs = Math.max(worstMs, performance.now() - startMs)
  }
  expect(worstMs).toBeLessThan(1_000)
  expect(await closedAsSlow()).toBe(1)
  slow.socket.resume()
  await expect.poll(() => slow.closeCode, { timeout: 10_000 }).toBeDefined()
  const again = await joinRaw(server.url, boardId, tokens.viewer)
  expect((again.elements.get('n') as [number])[0]).toBe(299)
})

it(
  'somebody who stops reading while fifty people write costs the server little memory, and has everything when they come back',
  { timeout: 120_000 },
  async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const writers = await Promise.all(
      Array.from({ length: 50 }, async () => (await joinRaw(server.url, boardId, tokens.participant)).follow()),
    )
    const reader = await joinRaw(server.url, boardId, tokens.viewer)
    const slow = await joinRaw(server.url, boardId, tokens.viewer)
    const before = await residentBytes()
    const closedBefore = await closedAsSlow()
    slow.socket.pause()
    let mostBytes = 0
    let sentBytesWhenClosed = 0
    for (let n = 0; n < 30; n++) {
      for (const [index, writer] of writers.entries()) writer.elements.set(`w${index}`, [n, 'x'.repeat(16_000)])
      await expect
        .poll(
          () => writers.every((_, index) => (reader.elements.get(`w${index}`) as [number] | undefined)?.[0] === n),
          {
            interval: 5,
          },
        )
        .toBe(true)
      mostBytes = Math.max(mostBytes, await residentBytes())
      if (sentBytesWhenClosed === 0 && (await closedAsSlow()) > closedBefore) sentBytesWhenClosed = (n + 1) * 800_000
    }
    // Twenty-four megabytes were sent, to each of fifty-two. The system itself keeps up to ten of them for a socket, on both sides; what waits in the server ends at one.
    expect(await closedAsSlow()).toBe(closedBefore + 1)
    expect(sentBytesWhenClosed).toBeLessThan(13_000_000)
    expect(mostBytes - before).toBeLessThan(100_000_000)
    slow.socket.resume()
    await expect.poll(() => slow.closeCode).toBeDefined()
    const again = await joinRaw(server.url, boardId, tokens.viewer)
    expect(again.elements.toJSON()).toEqual(reader.elements.toJSON())
    for (const client of [...writers, reader, again]) await client.close()
  },
)

it('somebody who stops reading costs the server no more the more is written', { timeout: 180_000 }, async () => {
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  const reader = await joinRaw(server.url, boardId, tokens.viewer)
  const write = async (n: number): Promise<void> => {
    writer.elements.set('n', [n, 'x'.repeat(250_000)])
    await expect.poll(() => (reader.elements.get('n') as [number] | undefined)?.[0], { interval: 2 }).toBe(n)
  }
  for (let n = 0; n < 100; n++) await write(n)
  const before = await residentBytes()
  const slow = await joinRaw(server.url, boardId, tokens.viewer)
  slow.socket.pause()
  let mostBytes = 0
  for (let n = 100; n < 1_100; n++) {
    await write(n)
    if (n % 20 === 0) mostBytes = Math.max(mostBytes, await residentBytes())
  }
  // A quarter of a gigabyte was written since.
  expect(mostBytes - before).toBeLessThan(100_000_000)
  for (const client of [writer, reader, slow]) await client.close()
})

describe('somebody who does not read for a while', () => {
  const CHUNKS = 60
  const lastChunk = ({ elements }: RawClient): number => (elements.get('n') as [number] | undefined)?.[0] ?? 0
  let patient: RunningServer
  beforeAll(async () => {
    const rates = { LIMIT_FRAMES_PER_SECOND: '100000', LIMIT_FRAME_BYTES_PER_SECOND: '100000000' }
    const backlog = { LIMIT_BACKLOG_BYTES_MAX: '1000000000', LIMIT_BACKLOG_PRESENCE_BYTES_MAX: '100000' }
    patient = await startServer({ env: { ...rates, ...backlog, LIMIT_BACKLOG_MS_MAX: '10000' } })
  })
  afterAll(() => patient.remove())

  /** A board with so much on its way to somebody who does not read that neither side of the connection can keep it all for them. */
  async function withBacklog() {
    const { boardId, tokens } = await makeBoard(patient.url)
    const writer = (await joinRaw(patient.url, boardId, tokens.participant)).follow()
    const reader = await joinRaw(patient.url, boardId, tokens.viewer)
    const slow = await joinRaw(patient.url, boardId, tokens.viewer)
    slow.socket.pause()
    for (let n = 1; n <= CHUNKS; n++) {
      writer.elements.set('n', [n, 'x'.repeat(400_000)])
      await expect.poll(() => lastChunk(reader), { interval: 2 }).toBe(n)
    }
    return { writer, reader, slow }
  }
  const shows = ({ frames }: RawClient, text: string): boolean =>
    frames.some((frame) => frame[0] === 1 && Buffer.from(frame).includes(text))

  it('is told nothing of people meanwhile, before anything of the board is kept from them', async () => {
    const { writer, reader, slow } = await withBacklog()
    writer.send(presenceFrame([5, 1, '{"while":"away"}']))
    await expect.poll(() => shows(reader, '"away"')).toBe(true)
    slow.socket.resume()
    await expect.poll(() => lastChunk(slow), { timeout: 20_000 }).toBe(CHUNKS)
    writer.send(presenceFrame([5, 2, '{"while":"there"}']))
    await expect.poll(() => shows(slow, '"there"')).toBe(true)
    expect(shows(slow, '"away"')).toBe(false)
    expect(slow.closeCode).toBeUndefined()
    for (const client of [writer, reader, slow]) await client.close()
  })

  it('is closed when nothing of what waits is taken for too long, though nobody writes any more', async () => {
    const { writer, reader, slow } = await withBacklog()
    const closed = async (): Promise<boolean> =>
      (await (await fetch(`${patient.url}/metrics`)).text()).includes('samenspel_closed_sockets_total{code="4513"} 1\n')
    expect(await closed()).toBe(false)
    await expect.poll(closed, { timeout: 30_000, interval: 100 }).toBe(true)
    expect(reader.closeCode).toBeUndefined()
    for (const client of [writer, reader, slow]) await client.close()
  })
})

it.each(['ends in peace', 'is reset'] as const)(
  'somebody whose connection %s is gone from the others within two seconds',
  async (how) => {
    const { boardId, tokens } = await makeBoard(server.url)
    const network = await startBadNetwork(server.port)
    const watcher = await joinRaw(server.url, boardId, tokens.viewer)
    const leaving = await joinRaw(`http://127.0.0.1:${network.port}`, boardId, tokens.participant, { name: 'Vera' })
    leaving.send(presenceFrame([5, 1, '{"here":true}']))
    const seen = (text: string): boolean => watcher.frames.some((frame) => Buffer.from(frame).includes(text))
    await expect.poll(() => seen('"here"')).toBe(true)
    const startMs = performance.now()
    if (how === 'is reset') network.cut()
    else leaving.socket.close()
    await expect.poll(() => seen('null'), { interval: 5 }).toBe(true)
    expect(performance.now() - startMs).toBeLessThan(2_000)
    await leaving.close()
    await network.close()
  },
)

it('somebody whose connection died without a word is gone after two missed pings', async () => {
  const { boardId, tokens } = await makeBoard(impatient.url)
  const network = await startBadNetwork(impatient.port)
  const watcher = await joinRaw(impatient.url, boardId, tokens.viewer)
  const dying = await joinRaw(`http://127.0.0.1:${network.port}`, boardId, tokens.participant, { name: 'Vera' })
  dying.send(presenceFrame([5, 1, '{"here":true}']))
  const seen = (text: string): boolean => watcher.frames.some((frame) => Buffer.from(frame).includes(text))
  await expect.poll(() => seen('"here"')).toBe(true)
  network.halfOpen()
  await expect.poll(() => seen('null'), { timeout: 10_000 }).toBe(true)
  await dying.close()
  await network.close()
})

it('somebody who is alone and silent is sent a sign of life, so that a y-websocket client does not give up', async () => {
  const { boardId, tokens } = await makeBoard(impatient.url)
  const alone = await joinRaw(impatient.url, boardId, tokens.viewer)
  const signs = (): number => alone.frames.filter((frame) => Buffer.from(frame).toString('hex') === '010100').length
  await expect.poll(signs, { timeout: 10_000 }).toBeGreaterThan(1)
  expect(alone.closeCode).toBeUndefined()
  await alone.close()
})
