import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import type * as Y from 'yjs'
import type { ServerLimits } from '#limits.ts'
import type { Metrics } from '#metrics.ts'
import { StorageError, type StoredBoard, type StoredUpdate } from '#storage/storage.ts'
import { AdmittedChanges, type AdmittedChange } from './admitted-changes.ts'
import type { Audience } from './audience.ts'
import { BoardDocument } from './board-document.ts'
import type { CommitQueue, CommitTarget } from './commit-queue.ts'
import type { DeletionWeight } from './deletion-weight.ts'
import { Durability } from './durability.ts'
import { updateFrame, type Frame } from './frame.ts'
import type { Steps } from './placement.ts'
import type { Seat } from './seat.ts'
import type { AcceptedUpdate, ClientRange, KnownDocument } from './update-check.ts'

/** What the changes of a board go through. */
export interface BoardChangesParts {
  readonly limits: ServerLimits
  readonly metrics: Metrics
  readonly commits: CommitQueue
  readonly audience: Audience
  /** Whose changes these are for the commit queue. */
  readonly target: CommitTarget
  /** The document did not take all of a change that was let through. */
  refused(seat: Seat, reason: RejectReason): void
  /** To place what this seat wrote took as much as so many changes take. */
  spent(seat: Seat, changes: number): void
  /** Something failed in the middle: from here on nothing of the board is taken, sent, stored or confirmed. */
  lost(error: unknown): void
}

/** How long a board rests after sending, for each socket it sent to: about five times what sending takes. */
const REST_MS_PER_SEAT = 0.03
/** How long it rests for each client id that it knows: some three times what Yjs takes for it with each change. */
const REST_MS_PER_CLIENT = 0.002
/** A change up to this size is sent on as it came, with up to this many others. Of more, Yjs makes one update that is cheaper to take. */
const FORWARDED_BYTES_MAX = 65_536
const FORWARDED_TOGETHER_MAX = 512
/** So many steps to place something count as a change. Here they take half the time of one; Yjs takes them again for everybody who opens the board, and is slower. */
const STEPS_PER_CHANGE = 1_000
/**
 * The way of each change of one board: admitted, applied, sent to the others, committed, and then confirmed to whoever asked. Nothing is
 * committed that was not applied, and nothing is confirmed that was not committed.
 */
export class BoardChanges implements KnownDocument {
  readonly document = new BoardDocument()
  readonly #parts: BoardChangesParts
  readonly #admitted = new AdmittedChanges()
  readonly #durability = new Durability()
  #sendTimer: NodeJS.Timeout | NodeJS.Immediate | undefined
  #nextSendMs = 0
  #isLost = false

  constructor(parts: BoardChangesParts) {
    this.#parts = parts
  }

  /** True when every change is on disk. */
  get settled(): boolean {
    if (this.#isLost) return !this.#parts.commits.holds(this.#parts.target)
    return this.#admitted.isEmpty && this.#durability.settled
  }

  /** What is in memory is not to be trusted any more. What was handed to the commit queue is still committed. */
  lose(): void {
    this.#isLost = true
    this.#stopSendTimer()
    this.#admitted.take()
    this.#durability.giveUp()
    this.#parts.commits.hurry()
  }

  /** Does something with the document; undefined when it failed, and with it the board. */
  #step<T>(take: () => T): T | undefined {
    if (this.#isLost) return undefined
    try {
      return take()
    } catch (error) {
      this.#parts.lost(error)
      return undefined
    }
  }

  knownClock(client: number): number {
    return this.#admitted.clockOf(client) ?? this.document.knownClock(client)
  }

  nestingOf(client: number, clock: number): number | undefined {
    if (this.#admitted.clockOf(client) !== undefined) this.flush()
    return this.document.nestingOf(client, clock)
  }

  weighDeletion(client: number, from: number, to: number, weight: DeletionWeight): void {
    if (to > this.document.knownClock(client) && this.#admitted.clockOf(client) !== undefined) this.flush()
    this.document.weighDeletion(client, from, to, weight)
  }

  /** True when the board may know the client ids that these ranges bring. */
  takesClients(ranges: readonly ClientRange[]): boolean {
    const { boardClientsMax } = this.#parts.limits
    const unknown = ranges.filter(({ client }) => this.knownClock(client) === 0).length
    // Among those that wait are known ones; they are told apart only when it matters.
    if (unknown === 0 || this.document.clients + this.#admitted.clients + unknown <= boardClientsMax) return true
    this.flush()
    return this.document.clients + unknown <= boardClientsMax
  }

  /** Takes a checked update; `isLive` says that it was made just now, so that nobody else can have it. */
  admit(seat: Seat, update: Uint8Array, verdict: AcceptedUpdate, isLive: boolean): void {
    if (this.#isLost) return
    const ranges = verdict.ranges.filter(({ client, to }) => to > this.knownClock(client))
    const isNews = isLive && ranges.length === verdict.ranges.length && update.byteLength <= FORWARDED_BYTES_MAX
    this.#admitted.add({ seat, update, ranges, isNews })
    this.#parts.metrics.updates.inc()
    if (this.#sendTimer !== undefined) return
    const waitMs = this.#nextSendMs - performance.now()
    this.#sendTimer = waitMs > 0 ? setTimeout(() => this.flush(), waitMs) : setImmediate(() => this.flush())
  }

  #stopSendTimer(): void {
    clearTimeout(this.#sendTimer as NodeJS.Timeout)
    clearImmediate(this.#sendTimer as NodeJS.Immediate)
    this.#sendTimer = undefined
  }

  /**
   * Applies everything that was admitted, hands it to the commit queue and sends it. A few changes are sent on byte for byte, when the document took
   * all of them whole; otherwise what it took is sent, as the one update that Yjs makes of it, so that nobody ever has what is not kept.
   */
  flush(): void {
    this.#stopSendTimer()
    if (!this.#admitted.isEmpty) this.#step(() => this.#flushAdmitted())
  }

  #flushAdmitted(): void {
    const changes = this.#admitted.take()
    const refusals: [Seat, RejectReason][] = []
    const steps = this.#stepsFor(changes)
    const applied = this.document.apply(
      changes.map(({ seat, update }) => ({
        update,
        steps: steps.get(seat),
        refused: (reason) => refusals.push([seat, reason]),
      })),
    )
    for (const [seat, { left }] of steps) {
      const used = this.#parts.limits.placeStepsMax - left
      if (used > 0) this.#parts.spent(seat, used / STEPS_PER_CHANGE)
    }
    // Before anything is said of what is safe.
    for (const [seat, reason] of refusals) this.#parts.refused(seat, reason)
    this.#durability.flushed(applied !== undefined)
    if (!applied) return
    this.#parts.commits.add(this.#parts.target, applied.update)
    if (applied.misplaced > 0) this.#parts.metrics.misplaced.inc(applied.misplaced)
    const isWhole = refusals.length === 0 && !applied.differs
    const isSentAsItCame = isWhole && changes.length <= FORWARDED_TOGETHER_MAX && changes.every(({ isNews }) => isNews)
    const frames = isSentAsItCame ? changes.map(({ update }) => updateFrame(update)) : [updateFrame(applied.update)]
    const except = applied.differs ? undefined : onlySeatOf(changes)
    this.#broadcast(frames.length === 1 ? frames[0] : Buffer.concat(frames), except)
  }

  /** The steps that each seat may take to place what it sent since the last flush. */
  #stepsFor(changes: readonly AdmittedChange[]): ReadonlyMap<Seat, Steps> {
    const steps = new Map<Seat, Steps>()
    for (const { seat } of changes) if (!steps.has(seat)) steps.set(seat, { left: this.#parts.limits.placeStepsMax })
    return steps
  }

  #broadcast(frame: Frame | undefined, except: Seat | undefined): void {
    if (!frame) return
    const { audience, limits, metrics } = this.#parts
    metrics.flushes.inc()
    audience.send(frame, except)
    // The more people, the longer changes wait for each other, so that one board never takes more than a part of the time. Counting them is
    // steadier than the clock, which also measures whatever else the machine does.
    const restMs = Math.min(limits.flushIntervalMs, REST_MS_PER_SEAT * audience.seats.size)
    this.#nextSendMs = performance.now() + restMs + REST_MS_PER_CLIENT * this.document.clients
  }

  /**
   * A change of the server's own. Fulfilled when it is on disk or never will be; false when it changed nothing. Rejects with what `edit` throws, when that
   * which it wrote before is on disk; with a `StorageError` when the board was lost, and then it may be on disk or not.
   */
  async make(edit: (document: Y.Doc) => void): Promise<boolean> {
    this.flush()
    const step = this.#step(() => {
      const { update, thrown } = this.document.change(edit)
      if (update) this.#handOn(update)
      return { hasChanged: update !== undefined, thrown }
    })
    if (step?.hasChanged) await this.#durability.allDurable()
    if (!step || this.#isLost) throw new StorageError('The board is being loaded again.')
    if (step.thrown) throw step.thrown.error
    return step.hasChanged
  }

  #handOn(update: Uint8Array): void {
    this.#durability.flushed(true)
    this.#parts.commits.add(this.#parts.target, update)
    this.#broadcast(updateFrame(update), undefined)
    this.#parts.commits.hurry()
  }

  /** Applies what another server has committed, and sends it to the people here. False when the document did not take all of it: something before is missing. */
  applyCommitted(rows: readonly StoredUpdate[]): boolean {
    this.flush()
    let isWhole = true
    const refused = (): void => {
      isWhole = false
    }
    this.#step(() => {
      const applied = this.document.apply(rows.map(({ update }) => ({ update, refused })))
      if (applied) this.#broadcast(updateFrame(applied.update), undefined)
    })
    return isWhole || this.#isLost
  }

  /** Applies a whole board as it is stored, and sends the people here what they lack of it. Gives a sentence for each part that cannot be read. */
  applyStored(stored: StoredBoard): readonly string[] {
    this.flush()
    const damage = this.#step(() => {
      const merged = this.document.merge(stored)
      this.#broadcast(updateFrame(merged.update), undefined)
      return merged.damage
    })
    return damage ?? []
  }

  /** Throws away what came from the seat and nobody has been sent yet. */
  drop(seat: Seat): void {
    // Marks may wait for the flush that will not be.
    if (this.#admitted.drop(seat)) this.#durability.flushed(false)
  }

  /** The client asks to be told when everything it sent so far is on disk. */
  mark(seat: Seat, n: number): void {
    if (this.#isLost) return
    if (!this.#durability.ask(seat, n, !this.#admitted.isEmpty)) this.#parts.commits.hurry()
  }

  /** Something of the client was refused. */
  refused(seat: Seat): void {
    this.#durability.refused(seat)
  }

  /** The oldest row that was handed to the commit queue is on disk. */
  committed(): void {
    this.#durability.committed()
  }

  /** The client is told no more. */
  forget(seat: Seat): void {
    this.#durability.forget(seat)
  }

  /** Nothing more will be on disk. */
  giveUp(): void {
    this.#durability.giveUp()
  }

  destroy(): void {
    this.#stopSendTimer()
    this.document.destroy()
  }
}

/** The seat that all of the changes came from, if it is one: it has them already. */
function onlySeatOf(changes: readonly AdmittedChange[]): Seat | undefined {
  const seat = changes[0]?.seat
  return changes.every((change) => change.seat === seat) ? seat : undefined
}
