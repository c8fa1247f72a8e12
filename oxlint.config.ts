import { defineConfig, type OxlintOverride } from 'oxlint'

/**
 * Who may import whom (the table of docs/architecture.md). For one file the last entry that matches counts, alone.
 * tests/boundaries plants violations of every entry and expects them to be found.
 */
const yjs = ['yjs', 'y-protocols', 'y-protocols/**']
const react = ['react', 'react/**', 'react-dom', 'react-dom/**']
const konva = ['konva', 'konva/**', 'react-konva', 'react-konva/**']
const shared = '@samenspel/shared/**'
const bottom = ['ids.ts', 'limits.ts', 'language.ts']
const adapters = ['storage/sqlite', 'storage/postgres', 'broadcast/in-process', 'broadcast/redis'].flatMap((path) => [
  `#${path}*`,
  `**/${path}*`,
])
const databases = ['better-sqlite3', 'node:sqlite', 'pg', 'ioredis']
const http = ['fastify', '@fastify/**', 'ws']
const otherSide = ['@samenspel/client/**', '@samenspel/tests/**']

type Refusal = readonly [patterns: readonly string[], message: string]

const ofClient: readonly Refusal[] = [
  [
    [...yjs, 'lib0/**', 'idb'],
    'The interface speaks to the board and the connection; Yjs and storage stay behind them.',
  ],
  [
    konva,
    'The canvas paints by itself: a scene graph is a fifth of the first load and half a millisecond for each thing.',
  ],
  [['@samenspel/server/**', '@samenspel/tests/**'], 'The client knows shared, not the server.'],
]
const notInWorkbook = [
  '#canvas/**',
  '#tools/**',
  '#elements/**',
  '#list/**',
  '#wall/**',
  '#sync/**',
  '!#sync/board-session.ts',
]

const boundaries: OxlintOverride[] = [
  only(
    'shared/src/*.ts',
    bottom.map((name) => `./${name}`),
    'Ids, limits and language stand at the bottom.',
  ),
  only(
    'shared/src/{schema,geometry,text}/**',
    inShared('schema', 'geometry', 'text'),
    'Schema, geometry and text know each other and the bottom.',
  ),
  only(
    'shared/src/{elements,records,templates}/**',
    inShared('elements', 'records', 'templates', 'schema', 'geometry', 'text'),
    'Kinds are plain data: they know fields and geometry, not the board, and not Yjs.',
  ),
  only(
    'shared/src/{knowledge,maps}/**',
    inShared('knowledge', 'maps', 'elements', 'records', 'schema', 'geometry', 'text'),
    'What is derived from records is pure: it knows kinds, not the board, and not Yjs.',
  ),
  only(
    'shared/src/board/**',
    [
      ...inShared('board', 'elements', 'records', 'templates', 'schema', 'geometry', 'text'),
      'yjs',
      'fractional-indexing',
      'lib0/**',
    ],
    'The board knows kinds and Yjs; not the protocol, presence, client or server.',
  ),
  only(
    'shared/src/{protocol,presence}/**',
    [...inShared('protocol', 'presence', 'templates', 'geometry'), 'lib0/**'],
    'Protocol and presence know ids, limits, geometry and lib0; not the board.',
  ),

  never('client/src/**', ofClient),
  only(
    'client/src/messages/**',
    [...inClient('messages'), '../{nl,en}/**'],
    'Messages are texts; they know shared only.',
  ),
  only(
    'client/src/sync/**',
    [...inClient('sync'), ...yjs, 'lib0/**', 'idb'],
    'Sync knows shared and Yjs, and nothing else of the client.',
  ),
  only('client/src/observable/**', ['./**', 'react'], 'Cells know nothing but the hook that shows them.'),
  only(
    'client/src/editor/**',
    // The contract of an open board, which names no Yjs.
    [...inClient('editor'), '#sync/board-session.ts'],
    'The editor is logic: no React, Konva, Yjs, sync, canvas or ui.',
  ),
  only(
    'client/src/{tools,commands}/**',
    inClient('tools', 'commands', 'editor', 'messages'),
    'Tools and commands know editor and shared: no React, Konva, Yjs, sync, canvas, elements or ui.',
  ),
  only(
    'client/src/elements/**',
    [...inClient('elements', 'editor', 'messages', 'ui/primitives', 'observable'), ...react, 'perfect-freehand'],
    "A kind's face knows shared, editor and messages: no tools, sync or canvas.",
  ),
  only(
    'client/src/canvas/**',
    [
      ...inClient('canvas', 'editor', 'tools', 'commands', 'elements', 'messages', 'observable'),
      ...react,
      '@fontsource/**',
    ],
    'The canvas paints what editor, tools and elements say: no sync, no ui, no Yjs.',
  ),
  never('client/src/workbook/**', [
    ...ofClient,
    [notInWorkbook, 'The workbook shows and edits records: no canvas, tools or faces, and sync by its contract alone.'],
  ]),
  never('client/src/workbook/*/**', [
    ...ofClient,
    [notInWorkbook, 'The workbook shows and edits records: no canvas, tools or faces, and sync by its contract alone.'],
    [
      ['#workbook/*/**', '!#workbook/parts/**', '../*/**', '!../parts/**'],
      'A chapter knows the shared parts and no other chapter.',
    ],
  ]),
  never('client/src/workbook/parts/**', [
    ...ofClient,
    [notInWorkbook, 'The workbook shows and edits records: no canvas, tools or faces, and sync by its contract alone.'],
    [['#workbook/*/**', '!#workbook/parts/**', '../*/**'], 'The shared parts know no chapter.'],
  ]),

  never('server/src/**', [
    [yjs, 'On the server only rooms know Yjs.'],
    [adapters, 'Only main.ts names adapters; everybody else knows the port.'],
    [otherSide, 'The server knows shared, not the client.'],
  ]),
  never('server/src/{storage,broadcast}/**', [
    [yjs, 'On the server only rooms know Yjs.'],
    [
      ['#rooms/**', '#http/**', '#access/**', '../{rooms,http,access}/**', ...http],
      'Storage and broadcast stand below rooms and http.',
    ],
    [otherSide, 'The server knows shared, not the client.'],
  ]),
  never('server/src/rooms/**', [
    [[...adapters, ...databases], 'Rooms know the two ports, never an adapter.'],
    [['#http/**', '../http/**', ...http], 'Rooms know no HTTP.'],
    [otherSide, 'The server knows shared, not the client.'],
  ]),
  never('server/src/{main.ts,commands/**}', [
    [[...yjs, ...otherSide], 'main.ts and the commands name adapters; they know no Yjs and no client.'],
  ]),
]

/** Files that may import these and nothing else. */
function only(files: string, allowed: readonly string[], message: string): OxlintOverride {
  return restricted(files, [[['*', ...allowed.map((pattern) => `!${pattern}`)], message]])
}

/** Files that may import everything their package offers, but never these. */
function never(files: string, refused: readonly Refusal[]): OxlintOverride {
  return restricted(files, refused)
}

function restricted(files: string, groups: readonly (readonly [readonly string[], string])[]): OxlintOverride {
  const patterns = groups.map(([group, message]) => ({ group: [...group], message }))
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

/** Neighbours, these folders of shared, and the files at its bottom. */
function inShared(...folders: string[]): string[] {
  return [
    './**',
    ...folders.flatMap((folder) => [`#${folder}/**`, `../${folder}/**`]),
    ...bottom.flatMap((name) => [`#${name}`, `../${name}`]),
  ]
}

/** Neighbours, observable cells, these folders of the client, and shared. */
function inClient(...folders: string[]): string[] {
  return ['./**', '#observable/cell.ts', ...folders.map((folder) => `#${folder}/**`), shared]
}

export default defineConfig({
  options: { typeAware: true },
  plugins: ['typescript', 'import', 'unicorn', 'react', 'jsx-a11y', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'import/no-cycle': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    // Branded ids are made by assertion, in one place each, right after their check.
    'typescript/no-unsafe-type-assertion': 'off',
    // Text is cut by code points on purpose; the compiler already knows when a function must return.
    'typescript/no-misused-spread': 'off',
    'typescript/consistent-return': 'off',
    // Y.Text reads as text through toString().
    'typescript/no-base-to-string': 'off',
    // Our objects are records of functions that never say `this`.
    'typescript/unbound-method': 'off',
    'typescript/no-generated-empty-object-type': 'off',
    // We have no enums; those of libraries are numbers to us.
    'typescript/no-unsafe-enum-comparison': 'off',
    'typescript/no-unsafe-enum-assignment': 'off',
    // fast-check is written as `fc.property` everywhere.
    'import/no-named-as-default-member': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // For Express, which loses what an async handler throws; Fastify answers it.
    'oxc/no-async-endpoint-handlers': 'off',
    // Meant for windows; we post to workers.
    'unicorn/require-post-message-target-origin': 'off',
    'no-unmodified-loop-condition': 'off',
  },
  overrides: [
    ...boundaries,
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/src/testing/**', 'tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'no-restricted-imports': 'off',
        'typescript/restrict-template-expressions': 'off',
      },
    },
  ],
  ignorePatterns: ['**/dist/**', 'data/**', '.cache/**'],
})
