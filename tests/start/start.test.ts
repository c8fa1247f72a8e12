import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('starting prints one address, and Ctrl-C stops cleanly', async () => {
  const start = await npmStart({ PORT: '0' })
  await expect.poll(start.output, { timeout: 60_000 }).toMatch(/^Samenspel is ready: http:\/\/\S+:\d+$/m)
  start.interrupt()
  expect(await start.exitCode).toBe(0)
})

test('a busy port is refused with one clear sentence', async () => {
  const other = createServer()
  other.listen(0)
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const start = await npmStart({ PORT: String(port) })
  expect(await start.exitCode).not.toBe(0)
  expect(start.errors()).toMatch(new RegExp(`^Port ${port} is already in use; [^.]+\\.\\n$`))
})

test('a data folder that cannot be written is refused with one clear sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-start-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'file'), 'in the way')
  const start = await npmStart({ PORT: '0', DATA_DIR: join(folder, 'file', 'data') })
  expect(await start.exitCode).not.toBe(0)
  expect(start.errors().trimEnd().split('\n')).toHaveLength(1)
  expect(start.errors()).toContain(join(folder, 'file'))
})

test('every wrong setting is refused with a clear sentence', async () => {
  const start = await npmStart({ PORT: 'drieduizend', LOG_LEVEL: 'loud' })
  expect(await start.exitCode).not.toBe(0)
  expect(start.errors().trimEnd().split('\n')).toEqual([
    expect.stringContaining('"drieduizend"'),
    expect.stringContaining('"loud"'),
  ])
})

interface Start {
  readonly exitCode: Promise<number | null>
  output(): string
  errors(): string
  interrupt(): void
}

/** What `npm start` runs, with data of its own. */
async function npmStart(settings: Readonly<Record<string, string>>): Promise<Start> {
  const data = await mkdtemp(join(tmpdir(), 'samenspel-start-'))
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    env: { ...process.env, HOST: '127.0.0.1', DATA_DIR: data, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  const closed = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await closed
    await rm(data, { recursive: true, force: true })
  })
  return {
    exitCode: closed.then(() => child.exitCode),
    output: () => output,
    errors: () => errors,
    interrupt: () => void child.kill('SIGINT'),
  }
}
