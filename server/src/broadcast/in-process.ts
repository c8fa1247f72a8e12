import type { BoardId } from '@samenspel/shared/ids'
import type { BoardNews, Broadcast } from './broadcast.ts'

type Hear = (news: BoardNews) => void

/** Where the servers of one process meet: a server alone has a hub of its own, tests put several on one. */
export interface Hub {
  readonly members: Set<Map<BoardId, Set<Hear>>>
}
export const createHub = (): Hub => ({ members: new Set() })

/** The broadcast among the servers of one hub. */
export function createInProcessBroadcast(hub: Hub = createHub()): Broadcast {
  const own = new Map<BoardId, Set<Hear>>()
  hub.members.add(own)
  return {
    get shared() {
      return hub.members.size > 1
    },
    connected: true,
    publish(boardId, news) {
      if (hub.members.size === 1) return
      for (const member of hub.members)
        if (member !== own) for (const hear of member.get(boardId) ?? []) queueMicrotask(() => hear(news))
    },
    subscribe(boardId, hear) {
      const hearers = own.get(boardId) ?? new Set()
      own.set(boardId, hearers.add(hear))
      return () => {
        hearers.delete(hear)
        if (hearers.size === 0) own.delete(boardId)
      }
    },
    onGap: () => () => {},
    async close() {
      hub.members.delete(own)
    },
  }
}
