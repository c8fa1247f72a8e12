import { limits } from '@samenspel/shared/limits'
import { emptyPresence, readPresence, type OwnPresence } from '@samenspel/shared/presence/presence'
import { createCell, type Cell } from '#observable/cell.ts'
import type { Peer } from './board-session.ts'
import { encodeAwareness, type AwarenessEntry } from './frames.ts'

/** Plain y-websocket clients forget a peer of whom they heard nothing for 30 s. */
const RENEW_MS = 15_000

/**
 * Tells one's own presence and keeps that of the others. Sends only its own state, never somebody else's, and at most every
 * `limits.presenceIntervalMs`, first change at once.
 */
export class PresenceChannel {
  readonly peers: Cell<readonly Peer[]> = createCell<readonly Peer[]>([])
  readonly #clientId: number
  readonly #send: (frame: Uint8Array) => void
  #own: OwnPresence = emptyPresence
  #clock = 0
  #lastSentMs = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #renewTimer: ReturnType<typeof setInterval>
  #isConnected = false
  readonly #clocks = new Map<number, number>()

  constructor(clientId: number, send: (frame: Uint8Array) => void) {
    this.#clientId = clientId
    this.#send = send
    this.#renewTimer = setInterval(() => this.#sendNow(), RENEW_MS)
  }

  own(): OwnPresence {
    return this.#own
  }

  tell(change: Partial<OwnPresence>): void {
    this.#own = { ...this.#own, ...change }
    if (this.#timer !== undefined || !this.#isConnected) return
    const waitMs = this.#lastSentMs + this.#intervalMs() - Date.now()
    if (waitMs <= 0) this.#sendNow()
    else this.#timer = setTimeout(() => this.#sendNow(), waitMs)
  }

  /** The socket is open and synchronised: from now on presence is told. */
  connected(): void {
    this.#isConnected = true
    this.#sendNow()
  }

  /** Without a connection nobody is known to be there. */
  disconnected(): void {
    this.#isConnected = false
    this.#clocks.clear()
    this.peers.set([])
  }

  received(entries: readonly AwarenessEntry[]): void {
    const peers = new Map(this.peers.get().map((peer) => [peer.clientId, peer]))
    for (const { clientId, clock, state } of entries) {
      if (clientId === this.#clientId || (state !== null && clock < (this.#clocks.get(clientId) ?? 0))) continue
      this.#clocks.set(clientId, clock)
      const presence = readPresence(state)
      if (presence) peers.set(clientId, { ...presence, clientId })
      else {
        peers.delete(clientId)
        this.#clocks.delete(clientId)
      }
    }
    this.peers.set([...peers.values()])
  }

  /** Says goodbye, so that the others need not wait for the socket to be missed. */
  close(): void {
    if (this.#isConnected) {
      this.#clock += 1
      this.#send(encodeAwareness({ clientId: this.#clientId, clock: this.#clock, state: null }))
    }
    this.disconnected()
    clearTimeout(this.#timer)
    clearInterval(this.#renewTimer)
  }

  /** A hall of cursors need not move in step with the hands; what is dragged must. */
  #intervalMs(): number {
    const { drag, moreDrags, placing } = this.#own
    const isDragging = drag !== null || moreDrags.length > 0 || placing !== null
    const isCrowded = this.peers.get().length >= limits.presenceCalmPeersMin
    return isCrowded && !isDragging ? limits.presenceCalmIntervalMs : limits.presenceIntervalMs
  }

  #sendNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#isConnected) return
    this.#lastSentMs = Date.now()
    this.#clock += 1
    this.#send(encodeAwareness({ clientId: this.#clientId, clock: this.#clock, state: this.#own }))
  }
}
