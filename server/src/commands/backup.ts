/** `npm run backup -- <file>`: copies every board into one file, while the server runs. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '#config.ts'
import { StartupError } from '#errors.ts'
import { backUpSqlite } from '#storage/sqlite-backup.ts'
import { runCommand } from './run-command.ts'

await runCommand(async ([name]) => {
  const read = readConfig(process.env)
  if (!read.ok) throw new StartupError(read.problems.join('\n'))
  if (read.config.databaseUrl !== undefined) throw new StartupError('The boards are in PostgreSQL: use pg_dump.')
  if (name === undefined) throw new StartupError('Say which file to write: npm run backup -- <file>')
  const file = resolve(name)
  if (existsSync(file)) throw new StartupError(`${file} exists already; a backup never replaces a file.`)
  const boards = backUpSqlite(read.config.dataFolder, file)
  return `${boards} boards are now in ${file}.`
})
