/** `npm run dev`: the server, restarted when its sources change, and the pages with hot reload at one address. */
import { join } from 'node:path'
import { install } from './install.mjs'
import { failOn, nodePath, root, say, supervise } from './run.mjs'

failOn(await install())
const serverPort = process.env.PORT ?? '3000'
const pagesPort = process.env.PAGES_PORT ?? '5173'
say(`Open http://localhost:${pagesPort} (pages with hot reload; the server behind it is on port ${serverPort}).`)
supervise(nodePath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
  env: { PORT: serverPort, PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${pagesPort}` },
})
supervise(
  join(root, 'client', 'node_modules', '.bin', 'vite'),
  ['--port', pagesPort, '--strictPort', '--logLevel', 'warn'],
  {
    cwd: join(root, 'client'),
    env: { SERVER_PORT: serverPort },
  },
)
