import { newPersonId } from '@samenspel/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newLink } from '#access/link-token.ts'
import { createInProcessBroadcast } from '#broadcast/in-process.ts'
import { StorageError, type Storage } from '#storage/storage.ts'
import { openTestRoom, type TestRoom } from '#testing/test-room.ts'
import { sit, type TestSeat } from '#testing/test-seat.ts'
import { RoomFollower } from './room-follower.ts'

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

  it('is told to others who came by the link that the door gave to somebody who was removed', async () => {
    const { room, storage } = test
    const removed = await comeIn({ personal: true })
    const double = sit(room, { linkId: removed.seat.holder.linkId, personId: newPersonId() })
    await storage.removePerson(room.boardId, removed.seat.holder.personId, 5)
    await follow().recheckAccess()
    expect([removed.closed(), double.closed()]).toEqual([true, true])
  })
})
