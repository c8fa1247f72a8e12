/** What `npm test` makes of tests that did not run. */
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}
interface LeftOut {
  readonly file: string
  readonly title: string
  readonly excuse: string | undefined
}
const root = join(import.meta.dirname, '..', '..')
// The scripts are plain JavaScript, so that they run on any Node that can install a newer one.
const { leftOut } = (await import(join(root, 'scripts', 'left-out.mjs'))) as {
  leftOut(report: Report, isLinux: boolean): readonly LeftOut[]
}

const report = (file: string, status: string, ...tests: readonly (readonly [string, string])[]): Report => ({
  testResults: [
    {
      name: join(root, 'tests', file),
      status,
      assertionResults: tests.map(([fullName, itsStatus]) => ({ fullName, status: itsStatus })),
    },
  ],
})

test('a test that was skipped or is still to be written is named, and has no excuse', () => {
  const seen = report('faults/durable.test.ts', 'passed', ['a', 'passed'], ['b', 'skipped'], ['c', 'todo'])
  expect(leftOut(seen, true)).toEqual([
    { file: 'tests/faults/durable.test.ts', title: 'b', excuse: undefined },
    { file: 'tests/faults/durable.test.ts', title: 'c', excuse: undefined },
  ])
})

test('a file that failed as a whole counts once, not again for each test that it has', () => {
  expect(leftOut(report('faults/durable.test.ts', 'failed', ['a', 'skipped']), true)).toEqual([])
})

test('the file system that few may mount is excused everywhere, the disk that fails on demand on other systems only', () => {
  const excused = (file: string, title: string, isLinux: boolean): boolean =>
    leftOut(report(file, 'passed', [title, 'skipped']), isLinux)[0]?.excuse !== undefined
  expect(excused('faults/failing-disk.test.ts', 'a full disk: nothing is called durable', true)).toBe(true)
  expect(excused('faults/failing-disk.test.ts', 'a database that cannot be written to', true)).toBe(false)
  expect(excused('faults/disk-faults.test.ts', 'anything', true)).toBe(false)
  expect(excused('faults/disk-faults.test.ts', 'anything', false)).toBe(true)
})
