/** Two servers on one PostgreSQL, with Redis between them, as a host with a proxy in front would run them. */
import { openRedisBroadcast } from '@samenspel/server/broadcast/redis'
import { newPersonId, type BoardId } from '@samenspel/shared/ids'
import type { LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { startBadNetwork } from '../support/bad-network.ts'
import {
  addNote,
  joinPlainly,
  makeBoard,
  noteText,
  whenSynced,
  type PlainClient,
  type TestBoard,
} from '../support/board-client.ts'
import { startPostgres, startRedis, type TestDatabase, type TestRedis } from '../support/databases.ts'
import { ask } from '../support/facilitator.ts'
import { announcedSeed, createRandom } from '../support/random.ts'
import { joinRaw, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

describe('two servers on one database', () => {
  let database: TestDatabase
  let redis: TestRedis
  let databaseUrl: string
  let one: RunningServer
  let two: RunningServer
  const clients: PlainClient[] = []

  beforeAll(async () => {
    database = await startPostgres()
    redis = await startRedis()
    databaseUrl = await database.createDatabase()
    const env = {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      LIMIT_IDLE_ROOM_MS: '1000',
      LIMIT_PRESENCE_REPEAT_MS: '1000',
      LIMIT_REMOTE_PRESENCE_MS_MAX: '3000',
    }
    one = await startServer({ env })
    two = await startServer({ env })
  })
  afterAll(async () => {
    await one?.remove()
    await two?.remove()
    await redis?.stopServer()
    await database?.remove()
  })
  afterEach(() => {
    for (const { provider } of clients.splice(0)) provider.destroy()
  })

  async function join(server: RunningServer, boardId: string, token: string, name = 'Iemand'): Promise<PlainClient> {
    const client = await joinPlainly(server.url, boardId, token, { name })
    clients.push(client)
    await whenSynced(client)
    return client
  }
  const statesOf = ({ ext }: RawClient): readonly string[] =>
    ext.flatMap((message) => (message.type === 'serverState' ? [message.state] : []))
  const namesSeenBy = ({ provider }: PlainClient) =>
    [...provider.awareness.getStates().values()].map(
      (state) => (state['user'] as { name?: string } | undefined)?.name ?? '',
    )

  it('show the people of both the same board, and each other', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant, 'Noor')
    const sam = await join(two, boardId, tokens.participant, 'Sam')
    addNote(noor, 'a', 'bij de ene')
    addNote(sam, 'b', 'bij de andere')
    await expect.poll(() => [noteText(sam, 'a'), noteText(noor, 'b')]).toEqual(['bij de ene', 'bij de andere'])
    noor.provider.awareness.setLocalState({ cursor: [1, 2] })
    await expect.poll(() => namesSeenBy(sam)).toContain('Noor')
    noor.provider.destroy()
    await expect.poll(() => namesSeenBy(sam)).not.toContain('Noor')
  })

  it('agree after a thousand changes on both at once', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(two, boardId, tokens.participant)
    for (let n = 0; n < 500; n++) {
      noor.elements.set(`noor${n}`, n)
      sam.elements.set(`sam${n}`, n)
      if (n % 10 === 0) await new Promise(setImmediate)
    }
    await expect.poll(() => [noor.elements.size, sam.elements.size], { timeout: 10_000 }).toEqual([1_000, 1_000])
    const late = await join(two, boardId, tokens.viewer)
    expect(late.elements.size).toBe(1_000)
  })

  it('lose nothing while Redis is away, only time', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(two, boardId, tokens.participant)
    await redis.stopServer()
    addNote(noor, 'a', 'zonder doorgeefluik')
    await expect.poll(() => noteText(sam, 'a')).toBe('zonder doorgeefluik')
    await redis.startServer()
    addNote(sam, 'b', 'weer met')
    await expect.poll(() => noteText(noor, 'b')).toBe('weer met')
  })

  it('lose nothing while Redis comes and goes', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(two, boardId, tokens.participant)
    for (let n = 0; n < 5; n++) {
      await redis.stopServer()
      addNote(noor, `noor${n}`, 'zonder')
      await redis.startServer()
      addNote(sam, `sam${n}`, 'met')
    }
    await expect.poll(() => [noor.elements.size, sam.elements.size]).toEqual([10, 10])
  })

  it('read the log when a row lacks what news should have brought', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(two, boardId, tokens.participant)
    const [gossip, listener] = [openRedisBroadcast(redis.url), openRedisBroadcast(redis.url)]
    const heard: number[] = []
    listener.subscribe(boardId as BoardId, (news) => {
      if (news.kind === 'appended') heard.push(news.seq)
    })
    await expect.poll(() => gossip.connected && listener.connected).toBe(true)
    addNote(noor, 'a', 'eerst')
    await expect.poll(() => heard.length).toBe(1)
    await expect.poll(() => noteText(sam, 'a')).toBe('eerst')
    // The row to come, said to be empty: what it really says is passed over then.
    const seq = (heard[0] ?? 0) + 1
    gossip.publish(boardId as BoardId, { kind: 'appended', seq, update: new Uint8Array([0, 0]) })
    await expect.poll(() => heard.length).toBe(2)
    addNote(noor, 'b', 'overgeslagen')
    await expect.poll(() => heard).toEqual([seq - 1, seq, seq])
    expect(sam.elements.has('b')).toBe(false)
    addNote(noor, 'c', 'daarna')
    await expect.poll(() => [noteText(sam, 'b'), noteText(sam, 'c')]).toEqual(['overgeslagen', 'daarna'])
    await gossip.close()
    await listener.close()
  })

  it('agree when news is doubled, comes late and out of order, or is never heard', async () => {
    const deaf = await startServer({ env: { DATABASE_URL: databaseUrl } })
    const random = createRandom(announcedSeed('several-servers'))
    const { boardId, tokens } = await makeBoard(one.url)
    const gossip = openRedisBroadcast(redis.url)
    let told = 0
    gossip.subscribe(boardId as BoardId, (news) => {
      if (news.kind !== 'appended' || told > 2_000) return
      for (let times = random.int(3); times > 0; times--)
        setTimeout(() => gossip.publish(boardId as BoardId, news), random.int(200))
      // A row that is not there yet, and one without its bytes. Bytes of another row would be believed: redis is as trusted as the database.
      if (random.chance(0.1))
        gossip.publish(boardId as BoardId, { kind: 'appended', seq: news.seq + 5, update: undefined })
      if (random.chance(0.1)) gossip.publish(boardId as BoardId, { kind: 'appended', seq: news.seq, update: undefined })
      told += 1
    })
    await expect.poll(() => gossip.connected).toBe(true)
    const writers = [await join(one, boardId, tokens.participant), await join(two, boardId, tokens.participant)]
    const listener = await join(deaf, boardId, tokens.participant)
    for (let n = 0; n < 100; n++) {
      for (const [index, writer] of writers.entries()) writer.elements.set(`w${index}-${n}`, n)
      await fetch(`${one.url}/healthz`)
    }
    addNote(listener, 'deaf', 'zonder doorgeefluik')
    for (const client of [...writers, listener])
      await expect.poll(() => client.elements.size, { timeout: 60_000 }).toBe(201)
    expect(told).toBeGreaterThan(0)
    for (const server of [one, two, deaf]) {
      const late = await join(server, boardId, tokens.viewer)
      expect(late.elements.toJSON()).toEqual(listener.elements.toJSON())
    }
    await gossip.close()
    listener.provider.destroy()
    await deaf.remove()
  }, 120_000)

  it('forget the people of a server that died, and not those of one that lives', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant, 'Noor')
    const sam = await join(two, boardId, tokens.participant, 'Sam')
    const watcher = await join(two, boardId, tokens.viewer, 'Kijker')
    for (const { provider } of [noor, sam]) provider.awareness.setLocalState({ cursor: [1, 2] })
    await expect.poll(() => namesSeenBy(watcher)).toEqual(expect.arrayContaining(['Noor', 'Sam']))
    // Longer than a server may be silent about its people.
    await new Promise((resolve) => setTimeout(resolve, 3_500))
    expect(namesSeenBy(watcher)).toEqual(expect.arrayContaining(['Noor', 'Sam']))
    noor.provider.disconnect()
    await expect.poll(() => namesSeenBy(watcher)).not.toContain('Noor')
    noor.provider.connect()
    noor.provider.awareness.setLocalState({ cursor: [3, 4] })
    await expect.poll(() => namesSeenBy(watcher)).toContain('Noor')
    await one.kill()
    await expect.poll(() => namesSeenBy(watcher)).not.toContain('Noor')
    expect(namesSeenBy(watcher)).toContain('Sam')
    one = await one.restart()
  })

  it('keep the changes of both when one of them is killed', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(two, boardId, tokens.participant)
    addNote(noor, 'a', 'voor de klap')
    await expect.poll(() => noteText(sam, 'a')).toBe('voor de klap')
    await one.kill()
    addNote(noor, 'b', 'tijdens de klap')
    addNote(sam, 'c', 'op de andere')
    one = await one.restart()
    await expect
      .poll(() => [noteText(sam, 'b'), noteText(noor, 'c')], { timeout: 10_000 })
      .toEqual(['tijdens de klap', 'op de andere'])
  })

  it('close the sockets of a withdrawn link and of a removed person, and freeze, within two seconds, on both', async () => {
    const board = await makeBoard(one.url)
    const { boardId, tokens } = board
    const person = newPersonId()
    const [guest, removed, frozen] = [
      await joinRaw(two.url, boardId, tokens.viewer),
      await joinRaw(two.url, boardId, tokens.participant, { personId: person }),
      await joinRaw(two.url, boardId, tokens.participant),
    ]
    const { body } = await ask(one.url, board, 'GET', '/links')
    const links = body['links'] as readonly LinkEntry[]
    const viewer = links.find(({ role }) => role === 'viewer')
    const startMs = performance.now()
    await ask(one.url, board, 'DELETE', `/links/${viewer?.linkId}`)
    await ask(one.url, board, 'POST', '/removals', { personId: person })
    await ask(one.url, board, 'PUT', '/frozen', { frozen: true })
    const isFrozen = () => frozen.ext.some((message) => message.type === 'hello' && message.frozen === true)
    await expect
      .poll(() => [guest.closeCode, removed.closeCode, isFrozen()], { timeout: 2_000 })
      .toEqual([4403, 4403, true])
    expect(performance.now() - startMs).toBeLessThan(2_000)
    await frozen.close()
  })

  it('close the sockets of a link that allows less on both servers as soon, and take nothing more by it', async () => {
    const board = await makeBoard(one.url)
    const { boardId, tokens } = board
    const people = [
      await joinRaw(one.url, boardId, tokens.participant),
      await joinRaw(two.url, boardId, tokens.participant),
    ]
    const { body } = await ask(one.url, board, 'GET', '/links')
    const link = (body['links'] as readonly LinkEntry[]).find(({ role }) => role === 'participant')
    const startMs = performance.now()
    expect((await ask(one.url, board, 'PUT', `/links/${link?.linkId}`, { role: 'viewer' })).status).toBe(200)
    await expect.poll(() => people.map(({ closeCode }) => closeCode), { timeout: 2_000 }).toEqual([4401, 4401])
    expect(performance.now() - startMs).toBeLessThan(2_000)
    const looking = await join(two, boardId, tokens.participant)
    addNote(looking, 'a', 'mag niet')
    const writing = await join(one, boardId, tokens.facilitator)
    addNote(writing, 'b', 'mag wel')
    await expect.poll(() => noteText(looking, 'b')).toBe('mag wel')
    expect(writing.elements.has('a')).toBe(false)
  })

  it('close the sockets of a withdrawn link also while Redis is away', async () => {
    const board = await makeBoard(one.url)
    const guest = await joinRaw(two.url, board.boardId, board.tokens.viewer)
    const { body } = await ask(one.url, board, 'GET', '/links')
    const viewer = (body['links'] as readonly LinkEntry[]).find(({ role }) => role === 'viewer')
    await redis.stopServer()
    await ask(one.url, board, 'DELETE', `/links/${viewer?.linkId}`)
    await expect.poll(() => guest.closeCode).toBe(4403)
    await redis.startServer()
  })

  describe('of which one hears no news', () => {
    let deaf: RunningServer
    let board: TestBoard
    let writer: RawClient
    let reader: RawClient
    beforeAll(async () => {
      deaf = await startServer({ env: { DATABASE_URL: databaseUrl, LIMIT_POLL_INTERVAL_MS: '5000' } })
    })
    afterAll(() => deaf?.remove())
    beforeEach(async () => {
      board = await makeBoard(one.url)
      // The log is empty when the one that hears nothing loads the board.
      await ask(one.url, board, 'POST', '/versions', { label: 'Leeg' })
      writer = (await joinRaw(one.url, board.boardId, board.tokens.participant)).follow()
      reader = (await joinRaw(deaf.url, board.boardId, board.tokens.participant)).follow()
    })
    afterEach(async () => {
      for (const client of [writer, reader]) await client.close()
    })

    async function write(...keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        writer.elements.set(key, key)
        const mark = writer.mark()
        await expect.poll(() => writer.durable).toBe(mark)
      }
    }

    it('make versions that hold what both show', async () => {
      await write('a', 'b')
      await ask(one.url, board, 'POST', '/versions', { label: 'Half' })
      await write('c', 'd')
      await expect.poll(() => reader.elements.size).toBe(4)
      const { body } = await ask(deaf.url, board, 'POST', '/versions', { label: 'Nu' })
      const state = await fetch(`${deaf.url}/api/boards/${board.boardId}/versions/${String(body['versionId'])}`, {
        headers: { authorization: `Bearer ${board.tokens.facilitator}` },
      })
      const version = new Y.Doc()
      Y.applyUpdateV2(version, new Uint8Array(await state.arrayBuffer()))
      expect([...version.getMap('elements').keys()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
    })

    it('take nothing more for a board of which they find a row damaged, and leave the row where it is', async () => {
      await write('a', 'b')
      const session = await database.connect(databaseUrl)
      const damaged = await session.ask(
        `WITH taken AS (UPDATE board SET last_seq = last_seq + 1 WHERE id = '${board.boardId}' RETURNING id, last_seq)
         INSERT INTO board_log (board_id, seq, at, bytes, crc32)
         SELECT id, last_seq, 1, '\\x0000', 12345 FROM taken RETURNING seq`,
      )
      await expect.poll(() => statesOf(reader)).toEqual(['readonly'])
      reader.elements.set('d', 'd')
      reader.mark()
      await expect.poll(() => reader.rejections).toEqual(['read-only'])
      expect((await ask(deaf.url, board, 'POST', '/versions', { label: 'Nu' })).status).toBe(409)
      const rows = await session.ask(`SELECT seq FROM board_log WHERE board_id = '${board.boardId}'`)
      expect(rows).toEqual(expect.arrayContaining([...damaged]))
      expect(await (await fetch(`${deaf.url}/metrics`)).text()).toContain('samenspel_damaged_boards_total 1')
      await session.close()
    })
  })

  it('go on when one of them vanishes in the middle of a commit, with a board that it has locked', async () => {
    const network = await startBadNetwork(Number(new URL(databaseUrl).port))
    const throughNetwork = new URL(databaseUrl)
    throughNetwork.port = String(network.port)
    const vanishing = await startServer({ env: { DATABASE_URL: throughNetwork.href } })
    const [locked, free] = [await makeBoard(one.url), await makeBoard(one.url)]
    const noor = await join(vanishing, locked.boardId, locked.tokens.participant)
    const onLocked = (await joinRaw(two.url, locked.boardId, locked.tokens.participant)).follow()
    const onFree = (await joinRaw(two.url, free.boardId, free.tokens.participant)).follow()
    const [holder, watcher] = [await database.connect(databaseUrl), await database.connect(databaseUrl)]
    const howMany = async (condition: string): Promise<unknown> =>
      (await watcher.ask(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE ${condition}`))[0]?.['n']
    // The server asks for the row while somebody has it; when it is given the row, nobody hears of that any more.
    await holder.ask('BEGIN')
    await holder.ask(`SELECT 1 FROM board WHERE id = '${locked.boardId}' FOR UPDATE`)
    addNote(noor, 'a', 'halverwege')
    await expect.poll(() => howMany("wait_event_type = 'Lock'")).toBe(1)
    network.halfOpen()
    await holder.ask('ROLLBACK')
    await expect.poll(() => howMany("state = 'idle in transaction'")).toBe(1)

    for (const client of [onLocked, onFree]) client.elements.set('b', 'daarna')
    const marks = [onLocked.mark(), onFree.mark()]
    await expect.poll(() => onFree.durable, { timeout: 15_000 }).toBe(marks[1])
    expect(onLocked.durable).toBe(0)
    onFree.elements.set('c', 'nog iets')
    const third = onFree.mark()
    await expect.poll(() => onFree.durable).toBe(third)
    // It may have been told so while it was not known yet which of the two boards it is.
    expect(statesOf(onFree).at(-1)).not.toBe('degraded')
    await expect.poll(() => onLocked.durable, { timeout: 25_000 }).toBe(marks[0])
    expect(statesOf(onLocked)).toEqual(['degraded', 'saving'])

    // What it hears now is that its connection has long been ended.
    network.heal()
    const late = await join(two, locked.boardId, locked.tokens.viewer)
    await expect.poll(() => noteText(late, 'a'), { timeout: 30_000 }).toBe('halverwege')
    expect(vanishing.process.exitCode).toBeNull()
    for (const client of [onLocked, onFree]) await client.close()
    for (const session of [holder, watcher]) await session.close()
    noor.provider.destroy()
    await vanishing.remove()
    await network.close()
  }, 120_000)

  it('carry on when the database was away', async () => {
    const { boardId, tokens } = await makeBoard(one.url)
    const noor = await join(one, boardId, tokens.participant)
    const sam = await join(one, boardId, tokens.participant)
    await database.stopServer()
    addNote(noor, 'a', 'zonder database')
    await expect.poll(() => noteText(sam, 'a')).toBe('zonder database')
    await database.startServer()
    const late = await joinAgain(two, boardId, tokens.viewer)
    await expect.poll(() => noteText(late, 'a'), { timeout: 15_000 }).toBe('zonder database')
  })

  /** Joins as soon as the server has its database again. */
  async function joinAgain(server: RunningServer, boardId: string, token: string): Promise<PlainClient> {
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 15_000 }).toBe(200)
    return join(server, boardId, token)
  }
})
