import type { BoardId } from '@samenspel/shared/ids'
import { boardTag, type Logger } from '#log.ts'
import type { ServerLimits } from '#limits.ts'
import type { Metrics } from '#metrics.ts'
import type { AppendOutcome, BoardHead, Storage } from '#storage/storage.ts'
import { StuckBoards } from './stuck-boards.ts'

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
  /** It made a mistake when it was told one of these, and is not to be trusted any more. */
  lose(error: unknown): void
}

/** A change that waits for the disk. */
export interface Waiting {
  readonly target: CommitTarget
  readonly update: Uint8Array
}

const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 5_000
/**
 * After a commit of several boards has failed: how many are tried on their own at the same time, and how many before it is the storage that fails.
 * A shared database may hold the rows of several for somebody else; in a file of our own it is hardly ever one board, and each attempt holds up readers.
 */
const APART_SHARED = { atOnce: 4, failuresMax: 8 }
const APART_OWN = { atOnce: 1, failuresMax: 2 }

/**
 * Commits the changes of all rooms together: one transaction at a time, at once when it was quiet. Under load commits begin
 * `commitIntervalMs` apart while somebody waits to hear that something is safe, and `unaskedCommitIntervalMs` apart while nobody does.
 * A commit that fails is tried again for ever, with everything that came meanwhile behind it; when some of its boards can be committed without
 * the others, those others wait apart. Of each board the changes stay in their order.
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
  readonly #stuck = new StuckBoards({
    append: (rows) => this.#appendOrTell(rows),
    freed: (rows) => this.#freed(rows),
  })
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
    this.#count(target, update.byteLength)
    if (this.#stuck.has(target)) return this.#stuck.add(target, [{ target, update }])
    this.#waiting.push({ target, update })
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

  /** True while changes of the room wait for the disk. */
  holds(target: CommitTarget): boolean {
    return this.#bytes.has(target)
  }

  /** Fulfilled when nothing waits. */
  idle(): Promise<void> {
    if (this.#isIdle) return Promise.resolve()
    this.hurry()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  get #isIdle(): boolean {
    return !this.#committing && this.#waiting.length === 0 && this.#stuck.size === 0
  }

  #count(target: CommitTarget, bytes: number): void {
    this.#bytesAll += bytes
    const sum = (this.#bytes.get(target) ?? 0) + bytes
    if (sum > 0) this.#bytes.set(target, sum)
    else this.#bytes.delete(target)
  }

  #schedule(): void {
    if (this.#timer || this.#committing || this.#waiting.length === 0) return
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
    const failure = await this.#append(batch)
    if (!failure) this.#recover()
    else if (!(await this.#appendApart(batch))) this.#fail(failure.error)
    this.#committing = false
    this.#schedule()
    this.#tellIdle()
  }

  #tellIdle(): void {
    if (this.#isIdle) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** Commits these together and tells their rooms, or gives why that failed. */
  async #append(rows: readonly Waiting[]): Promise<{ readonly error: unknown } | undefined> {
    const startMs = performance.now()
    let outcomes: readonly AppendOutcome[]
    try {
      outcomes = await this.#storage.append(rows.map(({ target, update }) => ({ boardId: target.boardId, update })))
    } catch (error) {
      return { error }
    }
    this.#metrics.commitSeconds.observe((performance.now() - startMs) / 1_000)
    this.#retryMs = 0
    for (const [i, { target, update }] of rows.entries()) {
      this.#count(target, -update.byteLength)
      const outcome = outcomes[i]
      told(target, () => (outcome?.kind === 'appended' ? target.committed(update, outcome.head) : target.gone()))
    }
    return undefined
  }

  async #appendOrTell(rows: readonly Waiting[]): Promise<boolean> {
    const failure = await this.#append(rows)
    if (failure) this.#tellFailure(rows, failure.error)
    return !failure
  }

  /**
   * Commits each board of a batch that failed on its own. Boards that fail where others succeed are stuck and wait apart from now on; when none
   * succeeds it is the storage that fails, and everything waits again. False then.
   */
  async #appendApart(batch: readonly Waiting[]): Promise<boolean> {
    const left = [...Map.groupBy(batch, ({ target }) => target).values()]
    const failed: { readonly rows: readonly Waiting[]; readonly error: unknown }[] = []
    let hasStored = false
    const { atOnce, failuresMax } = this.#storage.shared ? APART_SHARED : APART_OWN
    const appendNext = async (): Promise<void> => {
      for (let rows = left.shift(); rows; rows = left.shift()) {
        const failure = await this.#append(rows)
        if (failure) failed.push({ rows, error: failure.error })
        else hasStored = true
        if (!hasStored && failed.length >= failuresMax) return
      }
    }
    // A board that was alone has been tried on its own.
    if (left.length > 1) await Promise.all(Array.from({ length: atOnce }, appendNext))
    if (hasStored) {
      for (const { rows, error } of failed) this.#setApart(rows, error)
      this.#recover()
    }
    // Other boards come first the next time: those that fail may hide that the rest would not.
    const again = hasStored ? [] : failed.flatMap(({ rows }) => rows)
    this.#waiting = [...left.flat(), ...again, ...this.#waiting]
    // Whoever asked still waits.
    this.#isAsked = true
    return hasStored
  }

  #setApart(rows: readonly Waiting[], error: unknown): void {
    const target = rows[0]?.target
    if (!target) return
    this.#tellFailure(rows, error)
    this.#stuck.add(target, [...rows, ...this.#waiting.filter((waiting) => waiting.target === target)])
    this.#waiting = this.#waiting.filter((waiting) => waiting.target !== target)
  }

  /** A board that was stuck is not any more. */
  #freed(rows: readonly Waiting[]): void {
    this.#waiting.push(...rows)
    this.#isAsked = true
    this.#recover()
    this.#schedule()
    this.#tellIdle()
  }

  /** Something is on disk: all is well with every board that is not stuck. */
  #recover(): void {
    const recovered = [...this.#failing].filter((target) => !this.#stuck.has(target))
    for (const target of recovered) {
      this.#failing.delete(target)
      told(target, () => target.recovered())
    }
  }

  /** The storage fails, and with it everything that waits. */
  #fail(error: unknown): void {
    this.#retryMs = Math.min(RETRY_MAX_MS, this.#retryMs === 0 ? RETRY_FIRST_MS : 2 * this.#retryMs)
    this.#tellFailure(this.#waiting, error)
  }

  #tellFailure(rows: readonly Waiting[], error: unknown): void {
    this.#metrics.commitFailures.inc()
    const { message, code } = error as { message: string; code?: string }
    const board = rows[0] && boardTag(rows[0].target.boardId)
    this.#log.error({ message, code, board, rows: rows.length }, 'Changes could not be stored; trying again.')
    for (const { target } of rows) {
      if (this.#failing.has(target)) continue
      this.#failing.add(target)
      told(target, () => target.failing())
    }
  }
}

/** Tells a room something. What goes wrong in it concerns no other room, and least of all makes that which is on disk be put there again. */
function told(target: CommitTarget, tell: () => void): void {
  try {
    tell()
  } catch (error) {
    target.lose(error)
  }
}
