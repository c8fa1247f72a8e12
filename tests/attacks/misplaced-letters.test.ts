/** A participant whose letters say of themselves that they stand where nobody could have put them, which other readers would place differently. */
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { startHeartbeat } from '../support/heartbeat.ts'
import { joinRaw, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ env: { LIMIT_BAD_FRAMES_MAX: '1000' } })
})
afterAll(() => server.remove())

type Neighbour = readonly [client: number, clock: number] | null
/** Letters in the root `records`, read as a text, by clients of their own, between two others; null is an end of the text. */
function letters(clients: readonly number[], left: Neighbour, right: Neighbour, text: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, clients.length)
  for (const client of clients) {
    for (const number of [1, client, 0]) writeVarUint(encoder, number)
    writeUint8(encoder, 4 | (left ? 128 : 0) | (right ? 64 : 0))
    for (const number of [...(left ?? []), ...(right ?? [])]) writeVarUint(encoder, number)
    if (!left && !right) {
      writeVarUint(encoder, 1)
      writeVarString(encoder, 'records')
    }
    writeVarString(encoder, text)
  }
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

it('letters between neighbours that nobody saw beside each other are refused, and everybody reads the same', async () => {
  const board = await makeBoard(server.url)
  const before = await joinRaw(server.url, board.boardId, board.tokens.viewer)
  const attacker = await joinRaw(server.url, board.boardId, board.tokens.participant)
  attacker.send(updateFrame(letters([1], null, null, 'a')))
  attacker.send(updateFrame(letters([2], [1, 0], null, 'b')))
  attacker.send(updateFrame(letters([3], [2, 0], null, '👋c')))
  const mark = attacker.mark()
  await expect.poll(() => attacker.durable).toBe(mark)
  const wrong = [
    ['behind its right neighbour', letters([11], [3, 2], [1, 0], 'x')],
    ['over what was there before', letters([12], [1, 0], [3, 0], 'x')],
    ['before the beginning', letters([13], null, [2, 0], 'x')],
    ['within a letter of two halves', letters([14], [3, 0], [3, 1], 'x')],
  ] as const
  for (const [place, update] of wrong) {
    const { length } = attacker.rejections
    attacker.send(updateFrame(update))
    attacker.mark()
    await expect.poll(() => attacker.rejections.length, { message: place }).toBe(length + 1)
  }
  expect(new Set(attacker.rejections)).toEqual(new Set(['not-allowed']))
  attacker.send(updateFrame(letters([15], [2, 0], [3, 0], '!')))
  const textOf = ({ doc }: RawClient): string => doc.getText('records').toJSON()
  await expect.poll(() => textOf(before)).toBe('ab!👋c')
  expect(textOf(await joinRaw(server.url, board.boardId, board.tokens.viewer))).toBe('ab!👋c')
})

it('letters that have thousands of others between their neighbours are refused before they cost the others time', async () => {
  const board = await makeBoard(server.url)
  const heartbeat = await startHeartbeat(server.url, await makeBoard(server.url))
  const attacker = await joinRaw(server.url, board.boardId, board.tokens.participant)
  // Each came first, and none knew of another: each new one is compared with all that are there.
  const crowd = (of: number, size: number): Uint8Array =>
    letters(
      Array.from({ length: size }, (_, n) => of * 10_000 + n),
      null,
      null,
      'x',
    )
  for (let n = 1; n <= 100; n++) attacker.send(updateFrame(crowd(n, 200)))
  for (let n = 101; n <= 110; n++) attacker.send(updateFrame(crowd(n, 4_000)))
  attacker.mark()
  await expect.poll(() => attacker.rejections, { timeout: 20_000 }).toEqual(['not-allowed'])
  const { worstMs } = await heartbeat.stop()
  // A bound against standing still: unchecked, one of these frames takes many seconds.
  expect(worstMs).toBeLessThan(1_000)
  await attacker.close()
})
