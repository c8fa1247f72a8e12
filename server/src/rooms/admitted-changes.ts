import type { AdmittedUpdate } from './board-document.ts'
import type { Seat } from './seat.ts'

interface FromSeat extends AdmittedUpdate {
  readonly seat: Seat
}

/** What a flush applies; `from` is the seat that all of it came from, if it is one. */
export interface Batch {
  readonly updates: readonly AdmittedUpdate[]
  readonly from: Seat | undefined
}

/** Changes that were checked and are applied, sent and stored together in the next flush. */
export class AdmittedChanges {
  #updates: FromSeat[] = []
  /** Clocks of updates that are not applied yet. */
  readonly #ahead = new Map<number, number>()

  get isEmpty(): boolean {
    return this.#updates.length === 0
  }

  /** The clock up to which a client's changes wait here; undefined when none do. */
  clockOf(client: number): number | undefined {
    return this.#ahead.get(client)
  }

  /** Adds an update that brings these clients to these clocks. */
  add(seat: Seat, update: Uint8Array, clocks: readonly { readonly client: number; readonly to: number }[]): void {
    for (const { client, to } of clocks) if (to > (this.#ahead.get(client) ?? 0)) this.#ahead.set(client, to)
    this.#updates.push({ seat, update, refused: () => (seat.rejected ??= 'malformed') })
  }

  /** Everything that waits, once. */
  take(): Batch {
    const updates = this.#updates
    this.#updates = []
    this.#ahead.clear()
    const first = updates[0]?.seat
    return { updates, from: updates.every(({ seat }) => seat === first) ? first : undefined }
  }

  /** Throws away what came from the seat; true when that leaves nothing of what there was. */
  drop(seat: Seat): boolean {
    const kept = this.#updates.filter((update) => update.seat !== seat)
    const isDropped = kept.length < this.#updates.length
    this.#updates = kept
    if (!isDropped || kept.length > 0) return false
    this.#ahead.clear()
    return true
  }
}
