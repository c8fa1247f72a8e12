import { limits } from '@samenspel/shared/limits'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PresenceChannel } from './presence-channel.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A channel among that many others, and how often it tells something in a second of moving. */
function channelAmong(others: number) {
  let told = 0
  const channel = new PresenceChannel(1, () => (told += 1))
  channel.connected()
  const user = { id: 'AAAAAAAAAAAAAAAA', name: 'Ada', role: 'participant' }
  channel.received(
    Array.from({ length: others }, (_, i) => ({ clientId: 100 + i, clock: 1, state: { user, cursor: [i, i] } })),
  )
  const aSecondOf = (change: (at: number) => Parameters<typeof channel.tell>[0]): number => {
    const before = told
    for (let ms = 0; ms < 1_000; ms += 10) {
      channel.tell(change(ms))
      vi.advanceTimersByTime(10)
    }
    return told - before
  }
  return { channel, aSecondOf }
}

const drag = { ids: ['a' as never], delta: [1, 1] } as const

test('a cursor is told up to 25 times a second among few, and 5 times among many', () => {
  const few = channelAmong(limits.presenceCalmPeersMin - 1)
  expect(few.aSecondOf((at) => ({ cursor: [at, 0] }))).toBeGreaterThan(20)
  const many = channelAmong(limits.presenceCalmPeersMin)
  const toldAmongMany = many.aSecondOf((at) => ({ cursor: [at, 0] }))
  expect(toldAmongMany).toBeGreaterThanOrEqual(4)
  expect(toldAmongMany).toBeLessThanOrEqual(6)
  for (const { channel } of [few, many]) channel.close()
})

test('what is dragged is told at full speed, however many there are', () => {
  const { channel, aSecondOf } = channelAmong(60)
  expect(aSecondOf((at) => ({ cursor: [at, 0], drag }))).toBeGreaterThan(20)
  expect(aSecondOf((at) => ({ cursor: [at, 0], drag: null, moreDrags: [drag] }))).toBeGreaterThan(20)
  channel.close()
})

test('what is drawn or resized is told five times a second among many, as a cursor is', () => {
  const { channel, aSecondOf } = channelAmong(60)
  const box = { x: 0, y: 0, width: 1, height: 1 }
  const told = aSecondOf((at) => ({
    drag: null,
    moreDrags: [],
    drawing: { key: 'k', kind: 'stroke', look: {}, trace: 'A'.repeat(3 * at + 3).slice(0, 600), before: 0 },
    resize: { ids: ['a' as never], from: box, to: { ...box, width: at + 1 } },
  }))
  expect(told).toBeGreaterThanOrEqual(4)
  expect(told).toBeLessThanOrEqual(6)
  channel.close()
})
