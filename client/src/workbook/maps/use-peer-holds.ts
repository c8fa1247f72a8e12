import { useEffect, useMemo } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { WIDE_SPACE, type MapSpace } from '@samenspel/shared/maps/drawing'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession } from '#sync/board-session.ts'
import type { PeerHold } from './map-stage.tsx'
import type { Held } from './use-placing.ts'

/** Tells the others which token is under the hand and where, for as long as it is. Places are told in units of the wide space. */
export function useTellHold(session: BoardSession, map: RecordId, held: Held | null, space: MapSpace): void {
  const [id, x, y] = held ? [held.id, held.at[0], held.at[1]] : [null, 0, 0]
  useEffect(() => {
    if (id === null) return undefined
    const at = [(x / space.width) * WIDE_SPACE.width, (y / space.height) * WIDE_SPACE.height] as const
    session.tellPresence({ placing: { map, stakeholder: id, at } })
    return undefined
  }, [session, map, id, x, y, space])
  useEffect(() => {
    if (id === null) return undefined
    return () => session.tellPresence({ placing: null })
  }, [session, id])
}

/** The tokens of this map that others hold just now. */
export function usePeerHolds(session: BoardSession, map: RecordId, space: MapSpace): readonly PeerHold[] {
  const peers = useCell(session.peers)
  return useMemo(
    () =>
      peers.flatMap(({ user, placing }): readonly PeerHold[] => {
        if (placing?.map !== map) return []
        const [x, y] = placing.at
        const at = [(x / WIDE_SPACE.width) * space.width, (y / WIDE_SPACE.height) * space.height] as const
        return [{ person: user.name, id: placing.stakeholder, at }]
      }),
    [peers, map, space],
  )
}
