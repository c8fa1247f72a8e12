import { expect, test } from 'vitest'
import fc from 'fast-check'
import { rejectReasons, serverStates } from '@samenspel/shared/protocol/ext-messages'
import { saveStateOf, type SaveFacts } from './save-state.ts'

const calm: SaveFacts = {
  connection: 'live',
  synchronised: true,
  unsavedCount: 0,
  unsavedSinceMs: undefined,
  mayEdit: true,
  rejected: undefined,
  serverState: undefined,
  nowMs: 10_000,
}

test('everything on the server’s disk is saved', () => {
  expect(saveStateOf(calm)).toEqual({ state: 'saved' })
})

test('a change on its way is being saved, and is called unsaved after eight seconds', () => {
  expect(saveStateOf({ ...calm, unsavedCount: 1, unsavedSinceMs: 9_000 })).toEqual({ state: 'saving' })
  expect(saveStateOf({ ...calm, unsavedCount: 1, unsavedSinceMs: 1_000 })).toEqual({
    state: 'unsaved',
    reason: 'slow',
    changes: 1,
  })
})

test('without a connection the changes are counted', () => {
  expect(saveStateOf({ ...calm, connection: 'offline', unsavedCount: 3 })).toEqual({ state: 'offline', changes: 3 })
})

test('a failing disk and a refusal are told as such', () => {
  const waiting = { ...calm, unsavedCount: 2, unsavedSinceMs: 9_900 }
  expect(saveStateOf({ ...waiting, serverState: 'degraded' })).toMatchObject({ reason: 'server-disk' })
  expect(saveStateOf({ ...waiting, rejected: 'board-full' })).toMatchObject({ reason: 'board-full' })
})

test('what was written before the link allowed less waits for nothing, and a frozen board is told as such', () => {
  const waiting = { ...calm, unsavedCount: 1, unsavedSinceMs: 9_900, mayEdit: false }
  expect(saveStateOf(waiting)).toEqual({ state: 'unsaved', reason: 'not-allowed', changes: 1 })
  expect(saveStateOf({ ...waiting, serverState: 'readonly' })).toMatchObject({ reason: 'read-only' })
  expect(saveStateOf({ ...waiting, unsavedCount: 0 })).toEqual({ state: 'saved' })
})

test('nothing is ever called saved while a change is unsaved or the connection is not settled', () => {
  const facts = fc.record({
    connection: fc.constantFrom('connecting', 'live', 'offline', 'refused'),
    synchronised: fc.boolean(),
    unsavedCount: fc.nat(3),
    unsavedSinceMs: fc.option(fc.nat(20_000), { nil: undefined }),
    mayEdit: fc.boolean(),
    rejected: fc.option(fc.constantFrom(...rejectReasons), { nil: undefined }),
    serverState: fc.option(fc.constantFrom(...serverStates), { nil: undefined }),
    nowMs: fc.nat(20_000),
  }) as fc.Arbitrary<SaveFacts>
  fc.assert(
    fc.property(facts, (some) => {
      if (saveStateOf(some).state === 'saved')
        expect([some.unsavedCount, some.connection, some.synchronised]).toEqual([0, 'live', true])
    }),
  )
})
