import type { Seat } from './seat.ts'
import type { ClientRange } from './update-check.ts'

/** A change that may be applied, and whose it is. */
export interface AdmittedChange {
  readonly seat: Seat
  readonly update: Uint8Array
  /** The clients whose clocks it advances. */
  readonly ranges: readonly ClientRange[]
  /** True when it may be sent on as it came: all of it is new to everybody else. */
  readonly isNews: boolean
}

/** Changes that were checked and wait to be applied and sent. */
export class AdmittedChanges {
  #changes: AdmittedChange[] = []
  /** Clocks of everything that waits. */
  readonly #ahead = new Map<number, number>()

  get isEmpty(): boolean {
    return this.#changes.length === 0
  }

  /** How many clients have something that waits. */
  get clients(): number {
    return this.#ahead.size
  }

  /** The clock up to which a client's changes wait here; undefined when none do. */
  clockOf(client: number): number | undefined {
    return this.#ahead.get(client)
  }

  add(change: AdmittedChange): void {
    this.#changes.push(change)
    this.#goAhead(change)
  }

  /** Everything that waits, once, in the order in which it came. */
  take(): readonly AdmittedChange[] {
    const taken = this.#changes
    this.#changes = []
    this.#ahead.clear()
    return taken
  }

  /** Throws away what came from the seat; true when there was something and now nothing waits any more. */
  drop(seat: Seat): boolean {
    const kept = this.#changes.filter((change) => change.seat !== seat)
    if (kept.length === this.#changes.length) return false
    this.#changes = kept
    this.#ahead.clear()
    for (const change of kept) this.#goAhead(change)
    return this.isEmpty
  }

  #goAhead({ ranges }: AdmittedChange): void {
    for (const { client, to } of ranges) if (to > (this.#ahead.get(client) ?? 0)) this.#ahead.set(client, to)
  }
}
