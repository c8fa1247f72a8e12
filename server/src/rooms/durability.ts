import { extFrame } from './frame.ts'
import type { Seat } from './seat.ts'

/**
 * Which flushes of a room are on disk, and which clients wait to hear it. Flushes are counted; a mark waits for the flush that holds the
 * last thing its client sent before it.
 */
export class Durability {
  #flushed = 0
  #durable = 0
  /** For each row that waits for its commit, in order, how many flushes are on disk when it is. */
  readonly #committing: number[] = []
  readonly #asking = new Set<Seat>()
  #waiting: { readonly position: number; resolve(): void }[] = []

  /** True when everything that was flushed is on disk. */
  get settled(): boolean {
    return this.#durable === this.#flushed
  }

  /** A flush was made; one that changed nothing goes to no disk and is as safe as what was before it. */
  flushed(hasRow: boolean): void {
    this.#flushed++
    if (hasRow) this.#committing.push(this.#flushed)
    else if (this.#committing.length > 0) this.#committing[this.#committing.length - 1] = this.#flushed
    else this.#becameDurable(this.#flushed)
  }

  /** The oldest row that waited is on disk. */
  committed(): void {
    this.#becameDurable(this.#committing.shift() ?? this.#flushed)
  }

  /** A client asks to hear when everything it sent so far is on disk; `more` says that some of it waits for the next flush.
   * True when that was answered at once. */
  ask(seat: Seat, n: number, more: boolean): boolean {
    const position = this.#flushed + (more ? 1 : 0)
    // The answer to the later one is the answer to both: while the disk is away, nobody makes a list grow by asking.
    if (seat.marks.at(-1)?.position === position) seat.marks.pop()
    seat.marks.push({ n, position })
    this.#asking.add(seat)
    this.#answer(seat)
    return !this.#asking.has(seat)
  }

  /** Something of the client was refused: every mark that waits is answered with that now, those of frames that were taken too. */
  refused(seat: Seat): void {
    if (this.#asking.has(seat)) this.#answer(seat)
  }

  /** Fulfilled when everything that was flushed so far is on disk, or never will be. */
  allDurable(): Promise<void> {
    if (this.settled) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ position: this.#flushed, resolve }))
  }

  /** Nothing more will become durable. */
  giveUp(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }

  forget(seat: Seat): void {
    this.#asking.delete(seat)
  }

  #becameDurable(position: number): void {
    this.#durable = position
    for (const seat of this.#asking) this.#answer(seat)
    while (this.#waiting[0] && this.#waiting[0].position <= position) this.#waiting.shift()?.resolve()
  }

  /** Answers what can be answered; a client of whom something was refused never hears that it is safe. */
  #answer(seat: Seat): void {
    let last: number | undefined
    while (seat.marks[0] && (seat.marks[0].position <= this.#durable || seat.rejected)) last = seat.marks.shift()?.n
    if (seat.marks.length === 0) this.#asking.delete(seat)
    if (last === undefined) return
    const { rejected: reason } = seat
    seat.connection.write(extFrame(reason ? { type: 'rejected', n: last, reason } : { type: 'durable', n: last }))
  }
}
