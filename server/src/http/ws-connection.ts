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
  /** What came in one piece with the frame for which the socket is paused. Of many small ones each may ask for a pause. */
  readonly #held: Buffer[] = []
  #read: (frame: Buffer) => void = () => undefined

  constructor(webSocket: WebSocket, socket: Socket) {
    this.#webSocket = webSocket
    this.#socket = socket
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN
  }

  /** Gives each message to `read` while the socket is open and not paused; a text message as a frame that means nothing. */
  readFrames(read: (frame: Buffer) => void): void {
    this.#read = read
    this.#webSocket.on('message', (message: Buffer, isBinary: boolean) => {
      this.#bytesAtMessage = this.#socket.bytesRead
      const frame = isBinary ? message : Buffer.of(255)
      if (this.#resume) this.#held.push(frame)
      else if (this.isOpen) read(frame)
    })
  }

  get backlogBytes(): number {
    return this.#socket.writableLength
  }

  get unfinishedBytes(): number {
    return this.#socket.bytesRead - this.#bytesAtMessage
  }

  write(frame: Frame): void {
    if (this.isOpen) this.#socket.write(frame)
  }

  pauseFor(ms: number): void {
    if (!this.isOpen) return
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
      this.#readHeld()
      if (!this.#resume) this.#webSocket.resume()
    }, ms)
  }

  #readHeld(): void {
    while (this.isOpen && !this.#resume) {
      const frame = this.#held.shift()
      if (!frame) return
      this.#read(frame)
    }
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
