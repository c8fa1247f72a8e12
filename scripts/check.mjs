/** `npm run check`: types, lint (which is also the boundary between folders), format and unused code. `npm run fix` mends what can be mended. */
import { argv, exit } from 'node:process'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { failOn, lastLines, run, say } from './run.mjs'

const STEP_TIMEOUT_MS = 4 * 60_000
const steps = [
  ...['shared', 'server', 'client', 'tests'].map((name) => ({
    name: `types of ${name}`,
    command: 'tsc',
    args: ['-p', name],
  })),
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'], fix: ['--fix'] },
  { name: 'format', command: 'oxfmt', args: ['--check'], fixArgs: ['--write'] },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
]

/** Runs every step and prints the output of those that fail. Each step counts as one. */
export async function check({ fix = false } = {}) {
  const totals = { passed: 0, failed: 0 }
  for (const step of steps) {
    const args = fix ? (step.fixArgs ?? [...step.args, ...(step.fix ?? [])]) : step.args
    const { code, output } = await run(step.command, args, { timeoutMs: STEP_TIMEOUT_MS })
    if (code !== 0) say(lastLines(output, 200))
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name}`)
    totals[code === 0 ? 'passed' : 'failed'] += 1
  }
  return totals
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  failOn(await install())
  const { failed } = await check({ fix: argv.includes('--fix') })
  exit(failed === 0 ? 0 : 1)
}
