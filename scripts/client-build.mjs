import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, root, run, say } from './run.mjs'
import { hashOf, isFresh, writeStamp } from './stamp.mjs'

const BUILD_TIMEOUT_MS = 5 * 60_000
const STAMP = join(root, '.cache', 'client-build')
const SOURCES = ['client', 'shared', 'tsconfig.base.json', 'pnpm-lock.yaml']

/** Builds the pages into client/dist, unless they were built from these very sources. Tells why when they could not be built. */
export async function buildClient({ always = false } = {}) {
  const hash = hashOf(SOURCES)
  if (!always && isFresh(STAMP, hash) && existsSync(join(root, 'client', 'dist', 'index.html'))) return undefined
  say('Building the pages ...')
  const { code, output } = await run(
    join(root, 'client', 'node_modules', '.bin', 'vite'),
    ['build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'client'),
      timeoutMs: BUILD_TIMEOUT_MS,
    },
  )
  if (code !== 0) return `${lastLines(output)}\nThe pages could not be built; the lines above say why.`
  writeStamp(STAMP, hash)
  return undefined
}
