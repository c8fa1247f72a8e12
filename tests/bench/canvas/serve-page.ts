import { createBoard } from '@samenspel/shared/board/board'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'
import * as Y from 'yjs'
import { fill, type Content } from './content.ts'

/** The bench's page on an address of this machine. */
export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Builds the page with the product's sources as they are now, and serves it, with boards to load at `/state`. Port 0 takes a free one. */
export async function servePage(port = 0): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-bench-page-'))
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    build: { target: 'es2023', outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
  })
  const states = new Map<string, Uint8Array>()
  const answer = async (address: URL, response: ServerResponse): Promise<void> => {
    if (address.pathname === '/state') {
      const count = Number(address.searchParams.get('count'))
      const content = address.searchParams.get('content') === 'mixed' ? 'mixed' : 'notes'
      const key = `${count} ${content}`
      const state = states.get(key) ?? boardState(count, content)
      states.set(key, state)
      response.end(state)
      return
    }
    const path = join(folder, normalize(address.pathname === '/' ? '/index.html' : address.pathname))
    const file = await readFile(path).catch(() => undefined)
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    response.end(file)
  }
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://bench'), response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

/** The state of a board with so many things on it. */
function boardState(count: number, content: Content): Uint8Array {
  const doc = new Y.Doc()
  fill(createBoard(doc), count, content)
  return Y.encodeStateAsUpdate(doc)
}
