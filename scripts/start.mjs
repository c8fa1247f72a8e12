/** `npm start`: installs and builds what has changed, then runs the server until Ctrl-C. */
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { failOn, nodePath, supervise } from './run.mjs'

failOn(await install())
failOn(await buildClient())
// A small nursery for young objects: memory stays low after a hall has come in, at no cost that can be measured.
supervise(nodePath, ['--max-semi-space-size=4', 'server/src/main.ts'])
