import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const table = readFileSync(join(root, 'docs', 'fault-and-attack-cases.md'), 'utf8')
const references = [...table.matchAll(/`([\w./-]+\.test\.ts)` "([^"]+)"/g)].map(([, file = '', words = '']) => ({
  file,
  words,
}))

/** A test as vitest finds it without running it; those that are skipped or still to be written are not among them. */
interface ListedTest {
  readonly name: string
  readonly file: string
  readonly location: { readonly line: number }
}
const testsByFile = Map.groupBy(['tests', 'server', 'shared'].flatMap(listTests), ({ file }) => relative(root, file))

function listTests(name: string): readonly ListedTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-list-'))
  try {
    const list = join(folder, 'list.json')
    const vitest = join(root, name, 'node_modules', 'vitest', 'vitest.mjs')
    const { VITEST: _, ...env } = process.env
    execFileSync(process.execPath, [vitest, 'list', `--json=${list}`], { cwd: join(root, name), env, stdio: 'pipe' })
    return JSON.parse(readFileSync(list, 'utf8')) as readonly ListedTest[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the tests of the file are called: their names, and for those with a table the words in it. */
function titlesIn(path: string): readonly string[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  const tests = testsByFile.get(path) ?? []
  return tests.flatMap(({ name, location: { line } }, index) => {
    const isOfTable = /[%$]/.test(name)
    const from = tests[index - 1]?.location.line ?? 0
    return isOfTable ? [name, ...textsOfTable(lines, from, line)] : [name]
  })
}

/**
 * The texts in the table of the test whose title ends in line `to` (from 1): between `it.each(` and the title, or in the list of the file that is
 * named there. Everything before that is another test's, or none's.
 */
function textsOfTable(lines: readonly string[], from: number, to: number): readonly string[] {
  const before = lines.slice(from, to)
  const start = before.findLastIndex((line) => /\b(it|test|describe)\.(each|for)\b/.test(line))
  if (start < 0) return []
  const own = before.slice(start)
  const named = [...own.join('\n').matchAll(/\b\w+\b/g)].flatMap(([name]) => {
    const first = lines.findIndex((line) => line.startsWith(`const ${name}: `) && line.endsWith('= ['))
    return first < 0 ? [] : lines.slice(first, lines.indexOf(']', first))
  })
  const code = [...own, ...named].filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
  return [...code.join('\n').matchAll(/(['"`])((?:(?!\1).)*)\1/g)].map(([, , text = '']) => text)
}

test('the table of cases names many tests', () => {
  expect(references.length).toBeGreaterThan(60)
  expect(table.match(/^\| \d+\. /gm)).toHaveLength(25 + 14)
})

test.each(references)('a test in $file that runs is called "$words"', ({ file, words }) => {
  const path = [join('tests', file), file].find((place) => existsSync(join(root, place))) ?? ''
  expect(path, file).not.toBe('')
  expect(titlesIn(path).filter((title) => title.includes(words))).not.toEqual([])
})
