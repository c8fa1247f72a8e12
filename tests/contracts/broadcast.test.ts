/** What every broadcast adapter promises; the same suite for one process and for Redis. */
import type { BoardNews, Broadcast } from '@samenspel/server/broadcast/broadcast'
import { createHub, createInProcessBroadcast } from '@samenspel/server/broadcast/in-process'
import { openRedisBroadcast } from '@samenspel/server/broadcast/redis'
import { newBoardId } from '@samenspel/shared/ids'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startRedis, type TestRedis } from '../support/databases.ts'

let redis: TestRedis | undefined

async function inProcess(): Promise<readonly [Broadcast, Broadcast]> {
  const hub = createHub()
  return [createInProcessBroadcast(hub), createInProcessBroadcast(hub)]
}

async function throughRedis(): Promise<readonly [Broadcast, Broadcast]> {
  redis = await startRedis()
  const both = [openRedisBroadcast(redis.url), openRedisBroadcast(redis.url)] as const
  await vi.waitUntil(() => both.every(({ connected }) => connected))
  return both
}

/** Collects what one server hears about a board, from the moment it does hear. */
async function listen(here: Broadcast, there: Broadcast, boardId: ReturnType<typeof newBoardId>) {
  const heard: BoardNews[] = []
  const stop = here.subscribe(boardId, (news) => heard.push(news))
  // A subscription takes a moment to reach Redis.
  await expect
    .poll(() => {
      there.publish(boardId, { kind: 'presenceWanted' })
      return heard.length
    })
    .toBeGreaterThan(0)
  await expect.poll(() => heard.splice(0).length).toBe(0)
  return { heard, stop }
}

describe.each([
  ['within one process', inProcess],
  ['through Redis', throughRedis],
])('the broadcast %s', (_name, open) => {
  let one: Broadcast
  let two: Broadcast

  beforeAll(async () => {
    ;[one, two] = await open()
  })
  afterAll(async () => {
    await one?.close()
    await two?.close()
    if (open === throughRedis) await redis?.stopServer()
  })

  it('carries every kind of news to the others, in order, and never back', async () => {
    const boardId = newBoardId()
    const { heard, stop } = await listen(two, one, boardId)
    const own: BoardNews[] = []
    const stopOwn = one.subscribe(boardId, (news) => own.push(news))
    const all: readonly BoardNews[] = [
      { kind: 'appended', seq: 3, update: Uint8Array.of(1, 2, 0, 255) },
      { kind: 'appended', seq: 2 ** 40, update: undefined },
      { kind: 'presence', update: Uint8Array.of(0) },
      { kind: 'access' },
    ]
    for (const news of all) one.publish(boardId, news)
    await expect.poll(() => heard.length).toBe(all.length)
    expect(heard).toEqual(all)
    expect(own).toEqual([])
    stop()
    stopOwn()
  })

  it('keeps boards apart, and is silent after the end of a subscription', async () => {
    const boardId = newBoardId()
    const { heard, stop } = await listen(two, one, boardId)
    one.publish(newBoardId(), { kind: 'access' })
    one.publish(boardId, { kind: 'access' })
    await expect.poll(() => heard.length).toBe(1)
    stop()
    const other = await listen(two, one, newBoardId())
    one.publish(boardId, { kind: 'access' })
    other.stop()
    expect(heard).toHaveLength(1)
  })

  if (open === throughRedis)
    it('never throws while Redis is away, and says when it is back', async () => {
      const boardId = newBoardId()
      let gaps = 0
      two.onGap(() => gaps++)
      await redis?.stopServer()
      await expect.poll(() => one.connected).toBe(false)
      one.publish(boardId, { kind: 'access' })
      await redis?.startServer()
      await expect.poll(() => gaps, { timeout: 10_000 }).toBe(1)
      const { heard, stop } = await listen(two, one, boardId)
      one.publish(boardId, { kind: 'access' })
      await expect.poll(() => heard).toEqual([{ kind: 'access' }])
      stop()
    })
})
