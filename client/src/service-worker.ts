/**
 * Keeps the built pages on the device, so that a tab that is loaded again without a connection still opens the board from its copy here.
 * Never touches what the server says about boards. Has no imports, for it is one file at `/sw.js`.
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
/** What is used of a service worker's global scope, whose types cannot stand beside those of a page. */
interface WorkerScope {
  readonly location: Location
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

/** Replaced by the list of built files when the pages are built. */
const builtFiles: unknown = 'BUILT_FILES'
const files = Array.isArray(builtFiles) ? builtFiles.map(String) : []
const PREFIX = 'samenspel-pages-'
const CACHE = PREFIX + hashOf(files.join())
/** One document serves every page; the address is read when it runs. */
const SHELL = '/'
const SHELL_WAIT_MS = 4_000

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([SHELL, ...files])))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlderFiles())
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request))
})

/** Built files carry a hash of their content in their name, so a kept one is never out of date. */
async function fromCacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** The newest page, or the kept one when the server does not answer in time. */
async function fromNetworkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(SHELL_WAIT_MS) })
    if (response.ok) await cache.put(SHELL, response.clone())
    return response
  } catch {
    return (await cache.match(SHELL)) ?? Response.error()
  }
}

async function forgetOlderFiles(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(older.map((name) => caches.delete(name)))
}

function hashOf(text: string): string {
  let hash = 0
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
