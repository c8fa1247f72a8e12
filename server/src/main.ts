/** Starts the server with the settings of the environment. The only place that names adapters. */
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createApp, type App } from './app.ts'
import { createInProcessBroadcast } from './broadcast/in-process.ts'
import { openRedisBroadcast } from './broadcast/redis.ts'
import { readConfig, type Config } from './config.ts'
import { StartupError } from './errors.ts'
import { createLog, placeOf, type Logger } from './log.ts'
import { openPostgresStorage } from './storage/postgres-storage.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'

const clientFolder = fileURLToPath(new URL('../../client/dist', import.meta.url))

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) throw new StartupError(read.problems.join('\n'))
  const { config } = read
  const log = createLog(config.logLevel)
  tellOfMistakes(log)
  const storage =
    config.databaseUrl === undefined
      ? await openSqliteStorage(config.dataFolder)
      : await openPostgresStorage(config.databaseUrl)
  const broadcast = config.redisUrl === undefined ? createInProcessBroadcast() : openRedisBroadcast(config.redisUrl)
  const app = await createApp({ config, storage, broadcast, log, clientFolder })
  stopOnSignals(
    app,
    async () => {
      await storage.close()
      await broadcast.close()
    },
    { ...config, log },
  )
  const port = await listen(app, config)
  process.stdout.write(`Samenspel is ready: ${addressOf(config, port)}\n`)
}

async function listen(app: App, { port, host }: Config): Promise<number> {
  try {
    return await app.listen()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new StartupError(`Port ${port} is already in use; stop what uses it, or choose another with PORT.`)
    if (code === 'EACCES')
      throw new StartupError(`Port ${port} may not be used by this user; choose another with PORT.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupError(`HOST is "${host}", which is not an address of this machine.`)
    throw error
  }
}

/**
 * For mistakes of ours that nothing else has caught. A promise that nobody looks at is no reason to end everybody's evening; after anything else nobody
 * knows in what state the server is, and it ends: what it has called safe is on disk.
 */
function tellOfMistakes(log: Logger): void {
  process.on('unhandledRejection', (reason) => log.error(placeOf(reason), 'Something failed that nobody looked at.'))
  process.on('uncaughtException', (error) => {
    log.fatal(placeOf(error), 'The server has made a mistake and ends.')
    process.exit(1)
  })
}

/** The first signal lets everybody go in peace; a second one, or too long a wait, ends the process at once. */
function stopOnSignals(app: App, close: () => Promise<void>, { limits, log }: Config & { log: Logger }): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), limits.drainMsMax).unref()
    await app.drain()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.error(placeOf(error), 'The server could not stop in peace.')
        process.exit(1)
      })
    })
}

/** Where people find the server: the address the host has set, or one by which others in the same network reach it too. */
function addressOf({ publicUrl, host }: Config, port: number): string {
  if (publicUrl !== undefined) return publicUrl
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = isEverywhere ? (networkAddress() ?? 'localhost') : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** This machine's address in its network; networks that exist only within the machine do not count. */
function networkAddress(): string | undefined {
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    if (/^(docker|br-|veth|virbr|tun|tap|utun|vmnet|zt|tailscale)/.test(name)) continue
    const found = addresses?.find(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    if (found) return found.address
  }
  return undefined
}

try {
  await main()
} catch (error) {
  const isExpected = error instanceof StartupError
  process.stderr.write(`${isExpected ? error.message : ((error as Error).stack ?? String(error))}\n`)
  process.exit(1)
}
