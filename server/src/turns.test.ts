import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

it('does so many things at a time, the others in order, and refuses what is too many', async () => {
  const inTurn = createTurns(2, 2, () => new Error('too many'))
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const does = (name: string): Promise<string> =>
    inTurn(async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(does)
  await expect(does('e')).rejects.toThrow('too many')
  expect(begun).toEqual(['a', 'b'])
  ends.get('b')?.()
  expect(await b).toBe('b')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  ends.get('a')?.()
  expect(await a).toBe('a')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd'])
  ends.get('d')?.()
  ends.get('c')?.()
  expect(await Promise.all([c, d])).toEqual(['c', 'd'])
})

it('goes on after something failed', async () => {
  const inTurn = createTurns(1, 0, () => new Error('too many'))
  await expect(inTurn(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await inTurn(async () => 'next')).toBe('next')
})
