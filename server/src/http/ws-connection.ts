import type { Socket } from 'node:net'
import type { CloseCode } from '@samenspel/shared/protocol/version'
import { WebSocket } from 'ws'
import type { Frame } from '#rooms/frame.ts'
import type { Connection } from '#rooms/seat.ts'

/**
 * A websocket as a room sees it. Frames come whole, so they go straight to the network socket: `ws` would build the same header anew for
 * each receiver. Its own writes (ping, pong, close) are whole as well, so the two never mix.
 */
export class WsConnection implements Connection {
  readonly #webSocket: WebSocket
  readonly #socket: Socket
  #resume: NodeJS.Timeout | undefined
  #pausedUntilMs = 0
  #bytesAtMessage = 0

  constructor(webSocket: WebSocket, socket: Socket) {
    this.#webSocket = webSocket
    this.#socket = socket
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN
  }

  get backlogBytes(): number {
    return this.#socket.writableLength
  }

  /** A message has come whole. */
  messageRead(): void {
    this.#bytesAtMessage = this.#socket.bytesRead
  }

  get unfinishedBytes(): number {
    return this.#socket.bytesRead - this.#bytesAtMessage
  }

  write(frame: Frame): void {
    if (this.isOpen) this.#socket.write(frame)
  }

  pauseFor(ms: number): void {
    if (!this.isOpen) return
    // What came together is read to its end, and each frame of it may ask for a longer pause than the one before.
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, performance.now() + ms)
    if (this.#resume) return
    this.#webSocket.pause()
    this.#resumeIn(ms)
  }

  #resumeIn(ms: number): void {
    this.#resume = setTimeout(() => {
      const leftMs = this.#pausedUntilMs - performance.now()
      if (leftMs > 1) return this.#resumeIn(leftMs)
      this.#resume = undefined
      this.#webSocket.resume()
    }, ms)
  }

  ping(): void {
    if (this.isOpen) this.#webSocket.ping()
  }

  close(code: CloseCode): void {
    this.#endPause()
    this.#webSocket.close(code)
  }

  terminate(): void {
    this.#endPause()
    this.#webSocket.terminate()
  }

  /** A paused socket would never read the answer to a close. */
  #endPause(): void {
    clearTimeout(this.#resume)
    if (this.#resume) this.#webSocket.resume()
    this.#resume = undefined
  }
}
