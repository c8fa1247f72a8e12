import { readdirSync, readFileSync } from 'node:fs'
import { StartupError } from '#errors.ts'

/** One step of a database's layout: a file `NNNN-name.sql`, applied once, in the order of the names. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The migrations in a folder beside this file, in order. */
export function readMigrations(folder: 'sqlite-migrations' | 'postgres-migrations'): readonly Migration[] {
  const place = new URL(`./${folder}/`, import.meta.url)
  return readdirSync(place)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(new URL(file, place), 'utf8') }))
}

/** The migrations that are not applied yet. Throws a `StartupError` when the database has some that this server does not know. */
export function pendingMigrations(all: readonly Migration[], applied: readonly string[]): readonly Migration[] {
  const unknown = applied.find((name) => !all.some((migration) => migration.name === name))
  if (unknown !== undefined)
    throw new StartupError(`The database was made by a newer Samenspel (it has "${unknown}"); start that version.`)
  return all.filter((migration) => !applied.includes(migration.name))
}
