import { expect, it } from 'vitest'
import { logProblems, neverLogged } from './log-check.ts'

const line = (entry: object): string => JSON.stringify({ level: 50, time: 1, msg: 'Something failed.', ...entry })

it('lets a line pass that tells only what a host needs', () => {
  const good = [
    line({ board: 'abcdefgh', rows: 3, code: 'SQLITE_FULL', message: 'database or disk is full' }),
    line({ route: '/api/boards/:boardId/versions', message: 'connect ECONNREFUSED 127.0.0.1:5432' }),
    line({ board: 'abcdefgh', damage: ['Row 2 of the log is not what was stored.'] }),
    'Samenspel is ready: http://127.0.0.1:3000',
  ]
  expect(logProblems(good.join('\n'))).toEqual([])
})

it.each([
  ['an address of a person', line({ message: 'refused 203.0.113.77' })],
  ['an address of version 6', line({ message: 'refused 2001:db8:0:1::7' })],
  ['a token', line({ message: 'unknown AAAABBBBCCCCDDDDEEEEFFFF' })],
  ['a field that nobody knows', line({ name: 'x' })],
  ['a whole board id', line({ board: 'abcdefghijklmnop' })],
  ['what somebody wrote', line({ message: 'cannot store Ik ken mijn buren' })],
  ['what somebody wrote, in a line that is no JSON', 'Error: Ik ken mijn buren'],
])('finds %s', (_what, bad) => {
  neverLogged('Ik ken mijn buren')
  expect(logProblems(bad)).not.toEqual([])
})
