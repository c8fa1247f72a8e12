import type { BoardId } from '@samenspel/shared/ids'
import { boardTag, type Logger } from '#log.ts'
import type { ServerLimits } from '#limits.ts'
import type { Metrics } from '#metrics.ts'
import type { BoardHead, Storage } from '#storage/storage.ts'

/** A room whose changes are committed. */
export interface CommitTarget {
  readonly boardId: BoardId
  /** The update that was given first and not yet answered is on disk, in the row `head.lastSeq`. */
  committed(update: Uint8Array, head: BoardHead): void
  /** The board does not exist any more. */
  gone(): void
  /** A commit failed and is tried again until it succeeds. */
  failing(): void
  /** Commits succeed again. */
  recovered(): void
}

interface Waiting {
  readonly target: CommitTarget
  readonly update: Uint8Array
}

const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 5_000

/**
 * Commits the changes of all rooms together: one transaction at a time, at least `commitIntervalMs` apart, at once when it was quiet.
 * A commit that fails is tried again for ever, with everything that came meanwhile behind it.
 */
export class CommitQueue {
  readonly #storage: Storage
  readonly #limits: ServerLimits
  readonly #log: Logger
  readonly #metrics: Metrics
  #waiting: Waiting[] = []
  #inFlight: readonly Waiting[] = []
  readonly #bytes = new Map<CommitTarget, number>()
  #bytesAll = 0
  #lastStartMs = 0
  #retryMs = 0
  #timer: NodeJS.Timeout | undefined
  readonly #failing = new Set<CommitTarget>()
  readonly #idle: (() => void)[] = []

  constructor(parts: { storage: Storage; limits: ServerLimits; log: Logger; metrics: Metrics }) {
    this.#storage = parts.storage
    this.#limits = parts.limits
    this.#log = parts.log
    this.#metrics = parts.metrics
  }

  add(target: CommitTarget, update: Uint8Array): void {
    this.#waiting.push({ target, update })
    this.#count(target, update.byteLength)
    this.#schedule()
  }

  /** True when so much waits for the disk that the room must not take more. */
  isFull(target: CommitTarget): boolean {
    return (
      this.#bytesAll > this.#limits.uncommittedBytesMax ||
      (this.#bytes.get(target) ?? 0) > this.#limits.uncommittedBytesPerRoomMax
    )
  }

  /** Fulfilled when nothing waits. */
  idle(): Promise<void> {
    if (this.#waiting.length + this.#inFlight.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #count(target: CommitTarget, bytes: number): void {
    this.#bytesAll += bytes
    const sum = (this.#bytes.get(target) ?? 0) + bytes
    if (sum > 0) this.#bytes.set(target, sum)
    else this.#bytes.delete(target)
  }

  #schedule(): void {
    if (this.#timer || this.#inFlight.length > 0 || this.#waiting.length === 0) return
    const sinceMs = performance.now() - this.#lastStartMs
    const waitMs = Math.max(this.#retryMs, this.#limits.commitIntervalMs - sinceMs)
    this.#timer = setTimeout(() => void this.#commit(), Math.max(0, waitMs))
  }

  async #commit(): Promise<void> {
    this.#timer = undefined
    this.#lastStartMs = performance.now()
    const batch = (this.#inFlight = this.#waiting)
    this.#waiting = []
    this.#metrics.uncommittedBytes.set(this.#bytesAll)
    try {
      const outcomes = await this.#storage.append(
        batch.map(({ target, update }) => ({ boardId: target.boardId, update })),
      )
      this.#metrics.commitSeconds.observe((performance.now() - this.#lastStartMs) / 1_000)
      this.#retryMs = 0
      for (const [i, { target, update }] of batch.entries()) {
        this.#count(target, -update.byteLength)
        const outcome = outcomes[i]
        if (outcome?.kind === 'appended') target.committed(update, outcome.head)
        else target.gone()
      }
      this.#inFlight = []
      for (const target of this.#failing) target.recovered()
      this.#failing.clear()
    } catch (error) {
      this.#fail(batch, error)
    }
    this.#schedule()
    if (this.#waiting.length + this.#inFlight.length === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  #fail(batch: readonly Waiting[], error: unknown): void {
    this.#metrics.commitFailures.inc()
    this.#retryMs = Math.min(RETRY_MAX_MS, this.#retryMs === 0 ? RETRY_FIRST_MS : 2 * this.#retryMs)
    this.#inFlight = []
    this.#waiting = [...batch, ...this.#waiting]
    const { message, code } = error as { message: string; code?: string }
    const board = batch[0] && boardTag(batch[0].target.boardId)
    this.#log.error({ message, code, board, rows: batch.length }, 'Changes could not be stored; trying again.')
    for (const { target } of this.#waiting) {
      if (this.#failing.has(target)) continue
      this.#failing.add(target)
      target.failing()
    }
  }
}
