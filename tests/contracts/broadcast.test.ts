/** What every broadcast adapter promises; the same suite for one process and for Redis. */
import type { BoardNews, Broadcast } from '@samenspel/server/broadcast/broadcast'
import { createHub, createInProcessBroadcast } from '@samenspel/server/broadcast/in-process'
import { connect } from 'node:net'
import { openRedisBroadcast } from '@samenspel/server/broadcast/redis'
import { newBoardId } from '@samenspel/shared/ids'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
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

it('what servers say to each other through Redis has these bytes, or servers of two versions do not understand each other', async () => {
  const own = await startRedis()
  const broadcast = openRedisBroadcast(own.url)
  const boardId = newBoardId()
  const subscriber = connect(Number(new URL(own.url).port), '127.0.0.1')
  onTestFinished(async () => {
    subscriber.destroy()
    await broadcast.close()
    await own.stopServer()
  })
  let heard = ''
  subscriber.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')))
  subscriber.write('PSUBSCRIBE samenspel:*\r\n')
  await expect.poll(() => heard).toContain('psubscribe')
  await vi.waitUntil(() => broadcast.connected)
  const all: readonly (readonly [BoardNews, string])[] = [
    [{ kind: 'appended', seq: 300, update: Uint8Array.of(1, 2, 0, 255) }, '01ac0204010200ff'],
    [{ kind: 'appended', seq: 301, update: undefined }, '01ad0200'],
    [{ kind: 'presence', update: Uint8Array.of(0) }, '020100'],
    [{ kind: 'presenceWanted' }, '03'],
    [{ kind: 'access' }, '04'],
  ]
  for (const [news] of all) broadcast.publish(boardId, news)
  const messages = (): readonly string[] => heard.split('pmessage').slice(1)
  await expect.poll(() => messages().length).toBe(all.length)
  for (const [index, [, bytes]] of all.entries()) {
    const [, pattern, channel, length, message] =
      /\$11\r\n(\S+)\r\n\$\d+\r\n(\S+)\r\n\$(\d+)\r\n([^]*)/.exec(messages()[index] ?? '') ?? []
    expect([pattern, channel]).toEqual(['samenspel:*', `samenspel:board:${boardId}`])
    const hex = Buffer.from((message ?? '').slice(0, Number(length)), 'latin1').toString('hex')
    // Its version and who says it, eight bytes of chance, stand in front.
    expect(hex).toMatch(/^0108/)
    expect(hex.slice(2 * (1 + 1 + 8))).toBe(bytes)
  }
})

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
