import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** In a file of the folder, each of these imports must turn lint red; see the table in oxlint.config.ts. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'shared/src': ['yjs', './board/board.ts', '@samenspel/client/sync/board-connection', 'node:fs'],
  'shared/src/schema': ['yjs', '#board/board.ts', '../elements/registry.ts', '#protocol/version.ts', 'react'],
  'shared/src/geometry': ['yjs', '../board/board.ts', '#elements/registry.ts'],
  'shared/src/text': ['konva', '../board/board.ts', '../elements/registry.ts'],
  'shared/src/elements': ['yjs', '#board/board.ts', '../board/board.ts', '../protocol/http.ts', 'react'],
  'shared/src/records': ['yjs', '../board/board.ts', '#presence/presence.ts'],
  'shared/src/knowledge': ['yjs', '#board/board.ts', '../protocol/version.ts', 'react'],
  'shared/src/maps': ['yjs', '../board/board.ts', '#presence/presence.ts'],
  'shared/src/board': [
    '#protocol/version.ts',
    '../presence/presence.ts',
    '@samenspel/server/rooms/room',
    'react',
    'konva',
  ],
  'shared/src/protocol': ['yjs', '#board/board.ts', '../board/board.ts', 'fastify'],
  'shared/src/presence': ['yjs', '../board/board.ts', '../elements/registry.ts'],
  'client/src/messages': ['react', '#ui/toolbar.tsx', '#editor/editor.ts'],
  'client/src/observable': ['konva', '#editor/editor.ts', '@samenspel/shared/ids'],
  'client/src/sync': ['react', 'konva', '#editor/editor.ts', '#ui/toolbar.tsx', '#pages/board-page.tsx'],
  'client/src/editor': [
    'react',
    'konva',
    'yjs',
    'y-protocols/awareness',
    '#sync/board-connection.ts',
    '#canvas/stage.ts',
    '#ui/toolbar.tsx',
  ],
  'client/src/tools': [
    'react',
    '#observable/use-cell.ts',
    'konva',
    'react-konva',
    'yjs',
    '#sync/board-connection.ts',
    '#ui/toolbar.tsx',
    '#elements/registry.ts',
    '#canvas/stage.ts',
  ],
  'client/src/commands': [
    'react',
    'konva',
    'yjs',
    '#sync/board-connection.ts',
    '#ui/toolbar.tsx',
    '#elements/registry.ts',
    '#pages/board-page.tsx',
  ],
  'client/src/elements': [
    'yjs',
    '#tools/registry.ts',
    '#sync/board-connection.ts',
    '#canvas/stage.ts',
    '#pages/board-page.tsx',
    '#ui/toolbar.tsx',
  ],
  'client/src/canvas': [
    'yjs',
    'react-aria-components',
    '#sync/board-connection.ts',
    '#ui/toolbar.tsx',
    '#pages/board-page.tsx',
    '#list/list-view.tsx',
  ],
  'client/src/pages': ['yjs', 'y-protocols/awareness', 'konva', 'react-konva', 'idb', '@samenspel/server/app'],
  'client/src/ui': ['yjs', 'konva'],
  'client/src/list': ['yjs', 'react-konva'],
  'client/src/wall': ['yjs', 'konva'],
  'client/src/workbook': ['yjs', 'konva', '#canvas/board-canvas.tsx', '#sync/open-board.ts', '#tools/tool.ts'],
  'client/src/workbook/parts': ['yjs', '#elements/registry.ts', '#workbook/personas/a.tsx', '../question/a.tsx'],
  'client/src/workbook/question': [
    'yjs',
    '#canvas/board-canvas.tsx',
    '#elements/registry.ts',
    '#sync/open-board.ts',
    '#workbook/personas/a.tsx',
    '../insights/a.tsx',
  ],
  'client/src/phone': ['yjs', 'konva'],
  'server/src/storage': [
    'yjs',
    '#rooms/room.ts',
    '#http/board-routes.ts',
    'fastify',
    '@samenspel/client/sync/board-connection',
  ],
  'server/src/broadcast': ['yjs', '#rooms/room.ts', '../http/board-routes.ts', 'ws'],
  'server/src/rooms': [
    '#storage/sqlite-board-storage.ts',
    '../storage/postgres-board-storage.ts',
    '#broadcast/redis-broadcast.ts',
    '#broadcast/in-process-broadcast.ts',
    'pg',
    'better-sqlite3',
    '#http/board-routes.ts',
    'fastify',
  ],
  'server/src/http': ['yjs', 'y-protocols/sync', '#storage/sqlite-board-storage.ts', '#broadcast/redis-broadcast.ts'],
  'server/src/access': ['yjs', '../storage/sqlite-board-storage.ts'],
  'server/src': ['yjs', './storage/sqlite-board-storage.ts', '@samenspel/client/sync/board-connection'],
}

/** And these, which the same folders do need, must not. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/src/elements': ['../schema/field.ts', '../ids.ts', './sticky-note.ts'],
  'shared/src/knowledge': ['../records/registry.ts', './record-graph.ts'],
  'shared/src/board': ['yjs', '../elements/registry.ts', '../limits.ts'],
  'client/src/sync': ['yjs', 'y-protocols/sync', '@samenspel/shared/board/board'],
  'client/src/editor': ['#observable/cell.ts', '#sync/board-session.ts', '@samenspel/shared/board/board'],
  'client/src/tools': ['#editor/editor.ts', '#observable/cell.ts', '@samenspel/shared/geometry/box', './tool.ts'],
  'client/src/canvas': ['react', '#tools/tool-runner.ts', '#elements/registry.ts'],
  'client/src/pages': ['react-aria-components', '#canvas/board-canvas.tsx', '#sync/board-connection.ts'],
  'client/src/workbook': [
    'react',
    '#workbook/parts/a.tsx',
    './parts/b.tsx',
    '#pages/page-parts.ts',
    '#sync/board-session.ts',
  ],
  'client/src/workbook/question': [
    'react',
    './a.tsx',
    '../parts/record-text.tsx',
    '#workbook/parts/record-chip.tsx',
    '#workbook/chapter-props.ts',
    '../chapters.ts',
    '#ui/button.tsx',
    '#commands/records/order.ts',
    '@samenspel/shared/knowledge/record-graph',
  ],
  'server/src/rooms': ['yjs', '#storage/board-storage.ts', '#broadcast/broadcast.ts', '@samenspel/shared/limits'],
  'server/src/http': ['fastify', '#rooms/room.ts', '#storage/board-storage.ts'],
}

/** What lint says about one place. */
interface Diagnostic {
  readonly code: string
  readonly filename: string
}

describe('lint as boundary', () => {
  let copy: string
  let found: readonly Diagnostic[]

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'samenspel-boundaries-'))
    cpSync(join(root, 'oxlint.config.ts'), join(copy, 'oxlint.config.ts'))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const [folder, imports] of Object.entries(refused)) plant(folder, 'refused', imports)
    for (const [folder, imports] of Object.entries(allowed)) plant(folder, 'allowed', imports)
    // The one place where an adapter may be named.
    plantFile('server/src/main.ts', `import { a } from './storage/sqlite-board-storage.ts'\nexport const b = a\n`)
    plantFile('server/src/rooms/circle-a.ts', `import { b } from './circle-b.ts'\nexport const a = (): unknown => b\n`)
    plantFile('server/src/rooms/circle-b.ts', `import { a } from './circle-a.ts'\nexport const b = (): unknown => a\n`)
    plantFile('shared/src/schema/any.ts', `export const a: any = 1\n`)
    plantFile('server/src/rooms/long.ts', `export const a = 1\n`.padEnd(8_000, '\n'))
    found = lint(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  for (const [folder, imports] of Object.entries(refused)) {
    it.each(imports.map((path, index) => ({ path, index })))(
      `a file in ${folder} may not import $path`,
      ({ index }) => {
        expect(codesIn(nameOf(folder, 'refused', index))).toContain('eslint(no-restricted-imports)')
      },
    )
  }

  for (const [folder, imports] of Object.entries(allowed)) {
    it.each(imports.map((path, index) => ({ path, index })))(`a file in ${folder} may import $path`, ({ index }) => {
      expect(codesIn(nameOf(folder, 'allowed', index))).not.toContain('eslint(no-restricted-imports)')
    })
  }

  it('main.ts may name an adapter', () => {
    expect(codesIn('server/src/main.ts')).not.toContain('eslint(no-restricted-imports)')
  })

  it('two files may not import each other', () => {
    expect(codesIn('server/src/rooms/circle-a.ts')).toContain('import(no-cycle)')
  })

  it('a value may not be of type any', () => {
    expect(codesIn('shared/src/schema/any.ts')).toContain('typescript(no-explicit-any)')
  })

  it('a file may not have more than 400 lines', () => {
    expect(codesIn('server/src/rooms/long.ts')).toContain('eslint(max-lines)')
  })

  const codesIn = (file: string): readonly string[] =>
    found.filter(({ filename }) => filename === file).map(({ code }) => code)

  function plant(folder: string, kind: string, imports: readonly string[]): void {
    imports.forEach((path, index) =>
      plantFile(nameOf(folder, kind, index), `import { a } from '${path}'\nexport const b = a\n`),
    )
  }

  function plantFile(path: string, text: string): void {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
})

describe('what shared offers', () => {
  const { resolve } = createRequire(import.meta.url)

  it.each(['board/board', 'elements/sticky-note', 'ids'])('%s can be imported', (file) => {
    expect(resolve(`@samenspel/shared/${file}`)).toContain(file)
  })

  it.each(['board/stored-item', 'board/item-edit', 'schema/envelope', 'src/ids', 'nothing'])(
    '%s cannot: it is inside',
    (file) => {
      expect(() => resolve(`@samenspel/shared/${file}`)).toThrow(/not (defined|exported)|Cannot find/)
    },
  )
})

const nameOf = (folder: string, kind: string, index: number): string => `${folder}/planted-${kind}-${index}.ts`

/** What lint says about a folder, by its own configuration. */
function lint(folder: string): readonly Diagnostic[] {
  const { stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'oxlint'),
    ['--format', 'json', 'client', 'server', 'shared'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const report = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }
  return report.diagnostics
}
