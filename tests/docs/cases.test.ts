import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const table = readFileSync(join(root, 'docs', 'fault-and-attack-cases.md'), 'utf8')
const references = [...table.matchAll(/`([\w./-]+\.test\.ts)` "([^"]+)"/g)].map(([, file = '', words = '']) => ({
  file,
  words,
}))

test('the table of cases names many tests', () => {
  expect(references.length).toBeGreaterThan(60)
  expect(table.match(/^\| \d+\. /gm)).toHaveLength(25 + 14)
})

test.each(references)('there is a test in $file whose name holds "$words"', ({ file, words }) => {
  const path = [join(root, 'tests', file), join(root, file)].find((place) => existsSync(place))
  expect(path, file).toBeDefined()
  expect(readFileSync(path ?? '', 'utf8')).toContain(words)
})
