/**
 * How the scripts start other programs: each in a process group of its own with a limit in time, so that nothing outlives
 * the script and nothing hangs. Everything in this folder runs on Node 20 and before anything is installed.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this script is part of. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The Node that everything but these scripts runs on; it comes from npm (see docs/decisions/0007). */
export const nodePath = join(root, 'node_modules', '.bin', 'node')

/** Process ids of the groups that are running now. */
const running = new Set()
/** A terminal and npm both deliver Ctrl-C; what comes within this time is the same wish. */
const REPEATED_SIGNAL_MS = 1_000
let lastSignalAt = 0
let supervised = false

const [major] = process.versions.node.split('.')
if (Number(major) < 20) {
  fail(`Samenspel needs Node 20 or newer to start and this is Node ${process.versions.node}.`)
}

/** The environment for tools: the installed Node and tools come first, and there is a home folder to write in. */
function toolEnvironment(extra = {}) {
  const env = { ...process.env, ...extra }
  env.PATH = [join(root, 'node_modules', '.bin'), env.PATH].filter(Boolean).join(delimiter)
  if (!env.HOME && process.platform !== 'win32') {
    env.HOME = join(tmpdir(), 'samenspel-home')
    mkdirSync(env.HOME, { recursive: true })
  }
  return env
}

/**
 * Runs a program until it ends or `timeoutMs` is over, when its whole group is stopped.
 * `output` is what it printed, both streams, unless `show` let it print to the terminal. Never rejects: a program that cannot be started has code 127.
 */
export function run(command, args, { cwd = root, timeoutMs, show = false, env = {} }) {
  return new Promise((resolve) => {
    let output = ''
    let timedOut = false
    const child = spawn(command, args, {
      cwd,
      detached: true,
      env: toolEnvironment(env),
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    if (child.pid) running.add(child.pid)
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = setTimeout(() => {
      timedOut = true
      output += `\nStopped after ${Math.round(timeoutMs / 1000)} seconds.\n`
      if (child.pid) signalGroup(child.pid, 'SIGKILL')
    }, timeoutMs)
    const settle = (code) => {
      clearTimeout(timer)
      if (child.pid) running.delete(child.pid)
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      settle(127)
    })
    // After a kill a grandchild may hold the pipes open, so `close` alone could wait for ever.
    child.on('exit', (code) => setTimeout(() => settle(code ?? 1), timedOut ? 0 : 2_000).unref())
    child.on('close', (code) => settle(code ?? 1))
  })
}

/**
 * Starts a program that runs until it is told to stop, and ends this process with its exit code. A signal sent here is passed on once:
 * a terminal and npm both deliver Ctrl-C, and servers take a second signal as "at once".
 */
export function supervise(command, args, { cwd = root, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: toolEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (child.pid) running.add(child.pid)
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}.`))
  child.on('exit', (code, signal) => {
    if (child.pid) running.delete(child.pid)
    stopAll('SIGTERM')
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 143))
  })
  supervised = true
  return child
}

/** Ends the script with one sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  stopAll('SIGKILL')
  process.exit(1)
}

/** Ends the script with the sentence, when there is one, of a step that could not be done. */
export function failOn(problem) {
  if (problem) fail(problem)
}

/** One line that says what is happening. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** The end of a long output, for showing why a step failed. */
export const lastLines = (output, count = 25) => output.trimEnd().split('\n').slice(-count).join('\n')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const repeated = Date.now() - lastSignalAt < REPEATED_SIGNAL_MS
    lastSignalAt = Date.now()
    if (repeated) return
    stopAll(signal)
    if (!supervised) process.exit(signal === 'SIGINT' ? 130 : 143)
  })
}

function stopAll(signal) {
  for (const pid of running) signalGroup(pid, signal)
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended already.
  }
}
