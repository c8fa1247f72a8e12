import type { ServerLimits } from '#limits.ts'
import type { Logger } from '#log.ts'

/** A socket of which a message may have come in part. */
export interface Reading {
  /** Bytes that came since the last whole message. */
  readonly unfinishedBytes: number
  terminate(): void
}

const LOOK_MS = 1_000

/**
 * Bounds what the server holds of messages that have not come to their end: a message may be large and a line slow, so each socket may hold much for long, but not all
 * of them together. Above `unfinishedBytesMax` those that hold most are ended; an honest client comes back.
 */
export class UnfinishedMessages {
  readonly #limits: ServerLimits
  readonly #log: Logger
  readonly #readings = new Set<Reading>()
  #timer: NodeJS.Timeout | undefined

  constructor(parts: { limits: ServerLimits; log: Logger }) {
    this.#limits = parts.limits
    this.#log = parts.log
  }

  add(reading: Reading): void {
    this.#readings.add(reading)
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS).unref()
  }

  remove(reading: Reading): void {
    this.#readings.delete(reading)
    if (this.#readings.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #look(): void {
    let sum = 0
    for (const { unfinishedBytes } of this.#readings) sum += unfinishedBytes
    if (sum <= this.#limits.unfinishedBytesMax) return
    let ended = 0
    for (const reading of [...this.#readings].toSorted((a, b) => b.unfinishedBytes - a.unfinishedBytes)) {
      if (sum <= this.#limits.unfinishedBytesMax) break
      sum -= reading.unfinishedBytes
      reading.terminate()
      ended++
    }
    this.#log.warn(
      { sockets: ended },
      'Messages that did not come to their end took too much memory: their sockets were ended.',
    )
  }
}
