import type { Seat } from './seat.ts'

/** Answers of a large board that the network takes at the same moment. */
const TAKEN_AT_ONCE_MAX = 3
/** Somebody on a slow line holds up the next one no longer than this. */
const HOLD_MS_MAX = 100
const LOOK_AGAIN_MS = 2
/** What giving an answer may take before others wait for it: about what the system takes to copy 10 MB that were encoded before. */
const CHEAP_MS = 10
/** For each millisecond more, the other boards have this many for themselves. */
const REST_MS_PER_MS = 3

/**
 * Gives the answers of a large board a few at a time, in the order in which they were asked for, the next one when the network has taken one of those
 * before it. The system copies some milliseconds at a single answer, and goes on copying for each that it has not taken whole; in between,
 * other boards are served.
 */
export class LargeAnswers {
  readonly #give: (seat: Seat, stateVector: Uint8Array) => void
  readonly #waiting = new Map<Seat, Uint8Array>()
  /** Whom the network has not been seen to be done with, and until when they hold up others. */
  readonly #taking = new Map<Seat, number>()
  #timer: NodeJS.Timeout | undefined

  constructor(give: (seat: Seat, stateVector: Uint8Array) => void) {
    this.#give = give
  }

  /** Who asks again while waiting is answered once, what was asked last. */
  ask(seat: Seat, stateVector: Uint8Array): void {
    this.#waiting.set(seat, stateVector)
    this.#timer ??= setTimeout(() => this.#next(), 0)
  }

  /** The seat waits no more. */
  forget(seat: Seat): void {
    this.#waiting.delete(seat)
    this.#taking.delete(seat)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
    this.#taking.clear()
  }

  #next(): void {
    this.#timer = undefined
    const nowMs = performance.now()
    for (const [seat, untilMs] of this.#taking)
      if (seat.connection.backlogBytes === 0 || nowMs > untilMs) this.#taking.delete(seat)
    const [first] = this.#waiting
    let restMs = LOOK_AGAIN_MS
    if (first && this.#taking.size < TAKEN_AT_ONCE_MAX) {
      const [seat, stateVector] = first
      this.#waiting.delete(seat)
      this.#taking.set(seat, nowMs + HOLD_MS_MAX)
      this.#give(seat, stateVector)
      restMs += REST_MS_PER_MS * Math.max(0, performance.now() - nowMs - CHEAP_MS)
    }
    // Also when nobody waits: whoever asks within that time is answered after it.
    if (this.#waiting.size > 0 || restMs > LOOK_AGAIN_MS) this.#timer ??= setTimeout(() => this.#next(), restMs)
  }
}
