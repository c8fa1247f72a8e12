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
 * Commits the changes of all rooms together: one transaction at a time, at once when it was quiet. Under load commits begin
 * `commitIntervalMs` apart while somebody waits to hear that something is safe, and `unaskedCommitIntervalMs` apart while nobody does.
 * A commit that fails is tried again for ever, with everything that came meanwhile behind it.
 */
export class CommitQueue {
  readonly #storage: Storage
  readonly #limits: ServerLimits
  readonly #log: Logger
  readonly #metrics: Metrics
  #waiting: Waiting[] = []
  #committing = false
  #isAsked = false
  readonly #bytes = new Map<CommitTarget, number>()
  #bytesAll = 0
  #lastStartMs = 0
  #retryMs = 0
  #timer: NodeJS.Timeout | undefined
  /** Rooms that hear `recovered` after the next commit. */
  readonly #failing = new Set<CommitTarget>()
  readonly #idle: (() => void)[] = []

  constructor(parts: { storage: Storage; limits: ServerLimits; log: Logger; metrics: Metrics }) {
    this.#storage = parts.storage
    this.#limits = parts.limits
    this.#log = parts.log
    this.#metrics = parts.metrics
    this.#metrics.measureUncommittedBytes(() => this.#bytesAll)
  }

  /** The next row of the room's log. */
  add(target: CommitTarget, update: Uint8Array): void {
    this.#waiting.push({ target, update })
    this.#count(target, update.byteLength)
    this.#schedule()
  }

  /** Somebody waits for the next commit. */
  hurry(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    if (!this.#timer) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#schedule()
  }

  /** True when so much waits for the disk that the room must not take more; it then hears `recovered` after the next commit. */
  isFull(target: CommitTarget): boolean {
    const isFull =
      this.#bytesAll > this.#limits.uncommittedBytesMax ||
      (this.#bytes.get(target) ?? 0) > this.#limits.uncommittedBytesPerRoomMax
    // A disk that is only slow fails no commit, and yet the room has refused something.
    if (isFull) this.#failing.add(target)
    return isFull
  }

  /** Fulfilled when nothing waits. */
  idle(): Promise<void> {
    if (this.#isIdle) return Promise.resolve()
    this.hurry()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  get #isIdle(): boolean {
    return !this.#committing && this.#waiting.length === 0
  }

  #count(target: CommitTarget, bytes: number): void {
    this.#bytesAll += bytes
    const sum = (this.#bytes.get(target) ?? 0) + bytes
    if (sum > 0) this.#bytes.set(target, sum)
    else this.#bytes.delete(target)
  }

  #schedule(): void {
    if (this.#timer || this.#committing || this.#isIdle) return
    const { commitIntervalMs, unaskedCommitIntervalMs } = this.#limits
    // Other servers hear of changes when they are committed.
    const isAwaited = this.#isAsked || this.#storage.shared
    const intervalMs = isAwaited ? commitIntervalMs : Math.max(commitIntervalMs, unaskedCommitIntervalMs)
    const waitMs = Math.max(this.#retryMs, intervalMs - (performance.now() - this.#lastStartMs))
    this.#timer = setTimeout(() => void this.#commit(), Math.max(0, waitMs))
  }

  async #commit(): Promise<void> {
    this.#timer = undefined
    this.#lastStartMs = performance.now()
    this.#committing = true
    this.#isAsked = false
    const batch = this.#waiting
    this.#waiting = []
    try {
      await this.#append(batch)
      for (const target of this.#failing) target.recovered()
      this.#failing.clear()
    } catch (error) {
      this.#fail(batch, error)
    }
    this.#committing = false
    this.#schedule()
    if (this.#isIdle) for (const resolve of this.#idle.splice(0)) resolve()
  }

  async #append(batch: readonly Waiting[]): Promise<void> {
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
  }

  #fail(batch: readonly Waiting[], error: unknown): void {
    this.#metrics.commitFailures.inc()
    this.#retryMs = Math.min(RETRY_MAX_MS, this.#retryMs === 0 ? RETRY_FIRST_MS : 2 * this.#retryMs)
    // Whoever asked still waits.
    this.#isAsked = true
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
