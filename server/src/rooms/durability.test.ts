import { syncType } from '@samenspel/shared/protocol/version'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { noteUpdate, sit } from '#testing/test-seat.ts'

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom()
})
afterEach(() => test.remove())

it('of questions without end that nothing lies between, the last is kept, and its answer is the answer to all', async () => {
  const writer = sit(test.room)
  writer.say(syncType.update, noteUpdate('een'))
  for (let n = 1; n <= 10_000; n++) writer.mark(n)
  expect(writer.seat.marks).toHaveLength(1)
  // What was written after a question is not waited for by whoever asked before it.
  test.room.flush()
  writer.say(syncType.update, noteUpdate('twee'))
  writer.mark(10_001)
  expect(writer.seat.marks).toHaveLength(2)
  await expect.poll(() => writer.ext().at(-1)).toEqual({ type: 'durable', n: 10_001 })
  expect(writer.ext().filter(({ type }) => type === 'durable').length).toBeLessThanOrEqual(2)
  expect(writer.seat.marks).toHaveLength(0)
})

it('a refusal is the answer to every mark that waits, so that none of them is confirmed when all was sent again but is not on disk yet', async () => {
  const writer = sit(test.room)
  writer.say(syncType.update, noteUpdate('een'))
  writer.mark(1)
  writer.say(syncType.update, Uint8Array.of(9, 9, 9))
  expect(writer.ext().at(-1)).toEqual({ type: 'rejected', n: 1, reason: 'malformed' })
  writer.say(syncType.step2, noteUpdate('twee'))
  writer.mark(2)
  await expect.poll(() => writer.ext().at(-1)).toEqual({ type: 'durable', n: 2 })
  expect(writer.ext().filter(({ type }) => type === 'durable')).toHaveLength(1)
})
