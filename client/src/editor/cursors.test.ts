import { emptyPresence, type Presence } from '@samenspel/shared/presence/presence'
import type { PersonId } from '@samenspel/shared/ids'
import { createCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import { Driver } from '#testing/drive.ts'
import { expect, test } from 'vitest'
import { areCursorsShown } from './cursors.ts'
import { usualView } from './view-preferences.ts'

const peer = (presence: Partial<Presence>): Peer => ({
  ...emptyPresence,
  clientId: 1,
  user: { id: 'AAAAAAAAAAAAAAAA' as PersonId, name: 'Ada', role: 'facilitator' },
  ...presence,
})

test('cursors are shown until somebody wants none for themselves, or calm, or a facilitator none for all', () => {
  const { editor } = new Driver('facilitator')
  expect(areCursorsShown(editor)).toBe(true)
  editor.preferences.set({ ...usualView, showsCursors: false })
  expect(areCursorsShown(editor)).toBe(false)
  editor.preferences.set({ ...usualView, isCalm: true })
  expect(areCursorsShown(editor)).toBe(false)
  editor.preferences.set(usualView)
  expect(areCursorsShown({ ...editor, peers: createCell([peer({ hidesCursors: true })]) })).toBe(false)
  expect(areCursorsShown({ ...editor, peers: createCell([peer({})]) })).toBe(true)
})

test('a facilitator who hides cursors tells it, and tells no cursor', () => {
  const you = new Driver('facilitator')
  you.editor.pointer.set([5, 5])
  expect(you.presence.cursor).toEqual([5, 5])
  you.editor.hidesCursors.set(true)
  expect(you.presence).toMatchObject({ hidesCursors: true, cursor: null })
  you.editor.pointer.set([9, 9])
  expect(you.presence.cursor).toBeNull()
  you.editor.hidesCursors.set(false)
  you.editor.pointer.set([7, 7])
  expect(you.presence).toMatchObject({ hidesCursors: false, cursor: [7, 7] })
})
