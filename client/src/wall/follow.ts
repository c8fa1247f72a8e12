import type { Box } from '@samenspel/shared/geometry/box'
import type { Peer } from '#sync/board-session.ts'

/** Whom a wall follows: a facilitator's connection, and what every facilitator looked at when that was decided. */
export interface Following {
  /** Null: nobody, so the whole board is shown. */
  readonly clientId: number | null
  readonly view: Box | null
  readonly views: ReadonlyMap<number, Box>
}

export const followingNobody: Following = { clientId: null, view: null, views: new Map() }

/** Follows the facilitator whose view moved last; stays with the same one while nobody moves, and takes another when that one leaves. */
export function follow(before: Following, peers: readonly Peer[]): Following {
  const views = new Map<number, Box>()
  for (const { clientId, user, view } of peers) if (user.role === 'facilitator' && view) views.set(clientId, view)
  let clientId = before.clientId
  for (const [id, view] of views) {
    const seen = before.views.get(id)
    if (!seen || !isSame(seen, view)) clientId = id
  }
  if (clientId === null || !views.has(clientId)) clientId = [...views.keys()].at(-1) ?? null
  return { clientId, view: clientId === null ? null : (views.get(clientId) ?? null), views }
}

const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
