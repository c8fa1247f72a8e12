import { resolve } from 'node:path'
import { readLimits, type ServerLimits } from './limits.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Everything a host can set, read once at the start. */
export interface Config {
  /** 0 lets the system choose a free port. */
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  /** A PostgreSQL address; without it the boards are kept in SQLite under `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** A Redis address, for several servers on one database. */
  readonly redisUrl: string | undefined
  /** Where people reach this server, without a slash at the end, when that is not its own address. */
  readonly publicUrl: string | undefined
  /** Whom to tell of a hole in this server: an address that begins with mailto:, https: or tel:. */
  readonly securityContact: string | undefined
  readonly logLevel: LogLevel
  readonly limits: ServerLimits
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One plain sentence for each setting that is wrong. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the settings from environment variables; an empty one counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined
  const { limits, problems: limitProblems } = readLimits(environment)
  const problems = [...limitProblems]

  const portText = setting('PORT') ?? '3000'
  const port = Number(portText)
  if (!/^\d+$/.test(portText) || port > 65_535)
    problems.push(`PORT must be a whole number from 0 to 65535, but is "${portText}".`)

  const level = setting('LOG_LEVEL') ?? 'warn'
  const logLevel = logLevels.find((known) => known === level)
  if (!logLevel) problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}, but is "${level}".`)

  const databaseUrl = setting('DATABASE_URL')
  if (databaseUrl !== undefined && !hasProtocol(databaseUrl, ['postgres:', 'postgresql:']))
    problems.push('DATABASE_URL must be an address that begins with postgres:// (its value is not shown here).')

  const redisUrl = setting('REDIS_URL')
  if (redisUrl !== undefined && !hasProtocol(redisUrl, ['redis:', 'rediss:']))
    problems.push('REDIS_URL must be an address that begins with redis:// or rediss:// (its value is not shown here).')
  else if (redisUrl !== undefined && databaseUrl === undefined)
    problems.push('REDIS_URL is for several servers on one database: set DATABASE_URL too, or leave REDIS_URL out.')

  const publicUrl = setting('PUBLIC_URL')?.replace(/\/+$/, '')
  if (publicUrl !== undefined && !isOrigin(publicUrl))
    problems.push(
      `PUBLIC_URL must be an address without a path, such as https://board.example.org, but is "${publicUrl}".`,
    )

  const securityContact = setting('SECURITY_CONTACT')
  if (securityContact !== undefined && !isContact(securityContact))
    problems.push(
      `SECURITY_CONTACT must be an address that begins with mailto:, https: or tel:, but is ${JSON.stringify(securityContact)}.`,
    )

  if (problems.length > 0 || !logLevel) return { ok: false, problems }
  const host = setting('HOST') ?? '0.0.0.0'
  const dataFolder = resolve(setting('DATA_DIR') ?? './data')
  const addresses = { databaseUrl, redisUrl, publicUrl, securityContact }
  return { ok: true, config: { port, host, dataFolder, ...addresses, logLevel, limits } }
}

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

/** Spaces and line ends would be lines of their own in security.txt, and a bare "mailto:" leads nowhere. */
function isContact(text: string): boolean {
  return hasProtocol(text, ['mailto:', 'https:', 'tel:']) && /^[a-z]+:\S+$/.test(text)
}

function isOrigin(text: string): boolean {
  return hasProtocol(text, ['http:', 'https:']) && new URL(text).origin === text.toLowerCase()
}
