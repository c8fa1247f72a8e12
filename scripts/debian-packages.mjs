import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLines, run, say } from './run.mjs'

const APT_TIMEOUT_MS = 8 * 60_000

/** What the tests drive beside Node: browsers, a Redis, and a C compiler for the disk that fails on demand. */
const wanted = [
  { name: 'chromium', isThere: ({ env, exists, onPath }) => exists(env.CHROMIUM ?? '') || onPath('chromium') },
  { name: 'redis-server', isThere: ({ onPath }) => onPath('redis-server') },
  { name: 'gcc', isThere: ({ onPath }) => onPath('cc') },
  { name: 'libc6-dev', isThere: ({ exists }) => exists('/usr/include/stdlib.h') },
]

/** This machine, as far as it matters here. */
const thisMachine = () => ({
  env: process.env,
  isLinux: process.platform === 'linux',
  isRoot: process.getuid?.() === 0,
  exists: (path) => path !== '' && existsSync(path),
  onPath: (program) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program))),
})

/**
 * Which Debian packages the tests lack on this machine, whether they can be installed here and now, and the sentence for a person who has
 * to do it.
 *
 * @public for its test, which finds this file by its path.
 */
export function lackingPackages(machine = thisMachine()) {
  const names = wanted.filter(({ isThere }) => !isThere(machine)).map(({ name }) => name)
  const list = new Intl.ListFormat('en').format(names)
  const please = `Please install ${list} (Debian: apt-get install ${names.join(' ')}); the tests that need ${names.length > 1 ? 'them' : 'it'} fail or are left out without, and a whole run fails with them.`
  return {
    names,
    canInstall: names.length > 0 && machine.isLinux && machine.isRoot && machine.onPath('apt-get'),
    please,
  }
}

/** Makes sure that the programs which the tests drive are there. Returns one sentence naming those that are not and could not be installed, or undefined. */
export async function installDebianPackages() {
  const { names, canInstall, please } = lackingPackages()
  if (names.length === 0) return undefined
  if (!canInstall) return please
  say(`Installing Debian packages: ${names.join(', ')} ...`)
  const options = { timeoutMs: APT_TIMEOUT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], options)
  const { output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
  const left = lackingPackages()
  return left.names.length === 0 ? undefined : `${lastLines(output, 5)}\n${left.please}`
}
