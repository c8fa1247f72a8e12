import type { AdmittedUpdate } from './board-document.ts'
import type { Seat } from './seat.ts'
import type { ClientRange } from './update-check.ts'

/** A change that may be applied, and whose it is. */
export interface AdmittedChange extends AdmittedUpdate {
  readonly seat: Seat
  /** The clients whose clocks it advances. */
  readonly ranges: readonly ClientRange[]
  /** True when it may be sent on as it came: all of it is new to everybody else. */
  readonly isNews: boolean
}

/** Changes that were checked and are not in the document yet: first they wait to be sent, then those that were sent wait to be applied. */
export class AdmittedChanges {
  #unsent: AdmittedChange[] = []
  #sent: AdmittedChange[] = []
  #sentBytes = 0
  /** Clocks of everything that waits. */
  readonly #ahead = new Map<number, number>()

  get isEmpty(): boolean {
    return this.#unsent.length + this.#sent.length === 0
  }
  get unsent(): readonly AdmittedChange[] {
    return this.#unsent
  }
  /** How much was sent and waits to be applied. */
  get sentCount(): number {
    return this.#sent.length
  }
  get sentBytes(): number {
    return this.#sentBytes
  }

  /** The clock up to which a client's changes wait here; undefined when none do. */
  clockOf(client: number): number | undefined {
    return this.#ahead.get(client)
  }

  add(change: AdmittedChange): void {
    this.#unsent.push(change)
    this.#goAhead(change)
  }

  /** What waited to be sent was sent as it is. */
  wereSent(): void {
    for (const change of this.#unsent) {
      this.#sent.push(change)
      this.#sentBytes += change.update.byteLength
    }
    this.#unsent = []
  }

  /** Everything that waits, once, in the order in which it came. */
  take(): { readonly sent: readonly AdmittedChange[]; readonly unsent: readonly AdmittedChange[] } {
    const taken = { sent: this.#sent, unsent: this.#unsent }
    this.#sent = []
    this.#unsent = []
    this.#sentBytes = 0
    this.#ahead.clear()
    return taken
  }

  /** Throws away what came from the seat and was not sent; true when there was something and now nothing waits any more. */
  drop(seat: Seat): boolean {
    const kept = this.#unsent.filter((change) => change.seat !== seat)
    if (kept.length === this.#unsent.length) return false
    this.#unsent = kept
    this.#ahead.clear()
    for (const change of [...this.#sent, ...kept]) this.#goAhead(change)
    return this.isEmpty
  }

  #goAhead({ ranges }: AdmittedChange): void {
    for (const { client, to } of ranges) if (to > (this.#ahead.get(client) ?? 0)) this.#ahead.set(client, to)
  }
}
