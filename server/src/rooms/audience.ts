import { closeCode } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'
import { awarenessFrame, type Frame } from './frame.ts'
import { PresenceRegistry } from './presence-registry.ts'
import type { Seat } from './seat.ts'

/** What an audience needs of its room. */
export interface AudienceParts {
  readonly limits: ServerLimits
  nowMs(): number
  /** Closes a seat that does not keep up. */
  close(seat: Seat, code: typeof closeCode.slowReader): void
  /** Does something that nobody waits for. */
  guard(work: () => void): void
}

/** Everybody on one board: sends each of them what the board has to say, and tells them of each other. */
export class Audience {
  readonly seats = new Set<Seat>()
  readonly presence = new PresenceRegistry()
  readonly #parts: AudienceParts
  #presenceTimer: NodeJS.Timeout | undefined
  /** Called with each awareness update about people here. */
  onPresence: ((update: Uint8Array) => void) | undefined

  constructor(parts: AudienceParts) {
    this.#parts = parts
  }

  /** Sends the frame to everybody who has the board, but for one; who has taken too little of what was sent is closed instead. */
  send(frame: Frame, except: Seat | undefined): void {
    const nowMs = this.#parts.nowMs()
    const { backlogBytesMax } = this.#parts.limits
    for (const seat of this.seats) {
      if (seat === except || !seat.joined) continue
      const { connection } = seat
      if (connection.backlogBytes > backlogBytesMax + seat.answerBytes) {
        this.#parts.close(seat, closeCode.slowReader)
        continue
      }
      connection.write(frame)
      seat.lastSentMs = nowMs
    }
  }

  /** Presence changed: the others hear of it together with what else changes within the interval. */
  presenceChanged(): void {
    const tell = (): void => this.#parts.guard(() => this.#tellChanges())
    this.#presenceTimer ??= setTimeout(tell, this.#parts.limits.presenceIntervalMs)
  }

  #tellChanges(): void {
    this.#presenceTimer = undefined
    const changes = this.presence.takeChanges()
    if (!changes) return
    this.sendPresence(changes)
    this.onPresence?.(changes)
  }

  /** Sends an awareness update to everybody who keeps up. */
  sendPresence(update: Uint8Array): void {
    const frame = awarenessFrame(update)
    const nowMs = this.#parts.nowMs()
    const { backlogPresenceBytesMax } = this.#parts.limits
    for (const seat of this.seats) {
      if (!seat.joined || seat.connection.backlogBytes > backlogPresenceBytesMax) continue
      seat.connection.write(frame)
      seat.lastSentMs = nowMs
    }
  }

  /** Tells one client who is here. */
  tellEverybody(seat: Seat): void {
    const everybody = this.presence.everybody()
    if (everybody) seat.connection.write(awarenessFrame(everybody))
  }

  /** Nothing more is told. */
  stop(): void {
    clearTimeout(this.#presenceTimer)
  }
}
