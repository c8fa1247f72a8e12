import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })

test.each(documents)('every link in %s leads to a file that exists', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target ?? '')
  expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([])
})

test('the kind of element that CONTRIBUTING makes as an example compiles', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const example = /```ts\n(import \{ boxAt \}[\s\S]*?)```/.exec(text)?.[1]
  expect(example).toBeDefined()
  const copy = mkdtempSync(join(tmpdir(), 'samenspel-docs-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  cpSync(join(root, 'shared', 'src'), join(copy, 'src'), { recursive: true })
  cpSync(join(root, 'shared', 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(root, 'shared', 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'src', 'elements', 'marker.ts'), example ?? '')
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), include: ['src/elements/marker.ts'] }),
  )
  const { stdout, status } = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', copy], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
