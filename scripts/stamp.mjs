/** Stamps: a step is done again only when the files it depends on have changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

/** A hash over the names and contents of these files and folders (paths from the root); what does not exist counts as absent. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addToHash(hash, path)
  return hash.digest('hex')
}

/** True when the step that wrote this stamp last saw the same hash. */
export const isFresh = (stampPath, hash) => existsSync(stampPath) && readFileSync(stampPath, 'utf8') === hash

/** Writes down that a step was done for this hash. */
export function writeStamp(stampPath, hash) {
  mkdirSync(dirname(stampPath), { recursive: true })
  writeFileSync(stampPath, hash)
}

function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    return
  }
  for (const name of readdirSync(full).toSorted()) {
    if (name !== 'node_modules' && name !== 'dist' && !name.includes('.test.')) addToHash(hash, `${path}/${name}`)
  }
}
