/** Counts what may pass: `perSecond` on average, `atOnce` in a burst. Costs nothing while nobody asks. */
export class TokenBucket {
  readonly #perMs: number
  readonly #most: number
  #tokens: number
  #atMs: number

  constructor(perSecond: number, atOnce: number, nowMs: number) {
    this.#perMs = perSecond / 1_000
    this.#most = atOnce
    this.#tokens = atOnce
    this.#atMs = nowMs
  }

  #refill(nowMs: number): void {
    this.#tokens = Math.min(this.#most, this.#tokens + (nowMs - this.#atMs) * this.#perMs)
    this.#atMs = nowMs
  }

  /** Takes `count` when they are there. */
  take(nowMs: number, count = 1): boolean {
    this.#refill(nowMs)
    if (this.#tokens < count) return false
    this.#tokens -= count
    return true
  }

  /** Takes `count` even when they are not there, and gives the milliseconds until the debt is paid. */
  spend(nowMs: number, count = 1): number {
    this.#refill(nowMs)
    this.#tokens -= count
    return this.#tokens >= 0 ? 0 : -this.#tokens / this.#perMs
  }

  /** True when nothing was taken lately, so that the bucket need not be kept. */
  isFull(nowMs: number): boolean {
    this.#refill(nowMs)
    return this.#tokens >= this.#most
  }
}
