/** What "durable" means to a client: never before the commit, always after it, for everything before the mark and nothing that was refused. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { getTicket, makeBoard, type TestBoard } from '../support/board-client.ts'
import { startPostgres, type TestDatabase } from '../support/databases.ts'
import { joinRaw, openSocket, step1Frame, step2Frame, updateFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const LIMITS = {
  LIMIT_BOARD_BYTES_MAX: '200000',
  LIMIT_UNCOMMITTED_BYTES_PER_ROOM_MAX: '100000',
}

describe.each(['SQLite', 'PostgreSQL'] as const)('with %s', (kind) => {
  let database: TestDatabase | undefined
  let server: RunningServer
  let board: TestBoard

  beforeAll(async () => {
    database = kind === 'PostgreSQL' ? await startPostgres() : undefined
    const env = database ? { ...LIMITS, DATABASE_URL: await database.createDatabase() } : LIMITS
    server = await startServer({ env })
  })
  afterAll(async () => {
    await server?.remove()
    await database?.remove()
  })

  const enter = async (role: 'participant' | 'viewer' = 'participant'): Promise<RawClient> =>
    (await joinRaw(server.url, board.boardId, board.tokens[role])).follow()
  const durable = (client: RawClient, mark: number): Promise<void> => expect.poll(() => client.durable).toBe(mark)
  const restart = async (): Promise<void> => {
    await server.kill()
    server = await server.restart()
  }
  const keysOf = ({ elements }: RawClient): readonly string[] => [...elements.keys()].toSorted()
  const statesOf = ({ ext }: RawClient): readonly string[] =>
    ext.flatMap((message) => (message.type === 'serverState' ? [message.state] : []))

  /** Keeps the storage from committing until the result is called. */
  async function holdStorage(): Promise<() => Promise<void>> {
    if (database) {
      await database.stopServer()
      const { startServer: giveBack } = database
      return giveBack
    }
    const holder = new DatabaseSync(join(server.dataFolder, 'samenspel.sqlite'))
    holder.exec('BEGIN IMMEDIATE')
    return async () => {
      holder.exec('ROLLBACK')
      holder.close()
    }
  }

  it('is said of nothing that a kill between sending and committing can take; whoever saw it brings it back', async () => {
    board = await makeBoard(server.url)
    const [writer, reader] = [await enter(), await enter()]
    const release = await holdStorage()
    writer.elements.set('a', 1)
    writer.mark()
    await expect.poll(() => reader.elements.get('a')).toBe(1)
    await server.kill()
    await release()
    expect(writer.durable).toBe(0)
    server = await server.restart()
    expect(keysOf(await enter('viewer'))).toEqual([])
    const back = await enter()
    back.send(step2Frame(Y.encodeStateAsUpdate(reader.doc)))
    await durable(back, back.mark())
    await restart()
    expect(keysOf(await enter('viewer'))).toEqual(['a'])
  })

  it('holds when the server is killed at the moment of saying so, twenty times', { timeout: 180_000 }, async () => {
    board = await makeBoard(server.url)
    for (let n = 0; n < 20; n++) {
      const writer = await enter()
      const killed = new Promise<void>((resolve) => {
        writer.socket.on('message', () => {
          if (writer.durable > 0) resolve(server.kill())
        })
      })
      writer.elements.set(`n${n}`, n)
      writer.mark()
      await killed
      server = await server.restart()
      expect(keysOf(await enter('viewer'))).toHaveLength(n + 1)
    }
  })

  it('is one answer for several marks, and covers deletions, which no state vector shows', async () => {
    board = await makeBoard(server.url)
    const writer = await enter()
    for (const key of ['a', 'b', 'c']) writer.elements.set(key, key)
    writer.mark()
    writer.mark()
    await durable(writer, writer.mark())
    writer.elements.delete('b')
    await durable(writer, writer.mark())
    await restart()
    expect(keysOf(await enter('viewer'))).toEqual(['a', 'c'])
  })

  it('counts anew on each connection, and waits for the first step 2 of it', async () => {
    board = await makeBoard(server.url)
    const writer = await enter()
    writer.elements.set('a', 1)
    for (let n = 0; n < 3; n++) await durable(writer, writer.mark())
    await writer.close()
    writer.elements.set('b', 2)
    // Comes in without saying what it has: the change is passed over, for it comes again, and of the mark nothing can be said yet.
    const { ticket } = await getTicket(server.url, board.boardId, board.tokens.participant)
    const again = await openSocket(server.url, board.boardId, ticket, {}, undefined, false)
    const answers = (): number => again.frames.filter((frame) => frame[0] === 0 && frame[1] === 1).length
    again.send(step1Frame())
    await expect.poll(answers).toBe(1)
    again.send(updateFrame(Y.encodeStateAsUpdate(writer.doc)))
    const mark = again.mark()
    again.send(step1Frame())
    await expect.poll(answers).toBe(2)
    // Everything that the server has by now is on disk, and what it had to say about it was said.
    const other = await enter()
    other.elements.set('c', 3)
    await durable(other, other.mark())
    again.send(step1Frame())
    await expect.poll(answers).toBe(3)
    expect(again.ext.filter(({ type }) => type === 'durable' || type === 'rejected')).toEqual([])
    expect(keysOf(await enter('viewer'))).toEqual(['a', 'c'])
    again.send(step2Frame(Y.encodeStateAsUpdate(writer.doc)))
    expect(mark).toBe(1)
    await durable(again, mark)
    await restart()
    expect(keysOf(await enter('viewer'))).toEqual(['a', 'b', 'c'])
  })

  it('is not said after a refusal until everything was sent again, and says REJECTED instead', async () => {
    board = await makeBoard(server.url)
    const writer = await enter()
    writer.answersStep1 = false
    writer.elements.set('a', 1)
    writer.send(updateFrame(Uint8Array.of(9, 9, 9)))
    const mark = writer.mark()
    await expect.poll(() => writer.rejections).toEqual(['malformed'])
    expect(writer.durable).toBeLessThan(mark)
    writer.send(step2Frame(Y.encodeStateAsUpdate(writer.doc)))
    await durable(writer, writer.mark())
  })

  it('is not said of what a full board refused, though deleting stays possible', async () => {
    board = await makeBoard(server.url)
    const writer = await enter()
    for (let n = 0; n < 30; n++) {
      writer.elements.set(`n${n}`, 'x'.repeat(10_000))
      const mark = writer.mark()
      await expect.poll(() => writer.durable === mark || writer.rejections.length > 0).toBe(true)
    }
    expect(new Set(writer.rejections)).toEqual(new Set(['board-full']))
    const fresh = await enter()
    const kept = keysOf(fresh)
    expect(kept.length).toBeLessThan(30)
    fresh.elements.delete(kept[0] ?? '')
    await durable(fresh, fresh.mark())
    expect(keysOf(await enter('viewer'))).toEqual(kept.slice(1))
  })

  it('is said of a thousand changes made while the storage is away only when it is back', async () => {
    board = await makeBoard(server.url)
    const [writer, reader] = [await enter(), await enter('viewer')]
    const release = await holdStorage()
    for (let n = 0; n < 1_000; n++) writer.elements.set(`n${n}`, n)
    const mark = writer.mark()
    await expect.poll(() => reader.elements.size, { timeout: 20_000 }).toBe(1_000)
    await expect.poll(() => statesOf(writer), { timeout: 20_000 }).toEqual(['degraded'])
    expect(writer.durable).toBe(0)
    await release()
    await expect.poll(() => writer.durable, { timeout: 30_000 }).toBe(mark)
    await restart()
    expect((await enter('viewer')).elements.size).toBe(1_000)
  })

  it('is not said of what comes when too much waits for the storage, until that came again', async () => {
    board = await makeBoard(server.url)
    const writer = await enter()
    const release = await holdStorage()
    for (let n = 0; n < 15; n++) {
      writer.elements.set(`n${n}`, 'x'.repeat(10_000))
      // Each by itself, or all of it is admitted before any of it waits.
      writer.mark()
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    await expect.poll(() => writer.rejections.at(-1), { timeout: 20_000 }).toBe('read-only')
    expect(writer.durable).toBe(0)
    await release()
    await expect.poll(() => statesOf(writer).at(-1), { timeout: 30_000 }).toBe('saving')
    // The server asks for everything again by itself.
    await expect.poll(() => writer.mark() && writer.durable, { timeout: 30_000 }).toBeGreaterThan(0)
    await restart()
    expect(keysOf(await enter('viewer'))).toHaveLength(15)
  })
})
