/** The tests that a run left out: a machine without a compiler or a Redis must not look as if everything had been shown on it. */
import { relative } from 'node:path'
import { root } from './run.mjs'

/** What may be left out of a whole run, where, and why nothing goes unseen by that. Everything else that is left out fails it. */
const excuses = [
  {
    file: 'tests/faults/failing-disk.test.ts',
    title: 'a full disk',
    isValid: () => true,
    why: 'few may mount a file system; the two other full disks, of prlimit and of the library under SQLite, are tested',
  },
  {
    file: 'tests/faults/failing-disk.test.ts',
    title: 'a database that the system lets grow no more',
    isValid: ({ isLinux }) => !isLinux,
    why: 'prlimit is of Linux, where the checks before a change is taken in run as well',
  },
  {
    file: 'tests/faults/disk-faults.test.ts',
    title: '',
    isValid: ({ isLinux }) => !isLinux,
    why: 'the library under SQLite is of Linux, where the checks before a change is taken in run as well',
  },
]

/**
 * The tests in a report of vitest that did not run, each with the excuse for it, if there is one. Those of a file that failed as a whole are
 * not among them: the file is a failure already.
 *
 * @public for its test, which finds this file by its path.
 */
export function leftOut({ testResults }, isLinux = process.platform === 'linux') {
  return testResults
    .filter(({ status }) => status !== 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = relative(root, name)
      return assertionResults
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => ({ file, title: fullName, excuse: excuseFor(file, fullName, isLinux) }))
    })
}

function excuseFor(file, fullName, isLinux) {
  const excuse = excuses.find((one) => file === one.file && fullName.startsWith(one.title) && one.isValid({ isLinux }))
  return excuse?.why
}
