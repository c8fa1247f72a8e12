import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLines, run, say } from './run.mjs'

const APT_TIMEOUT_MS = 8 * 60_000
const wanted = [
  {
    name: 'chromium',
    isThere: () => Boolean(process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) || onPath('chromium'),
  },
  { name: 'redis-server', isThere: () => onPath('redis-server') },
]

/** Makes sure that the programs which the tests drive are there. Returns one sentence naming those that are not and could not be installed, or undefined. */
export async function installDebianPackages() {
  const names = missing()
  if (names.length === 0) return undefined
  const please = `Please install ${names.join(' and ')} (Debian: apt-get install ${names.join(' ')}); the tests that need ${names.length > 1 ? 'them' : 'it'} fail without.`
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return please
  say(`Installing Debian packages: ${names.join(', ')} ...`)
  const options = { timeoutMs: APT_TIMEOUT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], options)
  const { output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
  return missing().length === 0 ? undefined : `${lastLines(output, 5)}\n${please}`
}

const missing = () => wanted.filter(({ isThere }) => !isThere()).map(({ name }) => name)

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)))
