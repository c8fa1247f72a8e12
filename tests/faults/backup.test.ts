/** The commands of docs/operations.md, rehearsed: back up while people write, lose the machine, restore on an empty one. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBoard } from '../support/board-client.ts'
import { joinRaw } from '../support/raw-client.ts'
import { startServer } from '../support/start-server.ts'

const root = join(import.meta.dirname, '..', '..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const commandFile = (command: 'backup' | 'restore'): string => join(root, 'server', 'src', 'commands', `${command}.ts`)

function run(command: 'backup' | 'restore', dataFolder: string, ...typed: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandFile(command), ...typed], {
    env: { ...process.env, DATA_DIR: dataFolder },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

it('what was durable before the backup is there after restoring it into an empty folder', async () => {
  const server = await startServer()
  const { boardId, tokens } = await makeBoard(server.url)
  const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
  for (let n = 0; n < 50; n++) writer.elements.set(`n${n}`, n)
  const mark = writer.mark()
  await expect.poll(() => writer.durable).toBe(mark)
  const file = join(folder, 'boards.backup')
  // People go on while the command runs, in a process of its own.
  const backup = spawn(process.execPath, [commandFile('backup'), file], {
    env: { ...process.env, DATA_DIR: server.dataFolder },
  })
  let printed = ''
  let status: number | undefined
  backup.stdout.on('data', (chunk) => (printed += String(chunk)))
  backup.on('close', (code) => (status = code ?? -1))
  let written = 50
  for (; status === undefined; written++) {
    writer.elements.set(`n${written}`, written)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect([status, printed]).toEqual([0, `1 boards are now in ${file}.\n`])
  expect(written).toBeGreaterThan(60)
  const last = writer.mark()
  await expect.poll(() => writer.durable).toBe(last)
  const live = new DatabaseSync(join(server.dataFolder, 'samenspel.sqlite'), { readOnly: true })
  const { value: ticketKey } = live.prepare('SELECT value FROM secret').get() as { value: Uint8Array }
  live.close()
  await server.remove()
  // Whoever reads the copy cannot make tickets for a server that still runs.
  expect((await readFile(file)).includes(Buffer.from(ticketKey))).toBe(false)

  const empty = join(folder, 'another-machine')
  expect(run('restore', empty, file)).toMatchObject({ status: 0 })
  const again = await startServer({ dataFolder: empty })
  const reader = await joinRaw(again.url, boardId, tokens.viewer)
  for (let n = 0; n < 50; n++) expect(reader.elements.get(`n${n}`)).toBe(n)
  // Of what was written meanwhile there is a beginning without gaps: the board as it was at one moment.
  const keys = [...reader.elements.keys()]
  expect(keys.toSorted()).toEqual(keys.map((_, n) => `n${n}`).toSorted())
  expect(keys.length).toBeLessThanOrEqual(written)
  await again.stop()
})

it('restoring keeps what was there, and does not happen under a running server', async () => {
  const server = await startServer()
  await makeBoard(server.url)
  const file = join(folder, 'one.backup')
  run('backup', server.dataFolder, file)
  await makeBoard(server.url)
  const whileRunning = run('restore', server.dataFolder, file)
  expect(whileRunning).toMatchObject({ status: 1 })
  expect(whileRunning.stderr).toMatch(/^Another Samenspel server is already using/)
  await server.stop()
  expect(run('restore', server.dataFolder, file)).toMatchObject({ status: 0 })
  expect((await readdir(server.dataFolder)).filter((name) => name.includes('.before-'))).toHaveLength(1)
  await server.remove()
})

it('says in one sentence what is wrong, and changes nothing', async () => {
  const rubbish = join(folder, 'rubbish')
  await writeFile(rubbish, 'this is no database')
  const place = join(folder, 'untouched')
  expect(run('restore', place, rubbish).stderr).toBe(`${rubbish} is not a sound copy of a Samenspel database.\n`)
  expect(run('restore', place, join(folder, 'nothing')).stderr).toMatch(/^There is no file/)
  expect(run('restore', place).stderr).toMatch(/^Say which file/)
  expect(run('backup', place, join(folder, 'x')).stderr).toMatch(/^There are no boards in/)
  expect(run('backup', place, rubbish).stderr).toMatch(/exists already/)
})
