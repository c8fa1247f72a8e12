import type { Rolldown } from 'vite'

type ModuleInfoOf = (id: string) => Rolldown.ModuleInfo | null

/** Where a visit begins, by the end of the module's path. */
const roots = {
  page: /\/src\/main\.tsx$/,
  home: /\/src\/pages\/(?:home\/home|join\/join-by-code)\.tsx$/,
  board: /\/src\/pages\/board\/board-page\.tsx$/,
  wall: /\/src\/wall\/wall\.tsx$/,
  canvas: /\/src\/canvas\/board-canvas\.tsx$/,
  texts: /\/src\/messages\/(?:nl|en)\/(?:nl|en)\.ts$/,
} as const
type Root = keyof typeof roots

/** A language is loaded beside the page, for nobody needs two. */
const TEXTS = /\/src\/messages\/(?:nl|en)\//
const BUNDLER = '\0rolldown/runtime.js'

/**
 * The chunk of each module that belongs to a first load: few and large, for many small ones compress badly. What only later parts need is
 * left to the bundler, which puts what several of them share into chunks of their own.
 */
export function firstLoadChunks(): { readonly groups: Rolldown.CodeSplittingGroup[] } {
  const known = new Map<string, string | null>()
  const chunkOf = (id: string, moduleInfo: ModuleInfoOf): string | null => {
    const chunk = known.has(id) ? known.get(id) : chunkFor(id, rootsOf(id, moduleInfo))
    known.set(id, chunk ?? null)
    return chunk ?? null
  }
  return {
    groups: ['page', 'board', 'board-page', 'canvas'].map((chunk, i) => ({
      name: (id, context) => (chunkOf(id, (each) => context.getModuleInfo(each)) === chunk ? chunk : null),
      priority: 10 - i,
    })),
  }
}

function chunkFor(id: string, from: ReadonlySet<Root>): string | null {
  if (TEXTS.test(id)) return null
  // It waits for the texts, which need what is in the chunk beside it: in one chunk they would wait for each other.
  if (roots.page.test(id)) return null
  if (id === BUNDLER || from.has('page') || from.has('texts')) return 'page'
  // Small parts of the interface that the home page and a board have in common.
  if (from.has('home')) return from.has('board') ? 'page' : null
  if (from.has('board')) return from.has('wall') ? 'board' : 'board-page'
  return from.has('canvas') ? 'canvas' : null
}

/** From where a module is reached without waiting: by walking up to everything that imports it. */
function rootsOf(start: string, moduleInfo: ModuleInfoOf): ReadonlySet<Root> {
  const found = new Set<Root>()
  const seen = new Set([start])
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const [root, path] of Object.entries(roots)) if (path.test(id)) found.add(root as Root)
    for (const importer of moduleInfo(id)?.importers ?? []) {
      if (seen.has(importer)) continue
      seen.add(importer)
      open.push(importer)
    }
  }
  return found
}
