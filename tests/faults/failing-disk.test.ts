/** Storage that fails for real: a database that somebody else holds, a file system that is full, rows that are damaged. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { joinRaw, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const DATABASE = 'samenspel.sqlite'
const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.remove()
})
async function start(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer({ ...options, env: { ...options.env } })
  servers.push(server)
  return server
}
const statesOf = ({ ext }: RawClient): readonly string[] =>
  ext.flatMap((message) => (message.type === 'serverState' ? [message.state] : []))

/** What somebody who watches the server is told. */
async function damagedBoards(server: RunningServer | undefined): Promise<number> {
  const text = await (await fetch(`${server?.url}/metrics`)).text()
  return Number(/^samenspel_damaged_boards_total (\d+)$/m.exec(text)?.[1])
}

it('a database that cannot be written to: nothing is called durable until it can, and then everything is', async () => {
  const server = await start()
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  const reader = await joinRaw(server.url, boardId, tokens.viewer)
  const holder = new DatabaseSync(join(server.dataFolder, DATABASE))
  holder.exec('BEGIN IMMEDIATE')
  writer.elements.set('a', 1)
  const mark = writer.mark()
  await expect.poll(() => statesOf(writer), { timeout: 10_000 }).toEqual(['degraded'])
  expect(reader.elements.get('a')).toBe(1)
  expect(writer.durable).toBe(0)
  holder.exec('ROLLBACK')
  holder.close()
  await expect.poll(() => writer.durable, { timeout: 10_000 }).toBe(mark)
  await expect.poll(() => statesOf(writer)).toEqual(['degraded', 'saving'])
  await server.kill()
  servers.push(await server.restart())
  const fresh = await joinRaw(server.url, boardId, tokens.viewer)
  expect(fresh.elements.get('a')).toBe(1)
})

it('a full disk: nothing is called durable until there is room again, and nothing is lost', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0
  if (!mounted) {
    await rm(folder, { recursive: true })
    return context.skip('a small file system needs the right to mount one')
  }
  try {
    const server = await startServer({ dataFolder: folder })
    const { boardId, tokens } = await makeBoard(server.url)
    const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
    await writeFile(join(folder, 'ballast'), Buffer.alloc(10_000_000)).catch(() => {})
    for (let n = 0; n < 40; n++) writer.elements.set(`n${n}`, 'x'.repeat(10_000))
    const mark = writer.mark()
    await expect.poll(() => statesOf(writer), { timeout: 10_000 }).toEqual(['degraded'])
    expect(writer.durable).toBe(0)
    await rm(join(folder, 'ballast'))
    await expect.poll(() => writer.durable, { timeout: 15_000 }).toBe(mark)
    await server.kill()
    const again = await server.restart()
    const fresh = await joinRaw(again.url, boardId, tokens.viewer)
    expect(fresh.elements.size).toBe(40)
    await again.kill()
  } finally {
    spawnSync('umount', [folder])
    await rm(folder, { recursive: true, force: true })
  }
})

it('a database that the system lets grow no more: nothing is called durable until it may, and nothing is lost', async (context) => {
  const server = await start()
  const mayGrowTo = (bytes: string): boolean =>
    spawnSync('prlimit', [`--pid=${server.process.pid}`, `--fsize=${bytes}:`]).status === 0
  if (!mayGrowTo('unlimited')) return context.skip('this system has no prlimit')
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  mayGrowTo('8192')
  for (let n = 0; n < 20; n++) writer.elements.set(`n${n}`, 'x'.repeat(1_000))
  const mark = writer.mark()
  await expect.poll(() => statesOf(writer)).toEqual(['degraded'])
  expect(writer.durable).toBe(0)
  mayGrowTo('unlimited')
  await expect.poll(() => writer.durable).toBe(mark)
  await server.kill()
  servers.push(await server.restart())
  const fresh = await joinRaw(server.url, boardId, tokens.viewer)
  expect(fresh.elements.size).toBe(20)
})

it('damage in a snapshot: the board opens with the newest version and the rows after it, takes nothing, and overwrites nothing', async () => {
  const server = await start()
  const board = await makeBoard(server.url)
  const { boardId, tokens } = board
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  writer.elements.set('a', 'a')
  await expect.poll(() => writer.mark() && writer.durable).toBeGreaterThan(0)
  expect((await ask(server.url, board, 'POST', '/versions', { label: 'Nu' })).status).toBe(201)
  writer.elements.set('later', 'b')
  const mark = writer.mark()
  await expect.poll(() => writer.durable).toBe(mark)
  await server.kill()
  const stored = 'SELECT board_id, seq, hex(state) FROM board_snapshot'
  const database = new DatabaseSync(join(server.dataFolder, DATABASE))
  database.exec('UPDATE board_snapshot SET state = zeroblob(length(state))')
  const before = database.prepare(stored).all()
  database.close()
  servers.push(await server.restart())
  const client = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  expect(statesOf(client)).toEqual(['readonly'])
  expect(await damagedBoards(servers.at(-1))).toBe(1)
  expect(client.elements.toJSON()).toMatchObject({ a: 'a', later: 'b' })
  client.elements.set('b', 'b')
  client.mark()
  await expect.poll(() => client.rejections).toEqual(['read-only'])
  expect((await ask(server.url, board, 'POST', '/versions', { label: 'Later' })).status).toBe(409)
  await servers.at(-1)?.stop()
  const after = new DatabaseSync(join(server.dataFolder, DATABASE))
  expect(after.prepare(stored).all()).toEqual(before)
  after.close()
})

it.each([
  [
    'a row of the log',
    'UPDATE board_log SET bytes = zeroblob(length(bytes)) WHERE seq = (SELECT max(seq) FROM board_log)',
  ],
  ['the checksum of a row', 'UPDATE board_log SET crc32 = crc32 + 1 WHERE seq = 2'],
  ['a missing row', 'DELETE FROM board_log WHERE seq = 2'],
])('damage in %s: the board opens with what can be read, takes nothing, and overwrites nothing', async (_what, sql) => {
  const server = await start()
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  for (const key of ['a', 'b', 'c']) {
    writer.elements.set(key, key)
    const mark = writer.mark()
    await expect.poll(() => writer.durable).toBe(mark)
  }
  await server.kill()
  const database = new DatabaseSync(join(server.dataFolder, DATABASE))
  database.exec(sql)
  const before = database.prepare('SELECT seq, hex(bytes) FROM board_log').all()
  database.close()

  servers.push(await server.restart())
  const client = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  expect(client.doc.getMap('meta').get('title')).toBe('Proef')
  expect(client.elements.size).toBeLessThan(3)
  expect(statesOf(client)).toEqual(['readonly'])
  expect(await damagedBoards(servers.at(-1))).toBe(1)
  client.elements.set('d', 'd')
  client.mark()
  await expect.poll(() => client.rejections).toEqual(['read-only'])
  await client.close()
  await servers.at(-1)?.stop()
  const after = new DatabaseSync(join(server.dataFolder, DATABASE))
  expect(after.prepare('SELECT seq, hex(bytes) FROM board_log').all()).toEqual(before)
  after.close()
})
