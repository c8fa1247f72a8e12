/** A participant whose letters say of themselves that they stand where nobody could have put them, which readers would place differently. */
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeBoard } from '../support/board-client.ts'
import { joinRaw, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

type Neighbour = readonly [client: number, clock: number] | null
/** Letters in the root `records`, read as a text, between two others; null is an end of the text. */
function letters(client: number, left: Neighbour, right: Neighbour, text: string): Uint8Array {
  const encoder = createEncoder()
  for (const number of [1, 1, client, 0]) writeVarUint(encoder, number)
  writeUint8(encoder, 4 | (left ? 128 : 0) | (right ? 64 : 0))
  for (const number of [...(left ?? []), ...(right ?? [])]) writeVarUint(encoder, number)
  if (!left && !right) {
    writeVarUint(encoder, 1)
    writeVarString(encoder, 'records')
  }
  writeVarString(encoder, text)
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

const textOf = ({ doc }: RawClient): string => doc.getText('records').toJSON()

async function misplaced(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^samenspel_misplaced_items_total (\d+)$/m.exec(metrics)?.[1])
}

it('everybody reads letters between neighbours that nobody saw beside each other in the same order', async () => {
  const board = await makeBoard(server.url)
  const before = await joinRaw(server.url, board.boardId, board.tokens.viewer)
  const attacker = await joinRaw(server.url, board.boardId, board.tokens.participant)
  const send = async (update: Uint8Array): Promise<void> => {
    attacker.send(updateFrame(update))
    const mark = attacker.mark()
    await expect.poll(() => attacker.durable).toBe(mark)
  }
  await send(letters(1, null, null, 'a'))
  await send(letters(2, [1, 0], null, 'b'))
  await send(letters(3, [2, 0], null, '👋c'))
  await expect.poll(() => textOf(before)).toBe('ab👋c')
  expect(await misplaced()).toBe(0)

  await send(letters(11, [3, 2], [1, 0], '1')) // behind its right neighbour
  await send(letters(12, [1, 0], [3, 0], '2')) // over what was there before
  await send(letters(13, null, [2, 0], '3')) // before the beginning
  await send(letters(14, [3, 0], null, '4')) // within a letter of two halves
  await send(letters(15, [1, 0], [1, 0], '5')) // beside one letter twice
  await send(letters(16, [11, 0], [12, 0], '6')) // between two of these
  expect(await misplaced()).toBeGreaterThanOrEqual(6)

  const after = await joinRaw(server.url, board.boardId, board.tokens.viewer)
  await expect.poll(() => textOf(before)).toBe(textOf(after))
  expect(textOf(after)).toContain('👋')
  expect([...textOf(after)].toSorted().join('')).toBe([...'ab👋c123456'].toSorted().join(''))

  // What the log and the snapshot of a restarted server say is the same again.
  await server.stop()
  server = await server.restart()
  const later = await joinRaw(server.url, board.boardId, board.tokens.viewer)
  expect(textOf(later)).toBe(textOf(after))
})

it('what is written by others meanwhile stands in the same order for everybody', async () => {
  const board = await makeBoard(server.url)
  const attacker = await joinRaw(server.url, board.boardId, board.tokens.participant)
  const writer = await joinRaw(server.url, board.boardId, board.tokens.participant)
  attacker.send(updateFrame(letters(1, null, null, 'begin')))
  await expect.poll(() => textOf(writer)).toBe('begin')
  for (let n = 0; n < 20; n++) {
    attacker.send(updateFrame(letters(100 + n, [1, n % 5], [1, (3 * n) % 5], String.fromCodePoint(65 + n))))
    const { length } = textOf(writer)
    const update = new Promise<Uint8Array>((resolve) => writer.doc.once('update', resolve))
    writer.doc.getText('records').insert((7 * n) % length, 'o')
    writer.send(updateFrame(await update))
  }
  const mark = writer.mark()
  await expect.poll(() => writer.durable).toBe(mark)
  await expect.poll(() => textOf(writer).length).toBe('begin'.length + 40)
  const after = await joinRaw(server.url, board.boardId, board.tokens.viewer)
  expect(textOf(after)).toHaveLength('begin'.length + 40)
  expect(textOf(writer)).toBe(textOf(after))
  expect(Y.encodeStateVector(after.doc)).toEqual(Y.encodeStateVector(writer.doc))
})
