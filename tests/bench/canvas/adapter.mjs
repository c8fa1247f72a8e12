// Makes the product a peer of a rendering rig whose contract is `window.bench`: `node run.mjs --peer tldraw,<this file>`, in the rig's folder,
// with the address of the bench page in APP_URL. The rig's own contract is found from where it runs.
import { join } from 'node:path'
import { cwd, env } from 'node:process'
import { pathToFileURL } from 'node:url'

const { contract } = await import(pathToFileURL(join(cwd(), 'adapters', 'contract.mjs')).href)

export default contract('samenspel', '', { url: () => env.APP_URL, zoomDelta: 4 })
