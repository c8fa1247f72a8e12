import { expect, test } from 'vitest'
import { newElementId } from '@samenspel/shared/ids'
import { collectDigest } from './digest.ts'

test('others are summed up once for each note, whatever happened to it in between; own changes are no news', () => {
  const [old, fresh, passing, mine] = [newElementId(), newElementId(), newElementId(), newElementId()]
  const there = new Set([old])
  const digest = collectDigest(there, (id) => there.has(id))
  const change = (origin: 'remote' | 'own', ...ids: (typeof old)[]) => digest.add({ origin, elements: new Set(ids) })
  expect(digest.take()).toBeUndefined()

  there.add(fresh).add(mine)
  change('remote', fresh)
  change('remote', fresh, passing)
  change('own', mine)
  expect(digest.take()).toEqual({ added: 1, changed: 0, deleted: 0 })

  there.delete(old)
  change('remote', old, fresh, mine)
  expect(digest.take()).toEqual({ added: 0, changed: 2, deleted: 1 })
  expect(digest.take()).toBeUndefined()
})
