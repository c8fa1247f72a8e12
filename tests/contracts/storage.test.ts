/** What every storage adapter promises; the same suite for SQLite and PostgreSQL. */
import { hashToken, newLink } from '@samenspel/server/access/link-token'
import type { Storage } from '@samenspel/server/storage/storage'
import { newBoardId, newImageId, newPersonId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storageAdapters, type StorageAdapter } from '../support/storages.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (updates: readonly { readonly update: Uint8Array }[] | undefined): readonly string[] | undefined =>
  updates?.map(({ update }) => new TextDecoder().decode(update))

describe.each(storageAdapters)('%s', (_name, makeAdapter) => {
  let adapter: StorageAdapter
  let storage: Storage

  beforeAll(async () => {
    adapter = await makeAdapter()
    storage = await adapter.open()
  })
  afterAll(async () => {
    await storage.close()
    await adapter.remove()
  })

  async function board(): Promise<BoardId> {
    const boardId = newBoardId()
    await storage.createBoard({ boardId, createdAtMs: 1, firstUpdate: bytes('first'), links: [] })
    return boardId
  }
  const append = (boardId: BoardId, ...all: readonly string[]) =>
    storage.append(all.map((text) => ({ boardId, update: bytes(text) })))

  it('makes a board with its first row and its links, or nothing of it', async () => {
    const boardId = newBoardId()
    const { token, link } = newLink('participant', 5)
    const made = { boardId, createdAtMs: 5, firstUpdate: bytes('first'), links: [link] }
    await storage.createBoard(made)
    expect(await storage.loadBoard(boardId)).toMatchObject({
      head: { boardId, lastSeq: 1, epoch: 1, deletedAtMs: null },
      snapshot: undefined,
      damage: [],
    })
    expect(await storage.findLink(hashToken(token))).toMatchObject({ boardId, role: 'participant', revokedAtMs: null })
    const other = newBoardId()
    await expect(storage.createBoard({ ...made, boardId: other })).rejects.toThrow()
    expect(await storage.loadBoard(other)).toBeUndefined()
  })

  it('numbers the rows of each board without gaps, also when many come at once', async () => {
    const one = await board()
    const two = await board()
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        storage.append([
          { boardId: one, update: bytes(`a${n}`) },
          { boardId: two, update: bytes(`b${n}`) },
          { boardId: one, update: bytes(`c${n}`) },
        ]),
      ),
    )
    const stored = await storage.loadBoard(one)
    expect(stored?.updates.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1))
    expect((await storage.heads([one, two])).map(({ lastSeq }) => lastSeq).toSorted((a, b) => a - b)).toEqual([21, 41])
    expect(new Set(texts(stored?.updates)).size).toBe(41)
  })

  it('keeps pictures while their board is there, and no more than it has room for', async () => {
    const boardId = await board()
    const picture = (size: number) => ({
      imageId: newImageId(),
      boardId,
      atMs: 5,
      mediaType: 'image/webp',
      bytes: new Uint8Array(size).fill(7),
    })
    const room = { imagesMax: 3, bytesMax: 100 }
    const [first, second] = [picture(60), picture(40)]
    expect(await storage.addImage(first, room)).toBe(true)
    expect(await storage.addImage(picture(41), room)).toBe(false)
    expect(await storage.addImage(second, room)).toBe(true)
    expect(await storage.addImage(picture(1), room)).toBe(false)
    expect(await storage.addImage(picture(1), { imagesMax: 2, bytesMax: 1_000 })).toBe(false)
    expect(await storage.addImage({ ...picture(1), boardId: newBoardId() }, room)).toBe(false)
    const stored = await storage.loadImage(first.imageId)
    expect(stored?.mediaType).toBe('image/webp')
    expect(new Uint8Array(stored?.bytes ?? [])).toEqual(first.bytes)
    expect(await storage.loadImage(newImageId())).toBeUndefined()
    await storage.setDeleted(boardId, 9)
    expect(await storage.loadImage(first.imageId)).toBeUndefined()
    expect(await storage.addImage(picture(1), { imagesMax: 9, bytesMax: 1_000 })).toBe(false)
    await storage.setDeleted(boardId, null)
    expect(await storage.loadImage(second.imageId)).toBeDefined()
  })

  it('keeps a picture as long as a board holds it that is not deleted, and removes it when none does', async () => {
    const [first, copy] = [await board(), await board()]
    const room = { imagesMax: 3, bytesMax: 100 }
    const picture = { imageId: newImageId(), boardId: first, atMs: 5, mediaType: 'image/webp', bytes: bytes('x') }
    const { imageId } = picture
    const nowhere = newImageId()
    await storage.addImage(picture, room)
    await storage.holdImages(copy, [imageId, nowhere], 6)
    await storage.setDeleted(first, 7)
    expect(await storage.loadImage(imageId)).toBeDefined()
    expect(await storage.loadImage(nowhere)).toBeUndefined()

    await storage.holdImages(copy, [], 10)
    await storage.holdImages(copy, [], 20)
    expect(await storage.unusedImages(copy, 10)).toEqual([])
    expect(await storage.unusedImages(copy, 11)).toEqual([imageId])
    await storage.holdImages(copy, [imageId], 30)
    expect(await storage.unusedImages(copy, 99)).toEqual([])

    await storage.releaseImages(copy, [imageId])
    expect(await storage.loadImage(imageId)).toBeUndefined()
    await storage.setDeleted(first, null)
    expect(await storage.loadImage(imageId)).toBeDefined()
    await storage.releaseImages(first, [imageId])
    expect(await storage.loadImage(imageId)).toBeUndefined()
    expect(await storage.addImage(picture, room)).toBe(true)
  })

  it('takes pictures that come at once one after the other, so that none is too many', async () => {
    const boardId = await board()
    const picture = () => ({ imageId: newImageId(), boardId, atMs: 5, mediaType: 'image/webp', bytes: bytes('x') })
    const room = { imagesMax: 3, bytesMax: 100 }
    const taken = await Promise.all(Array.from({ length: 8 }, () => storage.addImage(picture(), room)))
    expect(taken.filter(Boolean)).toHaveLength(3)
  })

  it('tells for each row of a batch which number it has, and which boards are gone', async () => {
    const boardId = await board()
    const nowhere = newBoardId()
    const outcomes = await storage.append([
      { boardId, update: bytes('x') },
      { boardId: nowhere, update: bytes('y') },
      { boardId, update: bytes('z') },
    ])
    expect(outcomes).toMatchObject([
      { kind: 'appended', head: { lastSeq: 2 } },
      { kind: 'gone', boardId: nowhere },
      { kind: 'appended', head: { lastSeq: 3 } },
    ])
  })

  it('takes nothing more for a deleted board, until it is put back', async () => {
    const boardId = await board()
    expect(await storage.setDeleted(boardId, 9)).toBe(true)
    expect(await append(boardId, 'x')).toEqual([{ kind: 'gone', boardId }])
    expect(await storage.heads([boardId])).toMatchObject([{ deletedAtMs: 9, lastSeq: 1 }])
    await storage.setDeleted(boardId, null)
    expect(await append(boardId, 'x')).toMatchObject([{ kind: 'appended', head: { lastSeq: 2 } }])
    expect(await storage.setDeleted(newBoardId(), 9)).toBe(false)
  })

  it('replaces rows by a snapshot, and keeps the rows that came after it', async () => {
    const boardId = await board()
    await append(boardId, 'two', 'three')
    const state = bytes('x'.repeat(10_000))
    expect(await storage.compact(boardId, { seq: 2, state }, 7)).toBe(true)
    const stored = await storage.loadBoard(boardId)
    expect(stored?.snapshot).toMatchObject({ seq: 2 })
    expect(Buffer.from(stored?.snapshot?.state ?? []).equals(state)).toBe(true)
    expect(texts(stored?.updates)).toEqual(['three'])
    expect(stored?.damage).toEqual([])
  })

  it('never replaces a snapshot by an older one, nor by one of rows that do not exist', async () => {
    const boardId = await board()
    await append(boardId, 'two', 'three')
    await storage.compact(boardId, { seq: 3, state: bytes('new') }, 7)
    expect(await storage.compact(boardId, { seq: 2, state: bytes('old') }, 8)).toBe(false)
    expect(await storage.compact(boardId, { seq: 3, state: bytes('again') }, 8)).toBe(false)
    expect(await storage.compact(boardId, { seq: 4, state: bytes('future') }, 8)).toBe(false)
    expect(new TextDecoder().decode((await storage.loadBoard(boardId))?.snapshot?.state)).toBe('new')
  })

  it('loses no row when compaction and appending race', async () => {
    const boardId = await board()
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        await append(boardId, `r${n}`)
        if (n % 5 === 0) await storage.compact(boardId, { seq: n + 1, state: bytes(`s${n}`) }, n)
      }),
    )
    const stored = await storage.loadBoard(boardId)
    expect(stored?.damage).toEqual([])
    expect((stored?.snapshot?.seq ?? 0) + (stored?.updates.length ?? 0)).toBe(31)
  })

  it('gives the rows after a number, or says that they were made into a snapshot', async () => {
    const boardId = await board()
    await append(boardId, 'two', 'three')
    expect(texts(await storage.readLog(boardId, 1))).toEqual(['two', 'three'])
    expect(await storage.readLog(boardId, 3)).toEqual([])
    await storage.compact(boardId, { seq: 2, state: bytes('s') }, 7)
    expect(await storage.readLog(boardId, 1)).toBeUndefined()
    expect(texts(await storage.readLog(boardId, 2))).toEqual(['three'])
  })

  it.each([
    ['a row is not what was stored', 'UPDATE board_log SET bytes = (SELECT bytes FROM board_log WHERE seq = 1', ')'],
    ['the checksum of a row is another', 'UPDATE board_log SET crc32 = crc32 + 1', ''],
    ['a row is missing', 'DELETE FROM board_log', ''],
  ])('gives no rows of the log when %s, and says so of the whole board', async (_what, sql, end) => {
    const boardId = await board()
    await append(boardId, 'two', 'three', 'four')
    const here = `board_id = '${boardId}'`
    for (const seq of [4, 3]) {
      const change = end === '' ? sql : `${sql} AND ${here}${end}`
      await adapter.tamper(`${change} WHERE seq = ${seq} AND ${here}`)
      expect(await storage.readLog(boardId, 1)).toBeUndefined()
      expect(await storage.readLog(boardId, seq - 1)).toBeUndefined()
      expect((await storage.loadBoard(boardId))?.damage).not.toEqual([])
    }
    expect(await storage.readLog(boardId, 4)).toEqual([])
  })

  it('gives the newest version that can be read in the place of a snapshot that cannot', async () => {
    const boardId = await board()
    const version = { boardId, kind: 'auto', label: '' } as const
    for (const seq of [1, 2, 3]) {
      await storage.addVersion({ ...version, versionId: `v${seq}${boardId}`, seq, atMs: seq, state: bytes(`v${seq}`) })
      await append(boardId, `row ${seq + 1}`)
    }
    await storage.compact(boardId, { seq: 3, state: bytes('snapshot') }, 7)
    await adapter.tamper(`UPDATE board_snapshot SET sha256 = bytes FROM
      (SELECT bytes FROM board_log WHERE board_id = '${boardId}') AS log WHERE board_id = '${boardId}'`)
    await adapter.tamper(`UPDATE board_version SET sha256 = (SELECT sha256 FROM board_snapshot WHERE board_id = '${boardId}')
      WHERE board_id = '${boardId}' AND seq = 3`)
    const stored = await storage.loadBoard(boardId)
    expect(stored?.snapshot?.seq).toBe(2)
    expect(new TextDecoder().decode(stored?.snapshot?.state)).toBe('v2')
    expect(texts(stored?.updates)).toEqual(['row 4'])
    expect(stored?.damage).toHaveLength(2)
  })

  it('withdraws a link once, and tells by the head that links changed', async () => {
    const boardId = await board()
    const { token, link } = newLink('viewer', 5, 'Scherm')
    await storage.addLink(boardId, link)
    const [before] = await storage.heads([boardId])
    expect(await storage.revokeLink(boardId, link.linkId, 8)).toBe(true)
    expect(await storage.revokeLink(boardId, link.linkId, 9)).toBe(false)
    expect(await storage.findLink(hashToken(token))).toMatchObject({ label: 'Scherm', revokedAtMs: 8 })
    expect(await storage.links(boardId)).toHaveLength(1)
    const [after] = await storage.heads([boardId])
    expect(after?.accessVersion).toBeGreaterThan(before?.accessVersion ?? Infinity)
  })

  it('changes what a link allows while it works, and tells so by the head', async () => {
    const boardId = await board()
    const [stays, withdrawn, passing] = [
      newLink('participant', 5),
      newLink('viewer', 5),
      newLink('viewer', 5, '', { expiresAtMs: 50 }),
    ]
    for (const { link } of [stays, withdrawn, passing]) await storage.addLink(boardId, link)
    await storage.revokeLink(boardId, withdrawn.link.linkId, 8)
    const version = async () => (await storage.heads([boardId]))[0]?.accessVersion ?? NaN
    const before = await version()
    expect(await storage.setLinkRole(boardId, stays.link.linkId, 'viewer', 9)).toBe(true)
    expect(await storage.findLink(hashToken(stays.token))).toMatchObject({ role: 'viewer', revokedAtMs: null })
    expect(await version()).toBe(before + 1)
    expect(await storage.setLinkRole(boardId, withdrawn.link.linkId, 'participant', 9)).toBe(false)
    expect(await storage.setLinkRole(boardId, passing.link.linkId, 'participant', 50)).toBe(false)
    expect(await storage.setLinkRole(newBoardId(), stays.link.linkId, 'participant', 9)).toBe(false)
    expect(await version()).toBe(before + 1)
    expect(await storage.setLinkRole(boardId, passing.link.linkId, 'participant', 49)).toBe(true)
    const roles = (await storage.links(boardId)).map(({ role }) => role)
    expect(roles.toSorted()).toEqual(['participant', 'viewer', 'viewer'])
  })

  it('opens a door with one code until it is closed', async () => {
    const boardId = await board()
    expect(await storage.doorCode(boardId)).toBeNull()
    expect(await storage.setDoor(boardId, `A${boardId}`, 1)).toBe(`A${boardId}`)
    expect(await storage.setDoor(boardId, `B${boardId}`, 2)).toBe(`A${boardId}`)
    expect(await storage.findDoor(`A${boardId}`)).toBe(boardId)
    expect(await storage.setDoor(boardId, null, 3)).toBeNull()
    expect(await storage.findDoor(`A${boardId}`)).toBeUndefined()
  })

  it('lets a person who was removed use only a facilitator link, until everybody is let back in', async () => {
    const boardId = await board()
    const [participant, facilitator] = [newLink('participant', 5), newLink('facilitator', 5, '', { personal: true })]
    for (const { link } of [participant, facilitator]) await storage.addLink(boardId, link)
    const [noor, sam] = [newPersonId(), newPersonId()]
    const [before] = await storage.heads([boardId])
    await storage.removePerson(boardId, noor, 9)
    await storage.removePerson(boardId, noor, 10)
    const mayUse = async (linkId: string, person: PersonId) =>
      (await storage.linkForPerson(boardId, linkId, person)) !== undefined
    expect(await mayUse(participant.link.linkId, noor)).toBe(false)
    expect(await mayUse(participant.link.linkId, sam)).toBe(true)
    expect(await mayUse(facilitator.link.linkId, noor)).toBe(true)
    expect(await mayUse('nowhere', sam)).toBe(false)
    expect(await storage.removedPeople(boardId)).toEqual([noor])
    const [after] = await storage.heads([boardId])
    expect(after?.accessVersion).toBeGreaterThan(before?.accessVersion ?? Infinity)
    expect(await storage.readmitPeople(boardId)).toBe(1)
    expect(await mayUse(participant.link.linkId, noor)).toBe(true)
  })

  it('remembers the day on which a link was last used, and whom it was given to', async () => {
    const boardId = await board()
    const { link } = newLink('participant', 5, '', { personal: true, expiresAtMs: 99 })
    await storage.addLink(boardId, link)
    expect(await storage.links(boardId)).toMatchObject([{ personal: true, expiresAtMs: 99, lastUsedDay: null }])
    await storage.linkUsed(boardId, link.linkId, 20_779)
    expect(await storage.links(boardId)).toMatchObject([{ lastUsedDay: 20_779 }])
  })

  it('freezes and releases a board, and tells so by its head', async () => {
    const boardId = await board()
    const [before] = await storage.heads([boardId])
    expect(before?.frozenAtMs).toBeNull()
    expect(await storage.setFrozen(boardId, 7)).toBe(true)
    const [frozen] = await append(boardId, 'x')
    expect(frozen).toMatchObject({ head: { frozenAtMs: 7 } })
    expect(frozen?.kind === 'appended' && frozen.head.accessVersion).toBeGreaterThan(before?.accessVersion ?? Infinity)
    await storage.setFrozen(boardId, null)
    expect((await storage.loadBoard(boardId))?.head.frozenAtMs).toBeNull()
    expect(await storage.setFrozen(newBoardId(), 7)).toBe(false)
  })

  it('makes the snapshot into a version, as it is', async () => {
    const boardId = await board()
    const version = { versionId: `copy-${boardId}`, boardId, kind: 'auto', label: '', atMs: 8 } as const
    expect(await storage.addSnapshotVersion(version)).toBe(false)
    const state = bytes('y'.repeat(10_000))
    await storage.compact(boardId, { seq: 1, state }, 7)
    expect(await storage.addSnapshotVersion(version)).toBe(true)
    expect(await storage.versions(boardId)).toEqual([{ ...version, seq: 1 }])
    expect(Buffer.from((await storage.loadVersion(boardId, version.versionId)) ?? []).equals(state)).toBe(true)
  })

  it('keeps versions until they are removed', async () => {
    const boardId = await board()
    const version = { boardId, seq: 1, kind: 'named' as const, label: 'Voor de pauze', state: bytes('v'.repeat(9_000)) }
    await storage.addVersion({ ...version, versionId: `one${boardId}`, atMs: 1 })
    await storage.addVersion({ ...version, versionId: `two${boardId}`, atMs: 2 })
    expect((await storage.versions(boardId)).map(({ label, atMs }) => [label, atMs])).toEqual([
      ['Voor de pauze', 1],
      ['Voor de pauze', 2],
    ])
    expect(Buffer.from((await storage.loadVersion(boardId, `two${boardId}`)) ?? []).equals(version.state)).toBe(true)
    await storage.removeVersions(boardId, [`two${boardId}`])
    expect(await storage.loadVersion(boardId, `two${boardId}`)).toBeUndefined()
    expect(await storage.versions(boardId)).toHaveLength(1)
  })

  it('gives everybody the secret that was stored first', async () => {
    const first = await storage.secret('contract', bytes('one'))
    expect(Buffer.from(await storage.secret('contract', bytes('two'))).equals(first)).toBe(true)
  })

  it('has everything again after it was closed and opened', async () => {
    const boardId = await board()
    await append(boardId, 'two')
    await storage.quarantine(boardId, 'odd', bytes('?'), 3)
    await storage.ping()
    await storage.close()
    storage = await adapter.open()
    expect(texts((await storage.loadBoard(boardId))?.updates)).toEqual(['first', 'two'])
  })

  it('refuses what is asked of it after it was closed, instead of never answering', async () => {
    const boardId = await board()
    await storage.close()
    await expect(storage.ping()).rejects.toThrow()
    await expect(append(boardId, 'x')).rejects.toThrow()
    storage = await adapter.open()
    expect(texts((await storage.loadBoard(boardId))?.updates)).toEqual(['first'])
  })

  it('answers for a board that never was', async () => {
    const nowhere = newBoardId()
    expect(await storage.loadBoard(nowhere)).toBeUndefined()
    expect(await storage.heads([nowhere])).toEqual([])
    expect(await storage.readLog(nowhere, 0)).toBeUndefined()
    expect(await storage.findLink(hashToken('x'))).toBeUndefined()
  })
})
