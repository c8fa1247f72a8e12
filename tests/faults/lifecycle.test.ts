/** Rooms that are loaded and unloaded, servers that are asked to stop, and a hall that comes in at once. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { getTicket, makeBoard } from '../support/board-client.ts'
import { joinRaw, step1Frame } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.remove()
})
async function start(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const server = await startServer({ env })
  servers.push(server)
  return server
}
const metric = async ({ url }: RunningServer, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0)
}

it('a server that is asked to stop tells everybody, has everything on disk that anybody saw, and ends with 0', async () => {
  const server = await start()
  const { boardId, tokens } = await makeBoard(server.url)
  const writers = await Promise.all(
    Array.from({ length: 10 }, async () => (await joinRaw(server.url, boardId, tokens.participant)).follow()),
  )
  const reader = await joinRaw(server.url, boardId, tokens.viewer)
  let stopped = false
  const writing = (async () => {
    for (let n = 0; !stopped && n < 5_000; n++) {
      const index = n % writers.length
      writers[index]?.elements.set(`w${index}-${n}`, n)
      await new Promise(setImmediate)
    }
  })()
  await expect.poll(() => reader.elements.size).toBeGreaterThan(50)
  const code = await server.stop()
  stopped = true
  await writing
  expect(code).toBe(0)
  await expect.poll(() => reader.closeCode).toBe(1012)
  expect(reader.ext).toContainEqual({ type: 'notice', notice: 'restarting' })
  const again = await server.restart()
  servers.push(again)
  const fresh = await joinRaw(again.url, boardId, tokens.viewer)
  expect([...reader.elements.keys()].filter((key) => !fresh.elements.has(key))).toEqual([])
})

it('a server with two hundred people is gone within 25 seconds of being asked, and has told each of them to come back', async () => {
  const server = await start()
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  const { ticket } = await getTicket(server.url, boardId, tokens.viewer)
  let given = 0
  const codes: number[] = []
  for (let n = 0; n < 199; n++) {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws/${boardId}?ticket=${ticket}`)
    socket.on('open', () => socket.send(step1Frame()))
    socket.once('message', () => (given += 1))
    socket.on('close', (code) => codes.push(code))
    socket.on('error', () => {})
  }
  await expect.poll(() => given, { timeout: 30_000 }).toBe(199)
  writer.elements.set('laatste', 1)
  const mark = writer.mark()
  await expect.poll(() => writer.durable).toBe(mark)
  const startMs = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - startMs).toBeLessThan(25_000)
  await expect.poll(() => codes.length).toBe(199)
  expect(new Set(codes)).toEqual(new Set([1012]))
})

it(
  'a board that is left and opened again and again, while its room comes and goes, keeps every change',
  { timeout: 600_000 },
  async () => {
    const server = await start({ LIMIT_IDLE_ROOM_MS: '1', LIMIT_COMPACT_INTERVAL_MS: '1', LIMIT_LOG_ROWS_MAX: '5' })
    const { boardId, tokens } = await makeBoard(server.url)
    const rounds = Number(process.env['ROUNDS'] ?? 60)
    for (let round = 0; round < rounds; round++) {
      const client = (await joinRaw(server.url, boardId, tokens.participant)).follow()
      expect(client.elements.size).toBe(round)
      client.elements.set(`r${round}`, round)
      const mark = client.mark()
      await expect.poll(() => client.durable, { interval: 2 }).toBe(mark)
      await client.close()
      // Now and then long enough for the room to be unloaded.
      if (round % 20 === 0) await expect.poll(() => metric(server, 'samenspel_rooms')).toBe(0)
    }
  },
)

it('two hundred people who come in at once are given one loading and the whole board', async () => {
  const server = await start({ LIMIT_FRAME_BYTES_PER_SECOND: '100000000', LIMIT_FRAMES_PER_SECOND: '100000' })
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  for (let n = 0; n < 300; n++) writer.elements.set(`n${n}`, 'x'.repeat(10_000))
  const mark = writer.mark()
  await expect.poll(() => writer.durable, { timeout: 10_000 }).toBe(mark)
  writer.elements.set('laatste', 1)
  const last = writer.mark()
  await expect.poll(() => writer.durable, { timeout: 10_000 }).toBe(last)
  await writer.close()
  await server.kill()
  // Each time that a board is loaded, the server counts what is damaged in it.
  const database = new DatabaseSync(join(server.dataFolder, 'samenspel.sqlite'))
  database.exec('UPDATE board_log SET crc32 = crc32 + 1 WHERE seq = (SELECT max(seq) FROM board_log)')
  database.close()
  const again = await server.restart()
  servers.push(again)
  const other = await makeBoard(again.url)
  const beater = (await joinRaw(again.url, other.boardId, other.tokens.participant)).follow()
  const watcher = await joinRaw(again.url, other.boardId, other.tokens.viewer)

  const { ticket } = await getTicket(again.url, boardId, tokens.viewer)
  // They look at sizes only: two hundred documents in this one process would measure this process.
  let given = 0
  const sockets = Array.from({ length: 199 }, () => {
    const socket = new WebSocket(`${again.url.replace('http', 'ws')}/ws/${boardId}?ticket=${ticket}`)
    socket.on('open', () => socket.send(step1Frame()))
    socket.on('message', (data: Buffer) => (given += data.length > 3_000_000 ? 1 : 0))
    socket.on('error', () => {})
    return socket
  })
  let worstMs = 0
  for (let n = 0; n < 20; n++) {
    const startMs = performance.now()
    beater.elements.set('beat', n)
    await expect.poll(() => watcher.elements.get('beat'), { interval: 1, timeout: 20_000 }).toBe(n)
    worstMs = Math.max(worstMs, performance.now() - startMs)
  }
  await expect.poll(() => given, { timeout: 30_000 }).toBe(199)
  // Receiving all of it takes this process its time, so this is a bound against standing still only.
  expect(worstMs).toBeLessThan(4_000)
  expect(await metric(again, 'samenspel_damaged_boards_total')).toBe(1)
  for (const socket of sockets) socket.terminate()
})
