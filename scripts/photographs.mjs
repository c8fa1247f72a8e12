/**
 * `npm run photographs`: takes photographs of the board for people to look at, in every state; words pick those whose name contains all of them, and a
 * word with a slash in it is the folder they go to.
 */
import { join, resolve } from 'node:path'
import { argv, exit } from 'node:process'
import { buildClient } from './client-build.mjs'
import { install } from './install.mjs'
import { failOn, nodePath, root, run, say } from './run.mjs'

const PHOTOGRAPHS_TIMEOUT_MS = 60 * 60_000

failOn(await install())
failOn(await buildClient())
const words = argv.slice(2)
const folder = resolve(root, words.find((word) => word.includes('/')) ?? join('.cache', 'photographs'))
const wanted = words.filter((word) => !word.includes('/'))
const { code } = await run(nodePath, [join('photographs', 'photographs.ts'), folder, ...wanted], {
  cwd: join(root, 'tests'),
  timeoutMs: PHOTOGRAPHS_TIMEOUT_MS,
  show: true,
})
if (code === 0) say(`They are in ${folder}`)
exit(code)
