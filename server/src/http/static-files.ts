import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Files under /assets carry a hash of their content in their name. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Everything else is asked for again each time; an unchanged file is answered with 304. */
const ASK_AGAIN = 'no-cache'

/**
 * Serves the built web client in `folder`, and its one page at every address that people open: `/`, `/b/...` and `/j/...`, the last
 * in either case since a QR code is smaller in capitals.
 */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', async (_request, reply) => {
      void reply.code(503).type('text/plain; charset=utf-8')
      return 'The web client is not built yet. Stop the server and run "npm start", which builds it.\n'
    })
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    index: false,
    // The build writes each text compressed beside itself.
    preCompressed: true,
    setHeaders: (response, path) => {
      void response.header('cache-control', path.startsWith(join(folder, 'assets')) ? FOR_EVER : ASK_AGAIN)
    },
  })
  for (const address of ['/', '/b/*', '/B/*', '/j', '/J', '/j/*', '/J/*'])
    app.get(address, async (_request, reply) => reply.sendFile('index.html'))
}
