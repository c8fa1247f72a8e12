import type * as Y from 'yjs'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import type { RejectReason, ServerState } from '@samenspel/shared/protocol/ext-messages'
import { closeCode, type CloseCode } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'
import { boardTag, placeOf, type Logger } from '#log.ts'
import type { Metrics } from '#metrics.ts'
import type { BoardHead, StoredBoard, StoredUpdate } from '#storage/storage.ts'
import { Answers } from './answers.ts'
import { Audience } from './audience.ts'
import { BoardChanges } from './board-changes.ts'
import type { BoardDocument } from './board-document.ts'
import type { CommitQueue, CommitTarget } from './commit-queue.ts'
import type { DeletionWeight } from './deletion-weight.ts'
import { extFrame, step1Frame } from './frame.ts'
import { refuse } from './refuse.ts'
import { newSeat, spend, userOf, type Connection, type Seat, type SeatHolder } from './seat.ts'
import { grant, stateNow, type Standing } from './standing.ts'
import { sweepSeat } from './sweep-seat.ts'
import type { AcceptedUpdate, ClientRange, KnownDocument } from './update-check.ts'

/** What every room shares. */
export interface RoomParts {
  readonly limits: ServerLimits
  readonly log: Logger
  readonly metrics: Metrics
  readonly commits: CommitQueue
  nowMs(): number
}

/**
 * One live board: who is on it, what they may do, and what the storage knows of it. Its changes go through `BoardChanges`; a client hears
 * DURABLE only after the commit.
 */
export class Room implements KnownDocument, CommitTarget {
  readonly boardId: BoardId
  readonly limits: ServerLimits
  readonly metrics: Metrics
  readonly audience: Audience
  /** Who writes under a client id; while that person is here nobody else may. */
  readonly authors = new Map<number, PersonId>()
  readonly #parts: RoomParts
  readonly #changes: BoardChanges
  readonly #answers: Answers
  #head: BoardHead
  #state: ServerState = 'saving'
  #damaged = false
  #left = false
  #isLost = false
  #frozen: boolean

  /** The last row that is known to be in a snapshot, 0 when there is none. */
  snapshotSeq = 0
  /** Bytes in the log since the last snapshot, and the size of the document in memory, which only compaction measures anew. */
  logBytes = 0
  documentBytes = 0
  structs = 0
  /** The compaction that is under way. */
  compaction: Promise<boolean> | undefined
  emptySinceMs: number
  /** When it was last tried to make the log into a snapshot; the time of loading counts. */
  compactedMs: number
  compactionFailed = false
  /** Every row of the log up to this one is in the document. */
  appliedSeq: number
  /** Called after a commit, with the update in row `head.lastSeq`. */
  onCommitted: ((update: Uint8Array, head: BoardHead) => void) | undefined

  constructor(stored: StoredBoard, parts: RoomParts) {
    this.#parts = parts
    this.#head = stored.head
    this.boardId = stored.head.boardId
    this.appliedSeq = stored.head.lastSeq
    this.limits = parts.limits
    this.metrics = parts.metrics
    this.audience = new Audience({
      limits: parts.limits,
      nowMs: parts.nowMs,
      close: (seat, code) => this.close(seat, code),
      guard: (work) => this.guard(work),
    })
    this.#answers = new Answers({
      limits: parts.limits,
      audience: this.audience,
      document: () => this.document,
      close: (seat, code) => this.close(seat, code),
      guard: (work) => this.guard(work),
    })
    const { limits, metrics, commits } = parts
    this.#changes = new BoardChanges({
      limits,
      metrics,
      commits,
      audience: this.audience,
      target: this,
      refused: (seat, reason) => refuse(this, seat, reason),
      spent: (seat, changes) => spend(seat, changes, parts.nowMs()),
      lost: (error) => this.lose(error),
    })
    this.#frozen = stored.head.frozenAtMs !== null
    this.#measure(stored, this.document.load(stored))
    this.emptySinceMs = parts.nowMs()
    this.compactedMs = this.emptySinceMs
  }

  get seats(): ReadonlySet<Seat> {
    return this.audience.seats
  }
  /** The document with everything that was admitted. */
  get document(): BoardDocument {
    this.#changes.flush()
    return this.#changes.document
  }
  get head(): BoardHead {
    return this.#head
  }
  get damaged(): boolean {
    return this.#damaged
  }
  /** Rows in the log since the last snapshot. */
  get logRows(): number {
    return Math.max(this.appliedSeq, this.#head.lastSeq) - this.snapshotSeq
  }
  /** True when every change is on disk and nothing is under way. */
  get settled(): boolean {
    return this.#changes.settled && !this.compaction
  }

  // --- people -----------------------------------------------------------------------------------------------------

  join(connection: Connection, holder: SeatHolder): Seat {
    const seat = newSeat(
      connection,
      holder,
      this.audience.presence.newEntry(userOf(holder)),
      this.limits,
      this.#parts.nowMs(),
    )
    this.flush()
    this.audience.seats.add(seat)
    grant(seat, this.#standing)
    connection.write(step1Frame(this.document.stateVector()))
    if (this.#isLost) this.close(seat, closeCode.serverBusy)
    return seat
  }

  leave(seat: Seat): void {
    if (!this.audience.seats.delete(seat)) return
    this.#changes.forget(seat)
    this.#answers.forget(seat)
    if (this.audience.presence.leave(seat.presence)) this.audience.presenceChanged()
    this.#releaseAuthors(seat.holder.personId)
    if (this.audience.seats.size === 0) this.emptySinceMs = this.#parts.nowMs()
  }

  /** A person who has left altogether no longer holds client ids: the next connection may come under another person id. */
  #releaseAuthors(personId: PersonId): void {
    for (const { holder } of this.audience.seats) if (holder.personId === personId) return
    for (const [client, author] of this.authors) if (author === personId) this.authors.delete(client)
  }

  close(seat: Seat, code: CloseCode): void {
    this.metrics.closed.inc({ code })
    seat.connection.close(code)
    this.leave(seat)
  }

  /** Closes a seat whose link does not allow it any more, and drops what came from it and nobody has been sent yet. */
  evict(seat: Seat, code: CloseCode): void {
    this.#changes.drop(seat)
    this.close(seat, code)
  }

  /** While the board is frozen only facilitators may write. Everybody is told what they may do now. */
  setFrozen(frozen: boolean): void {
    if (frozen === this.#frozen) return
    this.flush()
    this.#frozen = frozen
    for (const seat of this.audience.seats)
      // What was written while nothing was taken is sent again by whoever connects anew; only then is it known to be safe.
      if (!frozen && seat.rejected) this.close(seat, closeCode.serverBusy)
      else grant(seat, this.#standing)
  }

  get #standing(): Standing {
    return { epoch: this.#head.epoch, frozen: this.#frozen, state: this.#state }
  }

  // --- changes in --------------------------------------------------------------------------------------------------

  knownClock(client: number): number {
    return this.#changes.knownClock(client)
  }

  nestingOf(client: number, clock: number): number | undefined {
    return this.#changes.nestingOf(client, clock)
  }

  weighDeletion(client: number, from: number, to: number, weight: DeletionWeight): void {
    this.#changes.weighDeletion(client, from, to, weight)
  }

  takesClients(ranges: readonly ClientRange[]): boolean {
    return this.#changes.takesClients(ranges)
  }

  /** Why the room takes no changes at the moment. */
  get closedFor(): RejectReason | undefined {
    if (this.#damaged) return 'read-only'
    if (!this.#parts.commits.isFull(this)) return undefined
    this.#setState('readonly')
    return 'read-only'
  }

  /** How much of what a board may hold would be there with so much more, as a share of the limit that is nearest; above 1 it is full. */
  fullnessWith(bytes: number, structs: number): number {
    const { boardBytesMax, boardStructsMax } = this.limits
    return Math.max((this.documentBytes + bytes) / boardBytesMax, (this.structs + structs) / boardStructsMax)
  }

  /** The document was measured anew and may have become smaller: whoever was refused for want of room sends everything once more. */
  remeasured(): void {
    if (this.fullnessWith(0, 0) <= 1) this.#askRefusedAgain('board-full')
  }

  /** Takes a checked update; `isLive` says that it was made just now, so that nobody else can have it. */
  admit(seat: Seat, update: Uint8Array, verdict: AcceptedUpdate, isLive: boolean): void {
    this.structs += verdict.structs + verdict.deletion.cuts
    this.#changes.admit(seat, update, verdict, isLive)
  }

  /** Sends, applies and hands to the commit queue everything that was admitted. */
  flush(): void {
    this.#changes.flush()
  }

  /**
   * A change of the server's own, sent and stored like everybody's. True when it is on disk, false when it changed nothing or the board is
   * gone. Not for a damaged board.
   */
  async change(edit: (document: Y.Doc) => void): Promise<boolean> {
    return (await this.#changes.make(edit)) && !this.#left
  }

  /** Applies rows that another server has committed and sends them to the people here. False when they lack something before them; they are to be read again. */
  applyRemote(rows: readonly StoredUpdate[]): boolean {
    const last = rows.at(-1)
    if (!last || last.seq <= this.appliedSeq) return true
    if (!this.#changes.applyCommitted(rows)) return false
    this.appliedSeq = last.seq
    this.#count(rows)
    return true
  }

  /** Applies a whole board as it is stored, for when rows that this room lacks were made into a snapshot. */
  applyStored(stored: StoredBoard): void {
    const damage = this.#changes.applyStored(stored)
    this.appliedSeq = Math.max(this.appliedSeq, stored.head.lastSeq)
    this.#measure(stored, damage)
    this.remeasured()
  }

  /** What follows from the board as it was just read. With damage it takes no more changes and is never made into a snapshot, until it is opened anew. */
  #measure(stored: StoredBoard, damageInLoad: readonly string[]): void {
    const damage = [...stored.damage, ...damageInLoad]
    if (damage.length > 0 && !this.#damaged) {
      this.#damaged = true
      this.#setState('readonly')
      const { metrics, log } = this.#parts
      metrics.damagedBoards.inc()
      log.error({ board: boardTag(this.boardId), damage: damage.slice(0, 5) }, 'A board is damaged: read-only.')
    }
    this.snapshotSeq = Math.max(this.snapshotSeq, stored.snapshot?.seq ?? 0)
    this.logBytes = stored.updates.reduce((sum, { update }) => sum + update.byteLength, 0)
    this.documentBytes = (stored.snapshot?.state.byteLength ?? 0) + this.logBytes
    this.structs = this.document.countStructs()
  }

  #count(rows: readonly StoredUpdate[]): void {
    for (const { update } of rows) {
      this.logBytes += update.byteLength
      this.documentBytes += update.byteLength
    }
  }

  // --- changes out -------------------------------------------------------------------------------------------------

  /** Answers a client's step 1 with what it lacks, and the first time with who is here. */
  answer(seat: Seat, stateVector: Uint8Array): void {
    this.#answers.ask(seat, stateVector, this.documentBytes)
  }

  /** Asks the client for everything that the server lacks. */
  askAgain(seat: Seat): void {
    seat.askedAgain = true
    seat.gapsSinceAsked = 0
    this.flush()
    seat.connection.write(step1Frame(this.document.stateVector()))
  }

  // --- durability --------------------------------------------------------------------------------------------------

  /** The client asks to be told when everything it sent so far is on disk. */
  mark(seat: Seat, n: number): void {
    if (!seat.caughtUp) {
      seat.heldMark = n
      return
    }
    this.#changes.mark(seat, n)
  }

  /** Something of the client was refused: whatever it has asked and was not told yet is answered with that. */
  refused(seat: Seat): void {
    this.#changes.refused(seat)
  }

  committed(update: Uint8Array, head: BoardHead): void {
    this.#head = head
    this.#count([{ seq: head.lastSeq, update }])
    try {
      this.onCommitted?.(update, head)
    } finally {
      // Whatever went wrong, it is on disk.
      this.#changes.committed()
    }
  }

  gone(): void {
    this.#left = true
    this.#changes.giveUp()
    for (const seat of this.audience.seats) this.close(seat, closeCode.boardGone)
  }

  /**
   * We have made a mistake, after which nobody knows whether what is in memory is what is on disk. Nothing more is confirmed, and everybody is sent
   * away to come back to the board as it is on disk, with what they were not told is safe.
   */
  lose(error: unknown): void {
    if (this.#isLost) return
    this.#isLost = true
    this.metrics.lostRooms.inc()
    this.#parts.log.error({ board: boardTag(this.boardId), ...placeOf(error) }, 'A board failed; it is loaded again.')
    this.#changes.lose()
    for (const seat of this.audience.seats) this.guard(() => this.close(seat, closeCode.serverBusy))
  }

  /** Does something that nobody waits for. A mistake in it costs this room, and no other. */
  guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.lose(error)
    }
  }

  failing(): void {
    if (!this.#damaged) this.#setState('degraded')
  }

  recovered(): void {
    if (this.#damaged) return
    this.#setState('saving')
    this.#askRefusedAgain('read-only')
  }

  #askRefusedAgain(reason: RejectReason): void {
    for (const seat of this.audience.seats) if (seat.rejected === reason) this.askAgain(seat)
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return
    this.#state = state
    const frame = extFrame({ type: 'serverState', state })
    for (const seat of this.audience.seats)
      if (seat.holder.speaksExt && stateNow(seat, this.#standing) === state) seat.connection.write(frame)
  }

  // --- upkeep ------------------------------------------------------------------------------------------------------

  /** Looks after every seat; called about once a second. */
  sweep(nowMs: number, pingNow: boolean): void {
    for (const seat of this.audience.seats) sweepSeat(this, seat, nowMs, pingNow)
  }

  /** Takes the room out of memory. Only when it is empty and settled, or its board is gone. */
  unload(): void {
    this.audience.stop()
    this.#answers.stop()
    this.#changes.destroy()
  }

  get isGone(): boolean {
    return this.#left
  }
  /** True when the room is not to be trusted any more. Once it is settled, the board can be loaded again. */
  get isLost(): boolean {
    return this.#isLost
  }
}
