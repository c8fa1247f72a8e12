import { useCallback, useSyncExternalStore } from 'react'
import type { PersonId } from '@samenspel/shared/ids'
import type { PresenceWriting } from '@samenspel/shared/presence/presence'
import type { Editor } from '#editor/editor.ts'
import { personColor } from '#editor/person-color.ts'

/** Somebody else who is writing in a record right now. */
export interface Writer {
  readonly clientId: number
  readonly personId: PersonId
  /** Empty when the person gave none. */
  readonly name: string
  readonly color: string
  readonly caret: number
}

type Peers = ReturnType<Editor['peers']['get']>
type Row = readonly [clientId: number, id: PersonId, name: string, caret: number]

const NOBODY: readonly Writer[] = []

// A page can have a hundred fields that ask whenever anybody's pointer moves: those who write are looked for once.
const writingBy = new WeakMap<Peers, readonly Peers[number][]>()

function writingAmong(peers: Peers): readonly Peers[number][] {
  let writing = writingBy.get(peers)
  if (!writing) {
    writing = peers.filter((peer) => peer.writing !== null)
    writingBy.set(peers, writing)
  }
  return writing
}

/** Who else is writing where `isMeant` says; drawn again only when that changes. `isMeant` must stay the same. */
export function useWriters(
  { peers, personId }: Pick<Editor, 'peers' | 'personId'>,
  isMeant: (writing: PresenceWriting) => boolean,
): readonly Writer[] {
  // The same text for the same writers, so that a pointer moving elsewhere draws nothing again.
  const read = useCallback((): string => {
    const rows = writingAmong(peers.get()).flatMap(({ clientId, user, writing }): readonly Row[] =>
      writing && user.id !== personId && isMeant(writing) ? [[clientId, user.id, user.name, writing.caret]] : [],
    )
    return rows.length === 0 ? '' : JSON.stringify(rows)
  }, [peers, personId, isMeant])
  const written = useSyncExternalStore(peers.subscribe, read)
  if (written === '') return NOBODY
  const rows = JSON.parse(written) as readonly Row[]
  return rows.map(([clientId, id, name, caret]) => ({ clientId, personId: id, name, color: personColor(id), caret }))
}
