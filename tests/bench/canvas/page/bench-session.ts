import { newBoardId, newPersonId } from '@samenspel/shared/ids'
import { emptyPresence, type OwnPresence } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { createCell, type Cell } from '@samenspel/client/observable/cell'
import type { BoardSession, Connection, Peer, SaveState } from '@samenspel/client/sync/board-session'
import * as Y from 'yjs'

/** A session without a server: the board of one person, and the document that everybody else would write in. */
export interface BenchSession {
  readonly session: BoardSession
  readonly peers: Cell<readonly Peer[]>
  /** The others' board; what is written there arrives here as an update, as from the server. */
  readonly theirs: Board
  /** Gives the others a whole document; what is returned delivers it here. */
  receive(state: Uint8Array): () => void
}

/** An empty board with nobody else at it. */
export function createBenchSession(): BenchSession {
  const own = new Y.Doc()
  const others = new Y.Doc()
  const board = createBoard(own)
  const theirs = createBoard(others)
  const sent = Symbol('update of the other side')
  own.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== sent) Y.applyUpdate(others, update, sent)
  })
  others.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== sent) Y.applyUpdate(own, update, sent)
  })
  const peers = createCell<readonly Peer[]>([])
  let told: OwnPresence = emptyPresence
  const session: BoardSession = {
    boardId: newBoardId(),
    personId: newPersonId(),
    board,
    connection: createCell<Connection>({ state: 'live' }),
    saveState: createCell<SaveState>({ state: 'saved' }),
    role: createCell<Role | undefined>('facilitator'),
    frozen: createCell(false),
    peers,
    tellPresence: (change) => {
      told = { ...told, ...change }
    },
    ownPresence: () => told,
    sendImage: async () => ({ problem: 'unreachable' }),
    rounds: {
      handIn: () => Promise.reject(new Error('The bench has no server.')),
      ask: () => Promise.reject(new Error('The bench has no server.')),
      reveal: () => Promise.reject(new Error('The bench has no server.')),
    },
    rename: () => undefined,
    close: async () => undefined,
  }
  return {
    session,
    peers,
    theirs,
    receive: (state) => {
      Y.applyUpdate(others, state, sent)
      return () => Y.applyUpdate(own, state, sent)
    },
  }
}
