import { useCallback, useEffect, useState } from 'react'
import type { BoardSession } from '#sync/board-session.ts'

/** What somebody's connection is called; empty for one's own, for who gave no name, and for who was never seen here. */
export type NameOf = (client: number | undefined) => string

/**
 * Names of others by the number of their connection, kept while this is shown: what somebody did without a connection arrives when they are hardly back, or gone
 * again. Another function once there is a name more.
 */
export function useNameOf({ peers }: Pick<BoardSession, 'peers'>): NameOf {
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  useEffect(() => {
    const look = (): void =>
      setNames((known) => {
        const changed = peers.get().filter(({ clientId, user }) => known.get(clientId) !== user.name)
        return changed.length === 0
          ? known
          : new Map([...known, ...changed.map(({ clientId, user }) => [clientId, user.name] as const)])
      })
    look()
    return peers.subscribe(look)
  }, [peers])
  return useCallback((client) => (client === undefined ? '' : (names.get(client) ?? '')), [names])
}
