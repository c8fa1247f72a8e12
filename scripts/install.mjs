import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, nodePath, root, run, say } from './run.mjs'
import { hashOf, isFresh, writeStamp } from './stamp.mjs'

const PNPM = 'pnpm@12.21.0'
const INSTALL_TIMEOUT_MS = 10 * 60_000
const STAMP = join(root, 'node_modules', '.samenspel-install')
const packages = ['client', 'server', 'shared', 'tests']

/** Installs what the lockfile names, unless that was done already. Tells why when it could not. */
export async function install() {
  const hash = hashOf([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ])
  if (isFresh(STAMP, hash) && existsSync(nodePath)) return undefined
  say('Installing packages (half a minute the first time) ...')
  // `CI` keeps pnpm from asking questions.
  const { code, output } = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    timeoutMs: INSTALL_TIMEOUT_MS,
    env: { CI: 'true' },
  })
  if (code !== 0 || !existsSync(nodePath)) {
    return `${lastLines(output)}\nThe packages could not be installed; the lines above say why. Is the npm registry reachable?`
  }
  writeStamp(STAMP, hash)
  return undefined
}
