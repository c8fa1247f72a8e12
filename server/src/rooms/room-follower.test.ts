import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId } from '@samenspel/shared/ids'
import { syncType } from '@samenspel/shared/protocol/version'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newLink } from '#access/link-token.ts'
import { createInProcessBroadcast } from '#broadcast/in-process.ts'
import { DATABASE_FILE } from '#storage/sqlite-database.ts'
import { StorageError, type Storage } from '#storage/storage.ts'
import { openTestRoom, textsIn, type TestRoom } from '#testing/test-room.ts'
import { noteUpdate, sit, type TestSeat } from '#testing/test-seat.ts'
import { VersionKeeper } from '#versions/version-keeper.ts'
import { compact } from './compaction.ts'
import { RoomFollower } from './room-follower.ts'
import { readState } from './stored-state.ts'

let test: TestRoom
let follower: RoomFollower | undefined

beforeEach(async () => {
  test = await openTestRoom()
})
afterEach(async () => {
  follower?.stop()
  await test.remove()
})

/** A follower of the room whose calls of the storage go through `changes` on their way. */
function follow(changes: Partial<Storage> = {}): RoomFollower {
  const storage = { ...test.storage, ...changes }
  follower = new RoomFollower(test.room, { ...test.parts, storage, broadcast: createInProcessBroadcast() })
  return follower
}

/** Somebody with a link of the board; one that the door gave, when that is said. */
async function comeIn({ personal = false } = {}): Promise<TestSeat> {
  const { link } = newLink('participant', 1, '', { personal })
  await test.storage.addLink(test.room.boardId, link)
  return sit(test.room, { linkId: link.linkId, personId: newPersonId() })
}

/** What another server of the same database does: adds notes to the board, a row for each, and gives the document it has then. */
async function addElsewhere(...notes: readonly string[]): Promise<Y.Doc> {
  const { boardId } = test.room
  const there = new Y.Doc()
  const stored = await test.storage.loadBoard(boardId)
  if (stored?.snapshot) Y.applyUpdateV2(there, stored.snapshot.state)
  for (const { update } of stored?.updates ?? []) Y.applyUpdate(there, update)
  const updates = notes.map((text) => {
    const before = Y.encodeStateVector(there)
    createBoard(there).edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
    return Y.encodeStateAsUpdate(there, before)
  })
  await test.storage.append(updates.map((update) => ({ boardId, update })))
  return there
}

/** Tells the follower what the database says of the board now, and waits until it has read that. */
async function look(at: RoomFollower): Promise<void> {
  const [head] = await test.storage.heads([test.room.boardId])
  if (!head) throw new Error('The board is not there.')
  at.looked(head)
  await expect.poll(() => test.room.appliedSeq).toBe(head.lastSeq)
}

/** Changes what is stored, behind the back of the storage. */
function tamper(sql: string): void {
  const database = new Database(join(test.folder, DATABASE_FILE))
  database.prepare(sql).run(test.room.boardId)
  database.close()
}
const storedRows = async () => (await test.storage.loadBoard(test.room.boardId))?.updates.map(({ seq }) => seq)
const damagedBoards = async () =>
  (await test.parts.metrics.registry.getSingleMetricAsString('samenspel_damaged_boards_total')).split(' ').at(-1)

describe('what another server wrote', () => {
  it('is in a version made here, though the other one has made the log into a snapshot', async () => {
    const { room, storage } = test
    const keeper = new VersionKeeper(test.parts)
    await keeper.keep(room, 'named', 'Leeg')
    expect(room.logRows).toBe(0)
    const at = follow()
    const first = await addElsewhere(...Array.from({ length: 25 }, (_, n) => `a${n}`))
    await storage.compact(room.boardId, { seq: 26, state: Y.encodeStateAsUpdateV2(first) }, 5)
    const whole = await addElsewhere(...Array.from({ length: 5 }, (_, n) => `b${n}`))
    await look(at)
    expect(test.texts()).toHaveLength(30)
    expect([room.logRows, room.snapshotSeq]).toEqual([5, 26])
    expect(room.logBytes).toBeGreaterThan(0)
    expect(room.documentBytes).toBeGreaterThan(Y.encodeStateAsUpdateV2(whole).byteLength / 2)
    const { versionId } = await keeper.keep(room, 'named', 'Nu')
    const state = await storage.loadVersion(room.boardId, versionId)
    expect(textsIn(readState(state ?? new Uint8Array()))).toHaveLength(30)
  })

  it('is in a version made here, also when the other one made all of it into a snapshot meanwhile', async () => {
    const { room, storage } = test
    const keeper = new VersionKeeper(test.parts)
    const at = follow()
    const whole = await addElsewhere('een', 'twee')
    await look(at)
    await storage.compact(room.boardId, { seq: 3, state: Y.encodeStateAsUpdateV2(whole) }, 5)
    const { versionId } = await keeper.keep(room, 'named', 'Nu')
    const state = await storage.loadVersion(room.boardId, versionId)
    expect(textsIn(readState(state ?? new Uint8Array())).toSorted()).toEqual(['een', 'twee'])
    expect(room.logRows).toBe(0)
  })

  it.each([
    [
      'a row is not what was stored',
      'UPDATE board_log SET bytes = zeroblob(length(bytes)) WHERE seq = 3 AND board_id = ?',
    ],
    ['a row is missing', 'DELETE FROM board_log WHERE seq = 3 AND board_id = ?'],
    // Two bytes that say nothing but cannot be read, with the checksum of their own.
    [
      'a row cannot be read',
      `UPDATE board_log SET bytes = x'01ff', crc32 = ${crc32(Uint8Array.of(1, 255))} WHERE seq = 3 AND board_id = ?`,
    ],
  ])('makes the board read-only when %s, and is never overwritten', async (_what, sql) => {
    const { room, parts } = test
    const writer = sit(room)
    const at = follow()
    await addElsewhere('een', 'twee', 'drie')
    tamper(sql)
    const before = await storedRows()
    await look(at)
    expect(test.texts()).toContain('een')
    expect(room.damaged).toBe(true)
    expect(room.closedFor).toBe('read-only')
    expect(writer.ext()).toContainEqual({ type: 'serverState', state: 'readonly' })
    expect(await damagedBoards()).toBe('1')
    expect(await compact(room, parts)).toBe(false)
    await expect(new VersionKeeper(parts).keep(room, 'named', 'Nu')).rejects.toThrow()
    await test.storage.append([{ boardId: room.boardId, update: noteUpdate('vier') }])
    await look(at)
    expect(room.damaged).toBe(true)
    expect((await storedRows())?.slice(0, -1)).toEqual(before)
    expect(await damagedBoards()).toBe('1')
  })

  it('is not overwritten when it is found damaged while the log is being made into a snapshot', async () => {
    await test.remove()
    // Long enough to look at the board while the change that compaction begins with waits for its commit.
    test = await openTestRoom({ commitIntervalMs: 500, deletedKeptMs: -1_000 })
    const { room, parts } = test
    const at = follow()
    await test.addNote('hier')
    await room.change((document) => {
      const { edit, elements } = createBoard(document)
      for (const { id } of elements.all()) edit((step) => step.elements.delete(id))
    })
    await addElsewhere('een', 'twee', 'drie')
    tamper('UPDATE board_log SET crc32 = crc32 + 1 WHERE board_id = ? AND seq = (SELECT max(seq) FROM board_log) - 1')
    const before = await storedRows()
    const compacting = compact(room, parts)
    await look(at)
    expect([room.compaction !== undefined, room.damaged]).toEqual([true, true])
    expect(await compacting).toBe(false)
    expect((await storedRows())?.slice(0, -1)).toEqual(before)
  })
})

describe('who may be here', () => {
  it('stays frozen when a look that began before the freeze ends after it', async () => {
    const { room, storage } = test
    const removed = await comeIn({ personal: true })
    const other = await comeIn()
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let isHeld = false
    const access = follow({
      async revokeLink(...asked) {
        if (!isHeld) {
          isHeld = true
          await held
        }
        return storage.revokeLink(...asked)
      },
    })
    await storage.removePerson(room.boardId, removed.seat.holder.personId, 5)
    const first = access.recheckAccess()
    await expect.poll(() => isHeld).toBe(true)
    await storage.setFrozen(room.boardId, 7)
    const second = access.recheckAccess()
    // Time for a look of its own, if it were one.
    for (let calls = 0; calls < 10; calls++) await storage.ping()
    letGo()
    await Promise.all([first, second])
    expect(removed.closed()).toBe(true)
    expect(other.seat.mayEdit).toBe(false)
    const [link] = (await storage.links(room.boardId)).filter(({ personal }) => personal)
    expect(link?.revokedAtMs).not.toBeNull()
  })

  it('is looked at again when the storage did not answer, though nobody writes', async () => {
    const { room, storage } = test
    const [withdrawn, other] = [await comeIn(), await comeIn()]
    let failures = 2
    const access = follow({
      async links(boardId) {
        if (failures-- > 0) throw new StorageError('disk I/O error', 'SQLITE_IOERR')
        return storage.links(boardId)
      },
    })
    await storage.revokeLink(room.boardId, withdrawn.seat.holder.linkId, 5)
    await access.recheckAccess()
    expect(withdrawn.closed()).toBe(false)
    await expect.poll(() => withdrawn.closed(), { timeout: 10_000 }).toBe(true)
    expect(other.closed()).toBe(false)
  })

  it('is another when a link allows something else: its people go, and what they sent last with them', async () => {
    const { room, storage } = test
    const [changed, other] = [await comeIn(), await comeIn()]
    const access = follow({
      async removedPeople(boardId) {
        const removed = await storage.removedPeople(boardId)
        changed.say(syncType.update, noteUpdate('te laat'))
        return removed
      },
    })
    await access.recheckAccess()
    expect([changed.closed(), test.texts()]).toEqual([false, ['te laat']])
    await storage.setLinkRole(room.boardId, changed.seat.holder.linkId, 'viewer', 5)
    await access.recheckAccess()
    room.flush()
    expect([changed.closed(), other.closed()]).toEqual([true, false])
    expect(test.texts()).toEqual(['te laat'])
  })

  it('is told to others who came by the link that the door gave to somebody who was removed', async () => {
    const { room, storage } = test
    const removed = await comeIn({ personal: true })
    const double = sit(room, { linkId: removed.seat.holder.linkId, personId: newPersonId() })
    await storage.removePerson(room.boardId, removed.seat.holder.personId, 5)
    await follow().recheckAccess()
    expect([removed.closed(), double.closed()]).toEqual([true, true])
  })
})
