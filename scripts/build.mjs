/** `npm run build`: the pages, always built anew, into client/dist. The server needs no build. */
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { failOn } from './run.mjs'

failOn(await install())
failOn(await buildClient({ always: true }))
