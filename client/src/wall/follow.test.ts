import { expect, test } from 'vitest'
import type { Box } from '@samenspel/shared/geometry/box'
import { newPersonId } from '@samenspel/shared/ids'
import { emptyPresence } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import type { Peer } from '#sync/board-session.ts'
import { follow, followingNobody } from './follow.ts'

const boxAt = (x: number): Box => ({ x, y: 0, width: 100, height: 100 })
const peer = (clientId: number, role: Role, view: Box | null): Peer => ({
  ...emptyPresence,
  clientId,
  user: { id: newPersonId(), name: '', role },
  view,
})

test('the wall shows what the facilitator who moved last looks at, and nobody else', () => {
  const participant = peer(9, 'participant', boxAt(900))
  let now = follow(followingNobody, [participant])
  expect(now.view).toBeNull()
  now = follow(now, [participant, peer(1, 'facilitator', boxAt(0)), peer(2, 'facilitator', boxAt(50))])
  expect(now.clientId).toBe(2)
  now = follow(now, [peer(1, 'facilitator', boxAt(10)), peer(2, 'facilitator', boxAt(50)), participant])
  expect(now.view).toEqual(boxAt(10))
  now = follow(now, [peer(1, 'facilitator', boxAt(10)), peer(2, 'facilitator', boxAt(50))])
  expect(now.clientId).toBe(1)
})

test('when the one it follows leaves or opens the list, the wall follows another, or shows everything', () => {
  let now = follow(followingNobody, [peer(1, 'facilitator', boxAt(0))])
  now = follow(now, [peer(1, 'facilitator', null), peer(2, 'facilitator', boxAt(5))])
  expect(now.clientId).toBe(2)
  now = follow(now, [peer(1, 'facilitator', null)])
  expect(now).toMatchObject({ clientId: null, view: null })
})
