/** What every storage adapter promises of what people hand in to be shown all at once; the same suite for SQLite and PostgreSQL. */
import type { Storage } from '@samenspel/server/storage/storage'
import { newBoardId, type BoardId } from '@samenspel/shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storageAdapters, type StorageAdapter } from '../support/storages.ts'

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
    await storage.createBoard({ boardId, createdAtMs: 1, firstUpdate: Uint8Array.of(0, 0), links: [] })
    return boardId
  }

  it('keeps what is handed in until it is revealed, one for each holder, and takes nothing afterwards', async () => {
    const boardId = await board()
    const room = { entriesMax: 2, bytesMax: 1_000 }
    const hand = (holder: string, body: string) =>
      storage.seal(boardId, 'round', { holder, entryId: `entry-${holder}-${body}`, body }, room)
    expect(await storage.sealedRound(boardId, 'round')).toEqual({ revealedAtMs: null, people: 0 })
    expect(await hand('a', 'first')).toBe('kept')
    expect(await hand('b', 'second')).toBe('kept')
    expect(await hand('c', 'third')).toBe('full')
    expect(await hand('a', 'again')).toBe('kept')
    expect(await storage.sealedRound(boardId, 'round')).toEqual({ revealedAtMs: null, people: 2 })
    expect(await storage.revealedEntries(boardId, 'round', '', 9)).toEqual([])
    await storage.revealSealed(boardId, 'round', 7)
    await storage.revealSealed(boardId, 'round', 9)
    expect(await storage.sealedRound(boardId, 'round')).toEqual({ revealedAtMs: 7, people: 2 })
    const [first, second] = [
      { entryId: 'entry-a-first', body: 'again' },
      { entryId: 'entry-b-second', body: 'second' },
    ]
    expect(await storage.revealedEntries(boardId, 'round', '', 9)).toEqual([first, second])
    expect(await storage.revealedEntries(boardId, 'round', '', 1)).toEqual([first])
    expect(await storage.revealedEntries(boardId, 'round', first.entryId, 1)).toEqual([second])
    expect(await storage.revealedEntries(boardId, 'round', second.entryId, 1)).toEqual([])
    expect(await hand('a', 'late')).toBe('revealed')
    expect(await storage.revealedEntries(boardId, 'other', '', 9)).toEqual([])
    await storage.setDeleted(boardId, 9)
    expect(await hand('a', 'late')).toBe('gone')
  })

  it('keeps of what is handed in no more bytes than a board has room for, over all its rounds', async () => {
    const boardId = await board()
    const hand = (roundId: string, holder: string, body: string) =>
      storage.seal(boardId, roundId, { holder, entryId: holder, body }, { entriesMax: 99, bytesMax: 100 })
    // Quotation marks around a body count, and so does what stands before one within it.
    expect(await hand('one', 'a', 'x'.repeat(48))).toBe('kept')
    expect(await hand('two', 'b', 'x'.repeat(49))).toBe('full')
    expect(await hand('two', 'b', `${'x'.repeat(47)}"`)).toBe('full')
    expect(await hand('two', 'b', `${'x'.repeat(46)}é`)).toBe('kept')
    expect(await hand('one', 'c', '')).toBe('full')
    expect(await hand('one', 'a', 'x'.repeat(46))).toBe('kept')
    expect(await hand('one', 'c', '')).toBe('kept')
    await storage.revealSealed(boardId, 'two', 7)
    expect(await hand('one', 'd', '')).toBe('full')
  })
})
