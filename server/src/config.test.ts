import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const result = readConfig(environment)
  return result.ok ? [] : result.problems
}

describe('the settings', () => {
  it('have defaults with which a server starts', () => {
    const result = readConfig({})
    expect(result.ok && result.config).toMatchObject({ port: 3000, host: '0.0.0.0', publicUrl: undefined })
    expect(result.ok && result.config.dataFolder).toMatch(/\/data$/)
  })

  it('count as not set when they are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', LIMIT_SEATS_MAX: '10' })).toMatchObject({
      ok: true,
      config: { port: 3000, databaseUrl: undefined, limits: { seatsMax: 10 } },
    })
  })

  it.each([
    ['PORT', { PORT: 'tachtig' }],
    ['PORT', { PORT: '70000' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['REDIS_URL', { REDIS_URL: 'redis://x' }],
    ['REDIS_URL', { REDIS_URL: 'x', DATABASE_URL: 'postgres://x' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'board.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.org/board' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'veiligheid@example.org' }],
    ['SECURITY_CONTACT', { SECURITY_CONTACT: 'mailto:a@example.org\nExpires: 2099' }],
    ['LIMIT_SEATS_MAX', { LIMIT_SEATS_MAX: '-1' }],
    ['LIMIT_NONSENSE', { LIMIT_NONSENSE: '1' }],
  ])('are named in a sentence when they are wrong: %s', (name, environment) => {
    const problems = problemsOf(environment)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} .*\\.$`))
  })

  it('count as not set when they are empty, limits as well', () => {
    const empty = { PORT: '', PUBLIC_URL: ' ', LIMIT_SEATS_MAX: '', LIMIT_TICKET_MS: ' ' }
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('are all named at once, and secrets in them are not shown', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'http://user:geheim@host' })
    expect(problems).toHaveLength(2)
    expect(problems.join()).not.toContain('geheim')
  })

  it('may have a slash at the end of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://board.example.org/' })).toMatchObject({
      ok: true,
      config: { publicUrl: 'https://board.example.org' },
    })
  })
})
