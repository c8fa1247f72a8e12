import type { CommitTarget, Waiting } from './commit-queue.ts'

/** What trying boards on their own needs of the queue. */
export interface StuckBoardsParts {
  /** Commits these changes of one board and tells the room; false when that failed. */
  append(rows: readonly Waiting[]): Promise<boolean>
  /** The board's changes are on disk; these came meanwhile. */
  freed(rows: readonly Waiting[]): void
}

const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 5_000

/**
 * Boards whose changes cannot be committed while those of others can: somebody else holds the board's row, or what is stored of it does not
 * let anything in. They are tried one after the other, for ever, and nobody else waits for them.
 */
export class StuckBoards {
  readonly #parts: StuckBoardsParts
  readonly #rows = new Map<CommitTarget, readonly Waiting[]>()
  #isTrying = false
  #retryMs = 0

  constructor(parts: StuckBoardsParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#rows.size
  }

  has(target: CommitTarget): boolean {
    return this.#rows.has(target)
  }

  /** Changes of a board that is stuck, or is from now on, behind those that wait already. */
  add(target: CommitTarget, rows: readonly Waiting[]): void {
    this.#rows.set(target, [...(this.#rows.get(target) ?? []), ...rows])
    if (!this.#isTrying) void this.#keepTrying()
  }

  async #keepTrying(): Promise<void> {
    this.#isTrying = true
    this.#retryMs = RETRY_FIRST_MS
    while (this.#rows.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#retryMs))
      this.#retryMs = Math.min(RETRY_MAX_MS, 2 * this.#retryMs)
      for (const target of this.#rows.keys()) await this.#try(target)
    }
    this.#isTrying = false
  }

  async #try(target: CommitTarget): Promise<void> {
    const rows = this.#rows.get(target) ?? []
    if (!(await this.#parts.append(rows))) return
    const since = (this.#rows.get(target) ?? []).slice(rows.length)
    this.#rows.delete(target)
    this.#retryMs = RETRY_FIRST_MS
    this.#parts.freed(since)
  }
}
