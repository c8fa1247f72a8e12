import { expect, test } from 'vitest'
import { newBoardId } from '@samenspel/shared/ids'
import { routeOf } from './route.ts'

test('each address leads to its page', () => {
  const boardId = newBoardId()
  expect(routeOf('/')).toEqual({ page: 'home' })
  expect(routeOf(`/b/${boardId}`)).toEqual({ page: 'board', boardId })
  expect(routeOf(`/b/${boardId}/`)).toEqual({ page: 'board', boardId })
  expect(routeOf(`/b/${boardId}/wall`)).toEqual({ page: 'wall', boardId })
})

test('a join code is read in either case, with the letters people mistake', () => {
  for (const path of ['/j/7kq2m9xr', '/J/7KQ2M9XR', '/j/7KQ2%20M9XR'])
    expect(routeOf(path)).toEqual({ page: 'join-by-code', code: '7KQ2M9XR' })
  expect(routeOf('/j/OI234567')).toEqual({ page: 'join-by-code', code: '01234567' })
  expect(routeOf('/j/%')).toEqual({ page: 'join-by-code', code: undefined })
})

test('anything else is not found', () => {
  for (const path of ['/b', '/b/short', '/x', `/b/${newBoardId()}/other`, `/b/${newBoardId()}/wall/x`])
    expect(routeOf(path)).toEqual({ page: 'not-found' })
})
