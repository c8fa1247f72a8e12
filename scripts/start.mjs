/** `npm start`: installs and builds what has changed, then runs the server until Ctrl-C. */
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { nodePath, supervise } from './run.mjs'

await install()
await buildClient()
supervise(nodePath, ['server/src/main.ts'])
