import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { sit } from '#testing/test-seat.ts'
import { LargeAnswers } from './large-answers.ts'
import type { Seat } from './seat.ts'
import { sweepSeat } from './sweep-seat.ts'

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await test.remove()
})

/** People of whom the network takes nothing until `take` is called. */
function people(count: number): { readonly seats: readonly Seat[]; take(index: number): void } {
  const backlogs: number[] = []
  const seats = Array.from({ length: count }, (_, index): Seat => {
    const { seat } = sit(test.room)
    backlogs.push(1_000)
    const connection = {
      ...seat.connection,
      get backlogBytes() {
        return backlogs[index] ?? 0
      },
    }
    return { ...seat, connection }
  })
  return { seats, take: (index) => (backlogs[index] = 0) }
}

it('a few are answered at once, and the next when the network has taken one of them', () => {
  const answered: Seat[] = []
  const answers = new LargeAnswers((seat) => answered.push(seat))
  const { seats, take } = people(6)
  for (const seat of seats) answers.ask(seat, Uint8Array.of(0))
  vi.advanceTimersByTime(50)
  expect(answered).toEqual(seats.slice(0, 3))
  take(1)
  vi.advanceTimersByTime(10)
  expect(answered).toEqual(seats.slice(0, 4))
  // Whoever takes long holds up nobody for long.
  vi.advanceTimersByTime(200)
  expect(answered).toEqual(seats)
})

it('who has left is not answered, and who asks twice is answered once', () => {
  const answered: [Seat, number | undefined][] = []
  const answers = new LargeAnswers((seat, [first]) => answered.push([seat, first]))
  const { seats } = people(2)
  for (const seat of seats) answers.ask(seat, Uint8Array.of(0))
  const [gone, stays] = seats as [Seat, Seat]
  answers.forget(gone)
  answers.ask(stays, Uint8Array.of(1))
  vi.advanceTimersByTime(500)
  expect(answered).toEqual([[stays, 1]])
})

it('who waits for a large board is not taken for somebody who asked for none', () => {
  const { seat, closed } = sit(test.room)
  const longAfterMs = Date.now() + 60_000
  sweepSeat(test.room, { ...seat, joined: false, asked: true }, longAfterMs, false)
  expect(closed()).toBe(false)
  sweepSeat(test.room, { ...seat, joined: false, asked: false }, longAfterMs, false)
  expect(closed()).toBe(true)
})
