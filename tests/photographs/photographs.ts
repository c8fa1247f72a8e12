/** Takes photographs of the board in every state, for people to look at: `photographs.ts <folder> [words in their names]`. */
import { launchBrowser } from '../support/browser.ts'
import { startServer } from '../support/start-server.ts'
import { photographBars } from './bars.ts'
import { photographKinds } from './kinds.ts'
import { photographMaps } from './maps.ts'
import { photographWhole } from './whole.ts'

const [folder, ...words] = process.argv.slice(2)
if (folder === undefined) throw new Error('There is no folder to put the photographs in.')
const server = await startServer({ env: { LOG_LEVEL: 'error' } })
const browser = await launchBrowser()
const wants = (name: string): boolean => words.every((word) => name.includes(word))
const studio = { serverUrl: server.url, browser, folder, wants }
try {
  await photographKinds(studio)
  await photographWhole(studio)
  await photographBars(studio)
  await photographMaps(studio)
} finally {
  await browser.close()
  await server.remove()
}
