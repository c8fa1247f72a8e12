/** Sockets that do not read, do not answer, or are cut off without a word. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { startBadNetwork } from '../support/bad-network.ts'
import { joinRaw, presenceFrame } from '../support/raw-client.ts'
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
    const residentBytes = async (): Promise<number> => {
      const text = await (await fetch(`${server.url}/metrics`)).text()
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
    }
    const before = await residentBytes()
    const closedBefore = await closedAsSlow()
    slow.socket.pause()
    let mostBytes = 0
    for (let n = 0; n < 40; n++) {
      for (const [index, writer] of writers.entries()) writer.elements.set(`w${index}`, [n, 'x'.repeat(4_000)])
      await expect
        .poll(
          () => writers.every((_, index) => (reader.elements.get(`w${index}`) as [number] | undefined)?.[0] === n),
          {
            interval: 5,
          },
        )
        .toBe(true)
      mostBytes = Math.max(mostBytes, await residentBytes())
    }
    // Eight megabytes were sent, fifty-two times, of which the system itself keeps up to four for each socket; what waits for the one who does not read ends at a megabyte.
    expect(mostBytes - before).toBeLessThan(100_000_000)
    expect(await closedAsSlow()).toBe(closedBefore + 1)
    slow.socket.resume()
    await expect.poll(() => slow.closeCode).toBeDefined()
    const again = await joinRaw(server.url, boardId, tokens.viewer)
    expect(again.elements.toJSON()).toEqual(reader.elements.toJSON())
    for (const client of [...writers, reader, again]) await client.close()
  },
)

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
