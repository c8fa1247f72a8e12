/** Small frames without end from sockets that were let in and read nothing: each is cheap, and a flood of them must not cost the others their time. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { encodeExt } from '@samenspel/shared/protocol/ext-messages'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getTicket, makeBoard } from '../support/board-client.ts'
import { startHeartbeat } from '../support/heartbeat.ts'
import { presenceFrame, step1Frame, step2Frame } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const FLOODERS = 5
const FLOOD_MS = 3_000
const PONG = 10
const BINARY = 2

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

/** A frame as it lies on the wire, masked with zeros. */
function onTheWire(opcode: number, payload: Uint8Array): Buffer {
  if (payload.length > 125) throw new RangeError('Only short frames are written here.')
  return Buffer.concat([Buffer.of(0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0), payload])
}

/** A socket with a seat on the board, which from now on reads nothing. */
async function flooderOn(boardId: string, ticket: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  const upgrade = [
    `GET /ws/${boardId}?ticket=${ticket} HTTP/1.1`,
    `Host: 127.0.0.1:${server.port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: samenspel.1',
  ]
  socket.write(`${upgrade.join('\r\n')}\r\n\r\n`)
  let seen = ''
  socket.on('data', (chunk) => (seen += chunk.toString('latin1')))
  socket.write(onTheWire(BINARY, step1Frame()))
  socket.write(onTheWire(BINARY, step2Frame(Uint8Array.of(0, 0))))
  await expect.poll(() => seen).toContain('\0\x01')
  socket.pause()
  return socket
}

/** Writes the frame again and again, as fast as the server takes it, until the result is called; that tells how many were taken. */
function flood(socket: Socket, frame: Uint8Array): () => number {
  const block = Buffer.concat(Array.from({ length: Math.floor(65_536 / frame.length) }, () => frame))
  let stopped = false
  const pump = (): void => {
    while (!stopped && !socket.destroyed) {
      if (socket.write(block)) continue
      socket.once('drain', pump)
      return
    }
  }
  pump()
  return () => {
    stopped = true
    return Math.floor((socket.bytesWritten - socket.writableLength) / frame.length)
  }
}

async function figures(): Promise<{ readonly cpuMs: number; readonly residentBytes: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return {
    cpuMs: 1_000 * read('process_cpu_seconds_total'),
    residentBytes: read('process_resident_memory_bytes'),
  }
}

it.each<[string, Buffer]>([
  ['marks', onTheWire(BINARY, encodeExt({ type: 'mark', n: 1 }))],
  ['presence', onTheWire(BINARY, presenceFrame([7, 5, '{"a":1}']))],
  ['questions who is here', onTheWire(BINARY, Uint8Array.of(3))],
  ['questions for the board', onTheWire(BINARY, step1Frame())],
  ['frames that mean nothing', onTheWire(BINARY, Uint8Array.of(2))],
  ['pongs', onTheWire(PONG, Buffer.alloc(0))],
])(
  'a flood of %s takes a small part of the time and of the memory, and others wait for nothing',
  async (_what, frame) => {
    const board = await makeBoard(server.url)
    const { ticket } = await getTicket(server.url, board.boardId, board.tokens.participant)
    const sockets = await Promise.all(Array.from({ length: FLOODERS }, () => flooderOn(board.boardId, ticket)))
    const heartbeat = await startHeartbeat(server.url, await makeBoard(server.url))
    const before = await figures()
    const startMs = performance.now()
    const floods = sockets.map((socket) => flood(socket, frame))
    await new Promise((resolve) => setTimeout(resolve, FLOOD_MS))
    const lastedMs = performance.now() - startMs
    const after = await figures()
    const taken = floods.reduce((sum, stop) => sum + stop(), 0)
    const times = await heartbeat.stop()
    // What the network itself holds is taken from the sender as well, so this is a bound for the test, not for the server.
    expect(taken).toBeGreaterThan(10_000)
    expect((after.cpuMs - before.cpuMs) / lastedMs).toBeLessThan(0.35)
    expect(after.residentBytes - before.residentBytes).toBeLessThan(60_000_000)
    expect(times.complete).toBe(true)
    expect(times.p95Ms).toBeLessThan(1_000)
    for (const socket of sockets) {
      socket.destroy()
      await once(socket, 'close')
    }
  },
)
