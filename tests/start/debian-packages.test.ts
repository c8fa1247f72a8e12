/** What `npm test` does on a machine that lacks a program which the tests drive. */
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Machine {
  readonly env: Readonly<Record<string, string>>
  readonly isLinux: boolean
  readonly isRoot: boolean
  exists(path: string): boolean
  onPath(program: string): boolean
}
interface Lacking {
  readonly names: readonly string[]
  readonly canInstall: boolean
  readonly please: string
}
// The scripts are plain JavaScript, so that they run on any Node that can install a newer one.
const script = join(import.meta.dirname, '..', '..', 'scripts', 'debian-packages.mjs')
const { lackingPackages } = (await import(script)) as { lackingPackages(machine: Machine): Lacking }

const programs = ['chromium', 'redis-server', 'cc', 'apt-get']
const machine = (change: Partial<Machine> = {}, without: readonly string[] = []): Machine => ({
  env: {},
  isLinux: true,
  isRoot: true,
  exists: (path) => path === '/usr/include/stdlib.h',
  onPath: (program) => programs.includes(program) && !without.includes(program),
  ...change,
})

test('a machine that has everything installs nothing', () => {
  expect(lackingPackages(machine())).toMatchObject({ names: [], canInstall: false })
})

test('what is missing is installed by its Debian name, and only that', () => {
  expect(lackingPackages(machine({}, ['redis-server']))).toMatchObject({ names: ['redis-server'], canInstall: true })
  const bare = machine({ exists: () => false }, ['chromium', 'redis-server', 'cc'])
  expect(lackingPackages(bare)).toMatchObject({
    names: ['chromium', 'redis-server', 'gcc', 'libc6-dev'],
    canInstall: true,
  })
})

test('a browser that the environment names will do', () => {
  const other = machine({ env: { CHROMIUM: '/opt/browser' }, exists: () => true }, ['chromium'])
  expect(lackingPackages(other).names).toEqual([])
})

test.each([
  ['by somebody who is not root', machine({ isRoot: false }, ['chromium', 'redis-server'])],
  ['without apt', machine({}, ['apt-get', 'chromium', 'redis-server'])],
  ['on another system', machine({ isLinux: false }, ['chromium', 'redis-server'])],
])('%s nothing is installed, and one sentence says what to do', (_who, where) => {
  const { canInstall, please } = lackingPackages(where)
  expect(canInstall).toBe(false)
  expect(please).toMatch(
    /^Please install chromium and redis-server \(Debian: apt-get install chromium redis-server\); /,
  )
})
