import * as Y from 'yjs'
import { limits } from '@samenspel/shared/limits'
import type { ExtMessage, RejectReason, ServerState } from '@samenspel/shared/protocol/ext-messages'
import { encodeExt } from '@samenspel/shared/protocol/ext-messages'
import { mayEdit, type Role } from '@samenspel/shared/protocol/version'
import type { Acknowledgements } from './acknowledgements.ts'
import { encodeStep1, encodeStep2, encodeUpdate, type Frame } from './frames.ts'

/** What the document's side of a connection tells its owner. */
export interface SyncListener {
  /** The server said who we are to it; `epoch` changes when the board was rewritten to erase something. False ends the connection. */
  greeted(role: Role, epoch: number, frozen: boolean): boolean
  /** Everything was exchanged once on this connection. */
  synchronised(): void
  /** Something that the save state depends on has changed. */
  changed(): void
}

/**
 * Keeps a Yjs document and the server's copy equal over one connection after another, and learns what is safe.
 *
 * Order on a new connection: HELLO is waited for, then step 1 is sent and the server's step 1 answered with step 2 and a mark; only then are
 * live updates sent, for the server ignores updates that come before the first step 2.
 */
export class DocumentSync {
  readonly #document: Y.Doc
  readonly #acknowledgements: Acknowledgements
  readonly #send: (frame: Uint8Array) => void
  readonly #listener: SyncListener
  #role: Role | undefined
  #serverStep1: Uint8Array | undefined
  #isGreeted = false
  #sentStep2 = false
  #receivedStep2 = false
  #firstMarkIsDurable = false
  #markTimer: ReturnType<typeof setTimeout> | undefined
  #lastMarkMs = 0
  #rejected: RejectReason | undefined
  #serverState: ServerState | undefined

  constructor(
    document: Y.Doc,
    acknowledgements: Acknowledgements,
    send: (frame: Uint8Array) => void,
    listener: SyncListener,
  ) {
    this.#document = document
    this.#acknowledgements = acknowledgements
    this.#send = send
    this.#listener = listener
    document.on('update', this.#updated)
  }

  rejected(): RejectReason | undefined {
    return this.#rejected
  }
  /** False once the server has said that it takes no changes from us. */
  mayEdit(): boolean {
    return this.#role === undefined || mayEdit(this.#role)
  }
  serverState(): ServerState | undefined {
    return this.#serverState
  }

  /** Everything was exchanged on this connection, and for those who may edit, all that is here is on the server's disk once. */
  isSynchronised(): boolean {
    const needsDisk = this.#role !== undefined && mayEdit(this.#role)
    return this.#receivedStep2 && this.#sentStep2 && (!needsDisk || this.#firstMarkIsDurable)
  }

  opened(role: Role): void {
    this.closed()
    this.#role = role
    this.#acknowledgements.connected()
    this.#send(encodeStep1(Y.encodeStateVector(this.#document)))
  }

  closed(): void {
    clearTimeout(this.#markTimer)
    this.#markTimer = undefined
    this.#serverStep1 = undefined
    this.#isGreeted = false
    this.#sentStep2 = false
    this.#receivedStep2 = false
    this.#firstMarkIsDurable = false
    this.#rejected = undefined
    this.#serverState = undefined
  }

  /** Throws when the frame's update cannot be applied; the caller then connects anew. */
  received(frame: Exclude<Frame, { type: 'awareness' }>): void {
    const wasSynchronised = this.isSynchronised()
    switch (frame.type) {
      case 'step1':
        this.#serverStep1 = frame.stateVector
        this.#answerStep1()
        break
      case 'step2':
        Y.applyUpdate(this.#document, frame.update, this)
        this.#receivedStep2 = true
        break
      case 'update':
        Y.applyUpdate(this.#document, frame.update, this)
        break
      case 'ext':
        this.#receivedExt(frame.message)
        break
    }
    if (!wasSynchronised && this.isSynchronised()) this.#listener.synchronised()
  }

  destroy(): void {
    this.closed()
    this.#document.off('update', this.#updated)
  }

  #receivedExt(message: ExtMessage): void {
    switch (message.type) {
      case 'hello':
        this.#role = message.role
        this.#isGreeted = this.#listener.greeted(message.role, message.epoch, message.frozen === true)
        this.#answerStep1()
        break
      case 'durable':
        this.#acknowledgements.durable(message.n)
        if (!this.#acknowledgements.isRejected()) this.#rejected = undefined
        this.#firstMarkIsDurable = true
        if (this.#serverState !== 'readonly') this.#serverState = undefined
        break
      case 'rejected':
        this.#acknowledgements.rejected(message.n)
        this.#rejected = message.reason
        this.#firstMarkIsDurable = true
        break
      case 'serverState':
        this.#serverState = message.state
        break
      case 'mark':
      case 'notice':
        break
    }
    this.#listener.changed()
  }

  #answerStep1(): void {
    if (!this.#isGreeted || !this.#serverStep1) return
    this.#send(encodeStep2(Y.encodeStateAsUpdate(this.#document, this.#serverStep1)))
    this.#serverStep1 = undefined
    this.#sentStep2 = true
    this.#sendMark()
  }

  readonly #updated = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || !this.#sentStep2) return
    this.#send(encodeUpdate(update))
    this.#markTimer ??= setTimeout(
      () => this.#sendMark(),
      Math.max(0, this.#lastMarkMs + limits.markIntervalMs - Date.now()),
    )
  }

  #sendMark(): void {
    clearTimeout(this.#markTimer)
    this.#markTimer = undefined
    this.#lastMarkMs = Date.now()
    if (this.#role !== undefined && mayEdit(this.#role))
      this.#send(encodeExt({ type: 'mark', n: this.#acknowledgements.mark() }))
  }
}
