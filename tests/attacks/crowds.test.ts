/** More people, boards and sockets than a server is there for: each ceiling says so with a code that lets an honest client come back. */
import { closeCode } from '@samenspel/shared/protocol/version'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getTicket, makeBoard, sendJson, type TestBoard } from '../support/board-client.ts'
import { joinRaw, openSocket, step1Frame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const clients: RawClient[] = []
let server: RunningServer
let board: TestBoard

beforeAll(async () => {
  server = await startServer({
    env: {
      LIMIT_SEATS_PER_ROOM_MAX: '5',
      LIMIT_SEATS_PER_ADDRESS_MAX: '12',
      LIMIT_JOINS_PER_SECOND: '5',
      LIMIT_JOINS_AT_ONCE_MAX: '30',
      LIMIT_BOARDS_PER_SECOND: '0.1',
      LIMIT_BOARDS_AT_ONCE_MAX: '5',
    },
  })
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())

/** Opens a socket with a right ticket and tells with which code it was shown out, or 0 when it was let in. */
async function knock(to: TestBoard): Promise<number> {
  const { ticket } = await getTicket(server.url, to.boardId, to.tokens.participant)
  const client = await openSocket(server.url, to.boardId, ticket)
  client.send(step1Frame())
  clients.push(client)
  await expect.poll(() => client.closeCode !== undefined || client.frames.length > 1).toBe(true)
  return client.closeCode ?? 0
}
async function leaveAll(): Promise<void> {
  for (const client of clients.splice(0)) await client.close()
}

it('a board that is full lets the next one in when somebody leaves', async () => {
  const codes = []
  for (let n = 0; n < 6; n++) codes.push(await knock(board))
  expect(codes).toEqual([0, 0, 0, 0, 0, closeCode.tooMany])
  await clients[0]?.close()
  await expect.poll(() => knock(board)).toBe(0)
  await leaveAll()
})

it('a board that nobody is on yet takes no more of those who come at once than it has room for', async () => {
  const cold = await startServer({ env: { LIMIT_SEATS_PER_ROOM_MAX: '5' } })
  const { boardId, tokens } = await makeBoard(cold.url)
  const tickets = await Promise.all(Array.from({ length: 40 }, () => getTicket(cold.url, boardId, tokens.participant)))
  const all = await Promise.all(tickets.map(({ ticket }) => openSocket(cold.url, boardId, ticket)))
  for (const client of all) client.send(step1Frame())
  await expect.poll(() => all.every((client) => client.closeCode !== undefined || client.frames.length > 1)).toBe(true)
  const codes = all.map((client) => client.closeCode ?? 0)
  expect(codes.filter((code) => code === 0)).toHaveLength(5)
  expect(new Set(codes)).toEqual(new Set([0, closeCode.tooMany]))
  await cold.remove()
})

it('an address that holds more sockets than a hall has people gets no more, and the sockets it has go on', async () => {
  const other = await makeBoard(server.url)
  const third = await makeBoard(server.url)
  const codes = []
  for (const to of [board, other, third]) for (let n = 0; n < 5; n++) codes.push(await knock(to))
  expect(codes.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 0))
  expect(new Set(codes.slice(12))).toEqual(new Set([closeCode.tooMany]))
  expect(clients[0]?.closeCode).toBeUndefined()
  await leaveAll()
})

it('a herd that comes back at once is let in a few at a time, and in the end all of it', async () => {
  const small = await startServer({
    env: { LIMIT_JOINS_PER_SECOND: '20', LIMIT_JOINS_AT_ONCE_MAX: '5' },
  })
  const herdBoard = await makeBoard(small.url)
  let refusals = 0
  await Promise.all(
    Array.from({ length: 30 }, async () => {
      for (;;) {
        const client = await joinRaw(small.url, herdBoard.boardId, herdBoard.tokens.viewer).catch((error: unknown) => {
          expect(String(error)).toContain(String(closeCode.tooMany))
        })
        if (client) return client.close()
        refusals += 1
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }),
  )
  expect(refusals).toBeGreaterThan(0)
  await small.remove()
})

it('boards are made at a rate; asking for more says so and makes none', async () => {
  const body = { title: 'x', language: 'nl', template: 'empty' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => sendJson(`${server.url}/api/boards`, body)))
  const statuses = answers.map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([201, 429]))
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(3)
})
