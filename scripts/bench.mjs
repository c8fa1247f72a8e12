/** `npm run bench`: runs tests/bench/*.bench.ts one after another; an argument picks those whose name contains it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { failOn, nodePath, root, run, say } from './run.mjs'

const BENCH_TIMEOUT_MS = 10 * 60_000

failOn(await install())
// Some of them open the product's own pages, which must be those of this code.
failOn(await buildClient())
const files = readdirSync(join(root, 'tests', 'bench')).filter(
  (name) => name.endsWith('.bench.ts') && name.includes(argv[2] ?? ''),
)
let failed = files.length === 0
for (const file of files) {
  say(`\n--- ${file}`)
  const { code } = await run(nodePath, ['--expose-gc', join('bench', file)], {
    cwd: join(root, 'tests'),
    timeoutMs: BENCH_TIMEOUT_MS,
    show: true,
  })
  failed ||= code !== 0
}
exit(failed ? 1 : 0)
