/**
 * `npm test`: everything, from a machine with only Node 20 and npm. `--only check|unit|integration|e2e` runs a part, and words after it
 * run only the test files whose path contains one of them: `npm test -- --only unit board/history`.
 * The last line is `N passed, N failed`, where each step of the check counts as one; the exit code is not 0 when anything failed or nothing ran.
 * Tests that were left out are named before it, and fail a run for which no files were picked, but for those that `left-out.mjs` excuses.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { check } from './check.mjs'
import { buildClient } from './client-build.mjs'
import { installDebianPackages } from './debian-packages.mjs'
import { install } from './install.mjs'
import { leftOut } from './left-out.mjs'
import { fail, root, run, say } from './run.mjs'

const MINUTE_MS = 60_000
const parts = ['check', 'unit', 'integration', 'e2e']
const asked = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
if (argv.includes('--only') && !parts.includes(asked)) fail(`--only must be followed by one of: ${parts.join(', ')}.`)
const filters = asked === undefined ? [] : argv.slice(argv.indexOf('--only') + 2)
/** Everything must end in time; the long runs, which name their test, take as long as they were told to. */
const limitMs = (minutes) => (filters.length > 0 ? 24 * 60 : minutes) * MINUTE_MS
const wants = (part) => asked === undefined || asked === part

const totals = { passed: 0, failed: 0 }
const notRun = []
const installProblem = await install()
if (installProblem) end(installProblem)
if (wants('integration') || wants('e2e')) {
  const sentence = await installDebianPackages()
  if (sentence) say(sentence)
  const buildProblem = await buildClient()
  if (buildProblem) addFailure(buildProblem)
}
if (wants('check')) add(await check())
if (wants('unit')) {
  for (const name of ['shared', 'server', 'client']) add(await vitest(name, [], limitMs(8)))
}
if (wants('integration')) add(await vitest('tests', ['--project', 'integration'], limitMs(20)))
if (wants('e2e')) add(await vitest('tests', ['--project', 'e2e'], limitMs(20)))

end()

function end(problem) {
  if (problem) addFailure(problem)
  for (const { file, title, excuse } of notRun)
    say(`LEFT OUT: ${file}: ${title}${excuse === undefined ? '' : `\n          (${excuse})`}`)
  const missing = notRun.filter(({ excuse }) => excuse === undefined).length
  if (missing > 0 && filters.length === 0) addFailures(missing, 'What a whole run leaves out counts as failed.')
  say(`${totals.passed} passed, ${totals.failed} failed`)
  exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
}

/** A step that tests need and that could not be done. */
function addFailure(sentence) {
  addFailures(1, sentence)
}

function addFailures(count, sentence) {
  say(sentence)
  totals.failed += count
}

function add({ passed, failed }) {
  totals.passed += passed
  totals.failed += failed
}

/** Runs the tests of one package and reads its own report. A file that could not be loaded, and a run that failed without a failing test, each count as one failure. */
async function vitest(name, args, timeoutMs) {
  const title = [name, ...args.slice(1)].join(' ')
  say(`\n--- tests: ${title}`)
  const report = join(root, '.cache', 'test-reports', `${title.replace(' ', '-')}.json`)
  rmSync(report, { force: true })
  mkdirSync(join(root, '.cache', 'test-reports'), { recursive: true })
  const { code, timedOut, output } = await run(
    join(root, name, 'node_modules', '.bin', 'vitest'),
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
      ...args,
      ...filters,
    ],
    { cwd: join(root, name), timeoutMs, show: true },
  )
  if (timedOut) say(output)
  const { passed, failed } = readReport(report)
  if (code !== 0 && failed === 0)
    say(`The tests of ${title} ended with code ${code} and no failing test; that counts as one failure.`)
  const nothingRan = passed + failed === 0 && filters.length === 0
  if (nothingRan) say(`No test of ${title} ran; that counts as one failure.`)
  return { passed, failed: failed || (code !== 0 || nothingRan ? 1 : 0) }
}

function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    const { numPassedTests, numFailedTests, testResults } = report
    notRun.push(...leftOut(report))
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
