import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newBoardId, newLinkToken } from '@samenspel/shared/ids'
import { openDeviceStorage } from './device-storage.ts'
import { knownBoards, parseKnownBoards } from './known-boards.ts'
import {
  forgetDrafts,
  keepDraft,
  preferredLanguage,
  readDraft,
  readViewPreferences,
  rememberLanguage,
  rememberName,
  rememberViewPreferences,
  rememberedName,
} from './preferences.ts'

const refused = (): Storage => {
  throw new Error('Storage is refused.')
}

describe('what a device remembers', () => {
  test('is kept while the page is open where the browser stores nothing', () => {
    const storage = openDeviceStorage(refused)
    expect(storage.isLasting).toBe(false)
    rememberName(storage, 'Noor')
    expect(rememberedName(storage)).toBe('Noor')
  })

  test('keeps every link of a board, and who one is there', () => {
    const boards = knownBoards(openDeviceStorage(refused))
    const boardId = newBoardId()
    const [facilitator, viewer] = [newLinkToken(), newLinkToken()]
    const first = boards.remember(boardId, { tokens: { facilitator }, title: 'Buurt', lastOpenedMs: 5 })
    boards.remember(boardId, { tokens: { viewer }, opened: { token: facilitator, role: 'facilitator' } })
    expect(boards.get(boardId)).toEqual({
      boardId,
      personId: first.personId,
      tokens: { facilitator, viewer },
      opened: { token: facilitator, role: 'facilitator' },
      title: 'Buurt',
      lastOpenedMs: 5,
    })
  })

  test('knows a link by what it allows now, and shares none as what it no longer is', () => {
    const boards = knownBoards(openDeviceStorage(refused))
    const boardId = newBoardId()
    const [participant, viewer] = [newLinkToken(), newLinkToken()]
    boards.remember(boardId, { tokens: { participant, viewer } })
    boards.changeRole(boardId, participant, 'viewer')
    expect(boards.get(boardId)).toMatchObject({ tokens: { viewer }, spare: [participant] })
    boards.changeRole(boardId, participant, 'participant')
    expect(boards.get(boardId)?.tokens).toEqual({ participant, viewer })
    expect(boards.get(boardId)?.spare).toBeUndefined()
    boards.changeRole(boardId, viewer, 'wall')
    expect(boards.get(boardId)?.tokens).toEqual({ participant, wall: viewer })
    boards.remember(boardId, { tokens: { viewer: participant }, opened: { token: participant, role: 'viewer' } })
    expect(boards.get(boardId)?.tokens).toEqual({ viewer: participant, wall: viewer })
    boards.changeRole(boardId, viewer, 'viewer')
    boards.forgetToken(boardId, viewer)
    expect(boards.get(boardId)?.spare).toBeUndefined()
  })

  test('lists boards with the last opened first, and forgets', () => {
    const boards = knownBoards(openDeviceStorage(refused))
    const [old, recent] = [newBoardId(), newBoardId()]
    boards.remember(recent, { lastOpenedMs: 20 })
    boards.remember(old, { lastOpenedMs: 10 })
    expect(boards.all().map((board) => board.boardId)).toEqual([recent, old])
    boards.forget(recent)
    expect(boards.all().map((board) => board.boardId)).toEqual([old])
  })

  test('can hold anything without harm', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => Array.isArray(parseKnownBoards(stored))))
    const boardId = newBoardId()
    const [known] = parseKnownBoards(
      JSON.stringify([
        null,
        { boardId: '../x' },
        {
          boardId,
          personId: 7,
          spare: [3, 'short'],
          tokens: { boss: newLinkToken(), viewer: 'short' },
          opened: { token: 1 },
          title: {},
        },
      ]),
    )
    expect(known).toMatchObject({ boardId, tokens: {}, title: '', lastOpenedMs: 0 })
    expect(known?.opened).toBeUndefined()
  })

  test('keeps a draft of each board until it is empty or forgotten', () => {
    const storage = openDeviceStorage(refused)
    const [here, elsewhere] = [newBoardId(), newBoardId()]
    keepDraft(storage, here, 'note', 'half een zin')
    keepDraft(storage, elsewhere, 'note', 'iets anders')
    expect(readDraft(storage, here, 'note')).toBe('half een zin')
    forgetDrafts(storage, here)
    expect(readDraft(storage, here, 'note')).toBe('')
    keepDraft(storage, elsewhere, 'note', '')
    expect(readDraft(storage, elsewhere, 'note')).toBe('')
  })
})

describe('the interface language', () => {
  test('is the first of the browser that we have, until one is chosen', () => {
    const storage = openDeviceStorage(refused)
    expect(preferredLanguage(storage, ['fr-BE', 'en-GB', 'nl'])).toBe('en')
    expect(preferredLanguage(storage, ['fr'])).toBe('nl')
    rememberLanguage(storage, 'nl')
    expect(preferredLanguage(storage, ['en'])).toBe('nl')
  })
})

test('how somebody looks is remembered, and as usual where it is not understood', () => {
  const storage = openDeviceStorage(() => {
    throw new Error('Refused.')
  })
  expect(readViewPreferences(storage)).toEqual({ wheel: 'auto', showsCursors: true, isCalm: false })
  rememberViewPreferences(storage, { wheel: 'pan', showsCursors: false, isCalm: true })
  expect(readViewPreferences(storage)).toEqual({ wheel: 'pan', showsCursors: false, isCalm: true })
  storage.write('samenspel.view', 'wheel-backwards <script>')
  expect(readViewPreferences(storage)).toEqual({ wheel: 'auto', showsCursors: true, isCalm: false })
})
