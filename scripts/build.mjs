/** `npm run build`: the pages, always built anew, into client/dist. The server needs no build. */
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'

await install()
await buildClient({ always: true })
