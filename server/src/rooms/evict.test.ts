import { syncType } from '@samenspel/shared/protocol/version'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { noteUpdate, sit } from '#testing/test-seat.ts'

let test: TestRoom
beforeEach(async () => {
  test = await openTestRoom()
})
afterEach(() => test.remove())

it('what an evicted seat sent and nobody was sent yet is dropped, and others are answered all the same', async () => {
  const evicted = sit(test.room)
  const stays = sit(test.room)
  evicted.say(syncType.update, noteUpdate('te laat'))
  stays.mark(1)
  expect(stays.ext()).not.toContainEqual({ type: 'durable', n: 1 })
  test.room.evict(evicted.seat, 4403)
  expect(evicted.closed()).toBe(true)
  expect(stays.ext()).toContainEqual({ type: 'durable', n: 1 })
  test.room.flush()
  expect(test.texts()).toEqual([])
  await test.addNote('verder')
  expect(test.texts()).toEqual(['verder'])
})

it('what others sent together with an evicted seat is kept', async () => {
  const evicted = sit(test.room)
  const stays = sit(test.room)
  evicted.say(syncType.update, noteUpdate('te laat'))
  stays.say(syncType.update, noteUpdate('te laat'))
  stays.mark(1)
  test.room.evict(evicted.seat, 4403)
  await expect.poll(() => stays.ext()).toContainEqual({ type: 'durable', n: 1 })
  expect(test.texts()).toEqual(['te laat'])
})
