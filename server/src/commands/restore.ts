/** `npm run restore -- <file>`: puts a backup in the place of the boards, while the server is stopped. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '#config.ts'
import { StartupError } from '#errors.ts'
import { restoreSqlite } from '#storage/sqlite-backup.ts'
import { runCommand } from './run-command.ts'

await runCommand(async ([name]) => {
  const read = readConfig(process.env)
  if (!read.ok) throw new StartupError(read.problems.join('\n'))
  if (read.config.databaseUrl !== undefined) throw new StartupError('The boards are in PostgreSQL: use pg_restore.')
  if (name === undefined) throw new StartupError('Say which file to read: npm run restore -- <file>')
  const file = resolve(name)
  if (!existsSync(file)) throw new StartupError(`There is no file ${file}.`)
  const { boards, keptAs } = restoreSqlite(file, read.config.dataFolder, Date.now())
  const kept = keptAs === undefined ? '' : ` What was there before is kept as ${keptAs}.`
  return `${boards} boards are back in ${read.config.dataFolder}.${kept}`
})
