/** The real server as a process of its own, with a database in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logProblems } from './log-check.ts'

const root = join(import.meta.dirname, '..', '..')
/** A start takes a second; on a machine that does much else at the same time it has taken thirty. */
const READY_MS = 50_000

/** Servers that run; a test that fails before it ends its server must not leave it behind. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export interface ServerOptions {
  /** Environment beside that of the tests. */
  readonly env?: Readonly<Record<string, string>>
  /** 0 takes a free one. */
  readonly port?: number
  /** A new folder under the system's temporary one when left out. */
  readonly dataFolder?: string
}

export interface RunningServer {
  /** Where clients on this machine reach it, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly dataFolder: string
  readonly process: ChildProcess
  /** Everything it has printed. */
  output(): string
  /** Ends it without warning (SIGKILL). Its data stay. */
  kill(): Promise<void>
  /** Ends it as a host does (SIGTERM) and tells its exit code. Its data stay. */
  stop(): Promise<number | null>
  /** Starts it again on the same port and data, after `kill` or `stop`. */
  restart(): Promise<RunningServer>
  /** Ends it without warning if it runs, removes its data, and throws when its log told of people. */
  remove(): Promise<void>
}

/** Starts the server and waits until it is ready. Rejects with what it printed when it ends before that. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'samenspel-data-')))
  const child = spawn(process.execPath, [join(root, 'server', 'src', 'main.ts')], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      DATA_DIR: dataFolder,
      // All of it, for it is looked through at the end.
      LOG_LEVEL: 'debug',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  child.stderr.on('data', (chunk) => (printed += chunk))
  const exited = once(child, 'exit')
  running.add(child)
  void exited.then(() => running.delete(child))
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exited
    return child.exitCode
  }
  const port = await readyPort(child, () => printed)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataFolder,
    process: child,
    output: () => printed,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    restart: () => startServer({ ...options, port, dataFolder }),
    remove: async () => {
      await end('SIGKILL')
      await rm(dataFolder, { recursive: true, force: true })
      const [problem] = logProblems(printed)
      if (problem !== undefined) throw new Error(`The server's log tells too much. ${problem}`)
    },
  }
}

function readyPort(child: ChildProcess, printed: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => {
      child.kill('SIGKILL')
      reject(new Error(`The server ${reason}. It printed:\n${printed()}`))
    }
    const timer = setTimeout(() => give('was not ready in time'), READY_MS)
    child.once('exit', () => give('ended before it was ready'))
    child.stdout?.on('data', () => {
      const port = /is ready: https?:\/\/\S*:(\d+)/.exec(printed())?.[1]
      if (!port) return
      clearTimeout(timer)
      resolve(Number(port))
    })
  })
}
