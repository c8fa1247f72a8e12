/** `npm start`: installs and builds what has changed, then runs the server until Ctrl-C. */
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { nodePath, supervise } from './run.mjs'

await install()
await buildClient()
// A small nursery for young objects: memory stays low after a hall has come in, at no cost that can be measured.
supervise(nodePath, ['--max-semi-space-size=4', 'server/src/main.ts'])
