import { join } from 'node:path'
import { newBoardId } from '@samenspel/shared/ids'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMetrics } from '#metrics.ts'
import { DATABASE_FILE } from '#storage/sqlite-database.ts'
import { StorageError, type Append } from '#storage/storage.ts'
import { openTestRoom, textsIn, type TestRoom } from '#testing/test-room.ts'
import { noteUpdate, sit, type TestSeat } from '#testing/test-seat.ts'
import { CommitQueue } from './commit-queue.ts'
import { firstUpdate } from './new-board.ts'
import { Room } from './room.ts'
import { syncType } from '@samenspel/shared/protocol/version'

let test: TestRoom
let rooms: Room[]
let people: TestSeat[]
let commits: CommitQueue
let parts: TestRoom['parts']
/** The boards of each attempt to commit something, in order. */
let attempts: (readonly string[])[]
/** Fails every commit, when there is one. */
let failure: StorageError | undefined

beforeEach(async () => {
  rooms = []
  test = await openTestRoom()
  attempts = []
  failure = undefined
  const storage = {
    ...test.storage,
    async append(rows: readonly Append[]) {
      attempts.push([...new Set(rows.map(({ boardId }) => boardId))])
      if (failure) throw failure
      return test.storage.append(rows)
    },
  }
  parts = { ...test.parts, metrics: createMetrics() }
  commits = new CommitQueue({ ...parts, storage })
  for (let n = 0; n < 3; n++) rooms.push(await openRoom())
  people = rooms.map((room) => sit(room))
})
afterEach(async () => {
  for (const room of rooms) room.unload()
  await test.remove()
})

async function openRoom(): Promise<Room> {
  const boardId = newBoardId()
  const update = firstUpdate({ title: 'Proef', language: 'nl', template: 'empty' })
  await test.storage.createBoard({ boardId, createdAtMs: 1, firstUpdate: update, links: [] })
  const stored = await test.storage.loadBoard(boardId)
  if (!stored) throw new Error('The board that was made is not there.')
  return new Room(stored, { ...parts, commits })
}

/** Somebody on each board writes, and asks whether that is safe. */
function writeEverywhere(text: string, mark: number): void {
  for (const person of people) {
    person.say(syncType.update, noteUpdate(text))
    person.mark(mark)
  }
}
const durable = (person: TestSeat | undefined): number =>
  Math.max(0, ...(person?.ext() ?? []).map((message) => (message.type === 'durable' ? message.n : 0)))
const states = (person: TestSeat | undefined): readonly string[] =>
  (person?.ext() ?? []).flatMap((message) => (message.type === 'serverState' ? [message.state] : []))
async function textsOnDisk(room: Room | undefined): Promise<readonly string[]> {
  const document = new Y.Doc()
  const stored = room && (await test.storage.loadBoard(room.boardId))
  for (const { update } of stored?.updates ?? []) Y.applyUpdate(document, update)
  return textsIn(document).toSorted()
}
function tamper(sql: string): void {
  const database = new Database(join(test.folder, DATABASE_FILE))
  database.prepare(sql).run(rooms[1]?.boardId)
  database.close()
}

it('a board that takes nothing holds up no other, and loses nothing until it takes changes again', async () => {
  // A row where the next one is to go, as nothing but damage puts there.
  tamper(`INSERT INTO board_log (board_id, seq, at, bytes, crc32) VALUES (?, 2, 1, x'0000', 0)`)
  writeEverywhere('een', 1)
  await expect.poll(() => [durable(people[0]), durable(people[2])]).toEqual([1, 1])
  await expect.poll(() => states(people[1]).at(-1)).toBe('degraded')
  expect([durable(people[1]), states(people[0]), states(people[2])]).toEqual([0, [], []])
  // From now on it is not even in the same commit.
  attempts.length = 0
  writeEverywhere('twee', 2)
  await expect.poll(() => [durable(people[0]), durable(people[2])]).toEqual([2, 2])
  expect(durable(people[1])).toBe(0)
  const stuck = rooms[1]?.boardId ?? ''
  expect(attempts.filter((boards) => boards.includes(stuck) && boards.length > 1)).toEqual([])

  tamper('DELETE FROM board_log WHERE board_id = ? AND seq = 2')
  await expect.poll(() => durable(people[1]), { timeout: 10_000 }).toBe(2)
  expect(states(people[1])).toEqual(['degraded', 'saving'])
  expect(await textsOnDisk(rooms[1])).toEqual(['een', 'twee'])
  writeEverywhere('drie', 3)
  for (const room of rooms) room.flush()
  await commits.idle()
  expect(people.map(durable)).toEqual([3, 3, 3])
  for (const room of rooms) expect(await textsOnDisk(room)).toEqual(['drie', 'een', 'twee'])
}, 20_000)

it('when everything fails, all boards wait together and are committed together', async () => {
  failure = new StorageError('disk I/O error', 'SQLITE_IOERR')
  writeEverywhere('een', 1)
  for (const person of people) await expect.poll(() => states(person)).toEqual(['degraded'])
  failure = undefined
  attempts.length = 0
  await commits.idle()
  expect(people.map(durable)).toEqual([1, 1, 1])
  expect(people.map((person) => states(person).at(-1))).toEqual(['saving', 'saving', 'saving'])
  for (const room of rooms) expect(await textsOnDisk(room)).toEqual(['een'])
})
