import { closeCode, SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX, type Role } from '@samenspel/shared/protocol/version'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import { createCell, type Cell } from '#observable/cell.ts'
import { ApiError, fetchTicket } from './api.ts'
import { backOffMs } from './back-off.ts'
import type { Connection, RefusedReason } from './board-session.ts'

/** Who connects, and to what. */
export interface ConnectionTarget {
  /** The host's address, such as `https://samenspel.example`. */
  readonly baseUrl: string
  readonly boardId: BoardId
  readonly token: string
  readonly personId: PersonId
}

/** What the connection tells its owner. */
export interface ConnectionListener {
  /** A socket is open; frames may be sent until `closed`. */
  opened(role: Role): void
  received(frame: Uint8Array): void
  closed(): void
}

/** The server says something at least every 15 s; a socket silent for longer than this is dead, whatever the browser believes. */
const SILENCE_MAX_MS = 40_000
const SILENCE_CHECK_MS = 5_000
/** After this much silence a page that comes back to the front does not wait but connects anew. */
const STALE_ON_RETURN_MS = 20_000
/** A socket that is not open by then never will be. */
const OPEN_MAX_MS = 15_000

/**
 * Keeps one socket to a board open: asks for a ticket for each connection, connects, waits longer after each failure, and comes back as
 * soon as the device says that it is online or the page is looked at again. Knows nothing of what the frames mean.
 *
 *     connecting --ticket, socket open--> live --closed--> offline --back-off--> connecting
 *          \--the server says no--> refused
 */
export class BoardConnection {
  readonly state: Cell<Connection> = createCell<Connection>({ state: 'connecting' })
  readonly #target: ConnectionTarget
  readonly #listener: ConnectionListener
  #name: string
  #socket: WebSocket | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  readonly #silenceTimer: ReturnType<typeof setInterval>
  #lastReceivedMs = 0
  #failures = 0
  /** Counts tries, so that the late answer to an abandoned one is recognised. */
  #try = 0
  #isClosed = false

  constructor(target: ConnectionTarget, name: string, listener: ConnectionListener) {
    this.#target = target
    this.#name = name
    this.#listener = listener
    this.#silenceTimer = setInterval(() => this.#checkSilence(SILENCE_MAX_MS), SILENCE_CHECK_MS)
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.#cameBack)
      window.addEventListener('offline', this.#wentAway)
      document.addEventListener('visibilitychange', this.#cameBack)
    }
    void this.#connect()
  }

  /** Sends a frame; nothing happens when there is no open socket. */
  send(frame: Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame as Uint8Array<ArrayBuffer>)
  }

  /** Connects anew at once, under another name when one is given. */
  reconnect(name: string = this.#name): void {
    this.#name = name
    if (this.#isClosed || this.state.get().state === 'refused') return
    this.#drop()
    void this.#connect()
  }

  /** Ends the connection because going on would do harm. */
  refuse(reason: RefusedReason): void {
    this.#drop()
    this.state.set({ state: 'refused', reason })
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#silenceTimer)
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#cameBack)
      window.removeEventListener('offline', this.#wentAway)
      document.removeEventListener('visibilitychange', this.#cameBack)
    }
    this.#drop()
  }

  async #connect(): Promise<void> {
    const thisTry = ++this.#try
    clearTimeout(this.#retryTimer)
    if (this.#failures === 0 && this.state.get().state !== 'live') this.state.set({ state: 'connecting' })
    try {
      const { boardId, token, personId, baseUrl } = this.#target
      const request = { token, personId, ...(this.#name === '' ? {} : { name: this.#name }) }
      const { ticket, role } = await fetchTicket(baseUrl, boardId, request)
      if (thisTry === this.#try && !this.#isClosed) this.#open(ticket, role)
    } catch (error) {
      if (thisTry !== this.#try || this.#isClosed) return
      const reason = refusedReasonOf(error)
      if (reason) this.refuse(reason)
      else this.#retryLater()
    }
  }

  #open(ticket: string, role: Role): void {
    const url = new URL(`/ws/${this.#target.boardId}`, this.#target.baseUrl)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    const socket = new WebSocket(url, [SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX + ticket])
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#lastReceivedMs = Date.now()
    const openTimer = setTimeout(() => socket.close(), OPEN_MAX_MS)
    socket.addEventListener('open', () => {
      clearTimeout(openTimer)
      if (socket === this.#socket) this.#listener.opened(role)
    })
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (socket !== this.#socket || !(event.data instanceof ArrayBuffer)) return
      this.#lastReceivedMs = Date.now()
      this.#failures = 0
      this.state.set(LIVE)
      this.#listener.received(new Uint8Array(event.data))
    })
    socket.addEventListener('close', (event) => {
      clearTimeout(openTimer)
      if (socket === this.#socket) this.#afterClose(event.code)
    })
  }

  #afterClose(code: number): void {
    this.#socket = undefined
    this.#listener.closed()
    if (code === closeCode.forbidden) this.refuse('link-invalid')
    else if (code === closeCode.boardGone) this.refuse('board-gone')
    else this.#retryLater()
  }

  #retryLater(): void {
    this.state.set(OFFLINE)
    clearTimeout(this.#retryTimer)
    this.#retryTimer = setTimeout(() => void this.#connect(), backOffMs(this.#failures, Math.random()))
    this.#failures += 1
  }

  /** Forgets the running socket or try without waiting for it. */
  #drop(): void {
    this.#try += 1
    clearTimeout(this.#retryTimer)
    const socket = this.#socket
    this.#socket = undefined
    if (!socket) return
    socket.close()
    this.#listener.closed()
  }

  #checkSilence(silenceMaxMs: number): void {
    if (this.#socket && Date.now() - this.#lastReceivedMs > silenceMaxMs) this.reconnect()
  }

  readonly #cameBack = (): void => {
    if (document.visibilityState === 'hidden') return
    if (this.state.get().state === 'offline') this.reconnect()
    else this.#checkSilence(STALE_ON_RETURN_MS)
  }

  readonly #wentAway = (): void => {
    if (this.#isClosed || this.state.get().state === 'refused') return
    this.#drop()
    this.#retryLater()
  }
}

const LIVE: Connection = { state: 'live' }
const OFFLINE: Connection = { state: 'offline' }

/** Whether the server's answer is a final no; anything else may pass. */
function refusedReasonOf(error: unknown): RefusedReason | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.httpStatus === 404 || error.httpStatus === 410) return 'board-gone'
  return error.httpStatus === 400 || error.httpStatus === 401 || error.httpStatus === 403 ? 'link-invalid' : undefined
}
