/** Messages that do not come to their end: what the server holds of them is bounded, and nobody else notices. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { joinRaw } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const MAX_BYTES = 4_000_000
const HALF = Buffer.alloc(1_000_000)

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ env: { LIMIT_UNFINISHED_BYTES_MAX: `${MAX_BYTES}` } })
})
afterAll(() => server.remove())

it('those that hold most are ended, and who sends whole messages stays', async () => {
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  const holders = await Promise.all(
    Array.from({ length: 12 }, async () => (await joinRaw(server.url, boardId, tokens.participant)).socket),
  )
  const ended = new Set<number>()
  for (const [index, socket] of holders.entries()) socket.on('close', () => ended.add(index))
  for (const [index, socket] of holders.entries())
    socket.send(index === 0 ? HALF.subarray(0, 100_000) : HALF, { fin: false })
  // Eleven megabytes and a tenth; what is left is less than four, and the smallest is among it.
  await expect.poll(() => ended.size, { timeout: 10_000 }).toBeGreaterThanOrEqual(8)
  writer.elements.set('a', 1)
  const mark = writer.mark()
  await expect.poll(() => writer.durable).toBe(mark)
  expect(ended.has(0)).toBe(false)
  expect(ended.size).toBeLessThan(12)
  expect(writer.closeCode).toBeUndefined()
  for (const socket of holders) socket.terminate()
})
