import * as Y from 'yjs'
import { createBoard, type Board, type BoardChange } from '@samenspel/shared/board/board'
import { BOARD_FORMAT } from '@samenspel/shared/board/stored-names'
import { randomBase64Url, type BoardId, type PersonId } from '@samenspel/shared/ids'
import type { OwnPresence } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import { createCell, type Cell, type ReadableCell } from '#observable/cell.ts'
import { createAcknowledgements, type Acknowledgements } from './acknowledgements.ts'
import { BoardConnection } from './board-connection.ts'
import type {
  BoardSession,
  Connection,
  OpenBoardOptions,
  Peer,
  SaveState,
  SealedRounds,
  SentImage,
} from './board-session.ts'
import { DocumentSync } from './document-sync.ts'
import { decodeFrame } from './frames.ts'
import { LocalCopy } from './local-copy.ts'
import { PresenceChannel } from './presence-channel.ts'
import { askRound, handIn, revealRound } from './sealed.ts'
import { sendImage, type ImageSender } from './send-image.ts'
import { saveStateOf } from './save-state.ts'

/** Where and how a board is opened; tests outside a browser give their own. */
export interface OpenBoardSurroundings {
  /** The host's address, such as `https://samenspel.example`. */
  readonly baseUrl: string
  /** Whether a copy is kept in this browser's database. */
  readonly keepsLocalCopy: boolean
}

/** Often enough to see that saving takes too long. */
const SAVE_STATE_CHECK_MS = 1_000

/**
 * Opens a board: shows what this browser remembers of it at once, connects, and stays connected until `close`. Never fails for want of a
 * connection; whether the link works is told by `connection`.
 */
export async function openBoard(options: OpenBoardOptions, surroundings: OpenBoardSurroundings): Promise<BoardSession> {
  const document = new Y.Doc()
  const copy = surroundings.keepsLocalCopy
    ? await LocalCopy.open(options.boardId, randomBase64Url(8), document)
    : undefined
  return new OpenBoard(document, copy, options, surroundings.baseUrl)
}

/** Wires the document, the copy in this browser, the connection and presence of one open board to each other. */
class OpenBoard implements BoardSession {
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly board: Board
  readonly connection: ReadableCell<Connection>
  readonly saveState: Cell<SaveState> = createCell<SaveState>({ state: 'connecting' })
  readonly role: Cell<Role | undefined>
  readonly frozen: Cell<boolean> = createCell(false)
  readonly peers: ReadableCell<readonly Peer[]>
  readonly #document: Y.Doc
  readonly #copy: LocalCopy | undefined
  readonly #acknowledgements: Acknowledgements
  readonly #presence: PresenceChannel
  readonly #sync: DocumentSync
  readonly #connection: BoardConnection
  readonly #endings: (() => void)[] = []
  readonly #sender: ImageSender
  #storedUnsavedCount: number

  constructor(document: Y.Doc, copy: LocalCopy | undefined, options: OpenBoardOptions, baseUrl: string) {
    this.boardId = options.boardId
    this.personId = options.personId
    this.#sender = { ...options, baseUrl }
    this.#document = document
    this.#copy = copy
    this.board = createBoard(document, { createdBy: options.personId })
    this.role = createCell(copy?.facts.role)
    this.#storedUnsavedCount = copy?.facts.unsavedCount ?? 0
    this.#acknowledgements = createAcknowledgements(Date.now, this.#storedUnsavedCount)
    this.#endings.push(this.board.subscribe(this.#boardChanged))

    const send = (frame: Uint8Array): void => this.#connection.send(frame)
    this.#presence = new PresenceChannel(document.clientID, send)
    this.peers = this.#presence.peers
    this.#sync = new DocumentSync(document, this.#acknowledgements, send, {
      greeted: (role, epoch, frozen) => this.#greeted(role, epoch, frozen),
      synchronised: () => this.#presence.connected(),
      changed: () => this.#updateSaveState(),
    })
    document.on('update', (update: Uint8Array) => copy?.append(update, document))
    this.#connection = new BoardConnection({ ...options, baseUrl }, options.name, {
      opened: (role) => this.#sync.opened(role),
      received: (bytes) => this.#received(bytes),
      closed: () => {
        this.#sync.closed()
        this.#presence.disconnected()
      },
    })
    this.connection = this.#connection.state
    this.#endings.push(this.connection.subscribe(() => this.#updateSaveState()))
    const timer = setInterval(() => this.#updateSaveState(), SAVE_STATE_CHECK_MS)
    this.#endings.push(() => clearInterval(timer))
    this.#endings.push(warnBeforeLosing(() => this.#storedUnsavedCount > 0 && copy?.isWorking() !== true))
    this.#updateSaveState()
  }

  tellPresence(change: Partial<OwnPresence>): void {
    this.#presence.tell(change)
  }

  ownPresence(): OwnPresence {
    return this.#presence.own()
  }

  sendImage(image: Blob): Promise<SentImage> {
    return sendImage(this.#sender, image)
  }

  readonly rounds: SealedRounds = {
    handIn: (roundId, sealed) => handIn(this.#sender, roundId, sealed),
    ask: (roundId) => askRound(this.#sender, roundId),
    reveal: (roundId) => revealRound(this.#sender, roundId),
  }

  rename(name: string): void {
    this.#connection.reconnect(name)
  }

  async close(): Promise<void> {
    for (const end of this.#endings) end()
    this.#presence.close()
    this.#sync.destroy()
    this.#connection.close()
    await this.#copy?.close()
    this.#document.destroy()
  }

  readonly #boardChanged = (change: BoardChange): void => {
    if (change.origin === 'remote') return
    this.#acknowledgements.changed([...change.elements, ...change.records, ...(change.properties ? ['board'] : [])])
    this.#updateSaveState()
  }

  #greeted(role: Role, epoch: number, frozen: boolean): boolean {
    // Never the role of a frozen board without saying that it is frozen: what a link allows is remembered by it.
    if (frozen) this.frozen.set(true)
    this.role.set(role)
    if (!frozen) this.frozen.set(false)
    const rememberedEpoch = this.#copy?.facts.epoch
    if (rememberedEpoch !== undefined && rememberedEpoch !== epoch) {
      // The board was rewritten to erase something; what this browser remembers must not bring it back.
      LocalCopy.forget(this.boardId).catch((error: unknown) =>
        console.error('The old copy could not be removed.', error),
      )
      this.#connection.refuse('page-too-old')
      return false
    }
    this.#copy?.setFacts({ role, epoch })
    return true
  }

  #received(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (!frame) return
    if (frame.type === 'awareness') {
      this.#presence.received(frame.entries)
      return
    }
    try {
      this.#sync.received(frame)
    } catch (error) {
      console.error('A change from the server could not be read; connecting anew.', error)
      this.#connection.reconnect()
      return
    }
    if (this.board.properties().format > BOARD_FORMAT) this.#connection.refuse('page-too-old')
    this.#updateSaveState()
  }

  #updateSaveState(): void {
    const unsavedCount = this.#acknowledgements.unsavedCount()
    const next = saveStateOf({
      connection: this.#connection.state.get().state,
      synchronised: this.#sync.isSynchronised(),
      unsavedCount,
      unsavedSinceMs: this.#acknowledgements.unsavedSinceMs(),
      mayEdit: this.#sync.mayEdit(),
      rejected: this.#sync.rejected(),
      serverState: this.#sync.serverState(),
      nowMs: Date.now(),
    })
    if (JSON.stringify(next) !== JSON.stringify(this.saveState.get())) this.saveState.set(next)
    if (unsavedCount === this.#storedUnsavedCount) return
    this.#storedUnsavedCount = unsavedCount
    this.#copy?.setUnsavedCount(unsavedCount)
  }
}

/** Lets the browser ask before it leaves the page while `isLosing`, which is only where nothing is kept on this device. */
function warnBeforeLosing(isLosing: () => boolean): () => void {
  if (typeof window === 'undefined') return () => undefined
  const warn = (event: BeforeUnloadEvent): void => {
    if (isLosing()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
