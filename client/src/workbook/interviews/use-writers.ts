import { useCallback, useSyncExternalStore } from 'react'
import type { PersonId } from '@samenspel/shared/ids'
import { personColor } from '#editor/person-color.ts'
import type { BoardSession } from '#sync/board-session.ts'

/** Somebody else who is writing in a record right now. */
export interface Writer {
  readonly clientId: number
  readonly personId: PersonId
  /** Empty when the person gave none. */
  readonly name: string
  readonly color: string
  readonly caret: number
}

const NOBODY: readonly Writer[] = []

/** Who else is writing in the records that `isMeant` picks; drawn again only when that changes. `isMeant` must stay the same. */
export function useWriters(session: BoardSession, isMeant: (record: string) => boolean): readonly Writer[] {
  const { peers, personId } = session
  // The same text for the same writers, so that a pointer moving elsewhere draws nothing again.
  const read = useCallback(
    () =>
      JSON.stringify(
        peers
          .get()
          .flatMap(({ clientId, user, writing }) =>
            writing && user.id !== personId && isMeant(writing.record)
              ? [[clientId, user.id, user.name, writing.caret]]
              : [],
          ),
      ),
    [peers, personId, isMeant],
  )
  const written = useSyncExternalStore(peers.subscribe, read)
  if (written === '[]') return NOBODY
  const rows = JSON.parse(written) as readonly (readonly [number, PersonId, string, number])[]
  return rows.map(([clientId, id, name, caret]) => ({ clientId, personId: id, name, color: personColor(id), caret }))
}
