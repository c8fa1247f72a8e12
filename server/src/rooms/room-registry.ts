import type { BoardId } from '@samenspel/shared/ids'
import { closeCode } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'
import { StorageError } from '#storage/storage.ts'
import { compact } from './compaction.ts'
import type { VersionKeeper } from '#versions/version-keeper.ts'
import { CommitQueue } from './commit-queue.ts'
import { extFrame } from './frame.ts'
import { RoomFollower, type FollowerParts } from './room-follower.ts'
import { Room, type RoomParts } from './room.ts'

/** What the rooms of a server are made from. */
export interface RoomRegistryParts extends FollowerParts {
  readonly limits: ServerLimits
  readonly versions: VersionKeeper
}

/** True for a room that has nothing more to do: its board is gone, or it was lost and everything that it handed on is on disk. */
const isOver = (room: Room): boolean => room.isGone || (room.isLost && room.settled)

const SWEEP_MS = 1_000
/** A log this many times longer than its limit is made into a snapshot at once. */
const LOG_BYTES_URGENT = 8
/** A room that is left with fewer rows in its log than this is not worth a snapshot. */
const LOG_ROWS_WORTH_A_SNAPSHOT = 8

/** The rooms in memory: each board at most once, loaded when somebody comes and unloaded when nobody is left. */
export class RoomRegistry {
  readonly #parts: RoomRegistryParts
  readonly #roomParts: RoomParts
  readonly #commits: CommitQueue
  readonly #rooms = new Map<BoardId, Room>()
  readonly #followers = new Map<Room, RoomFollower>()
  readonly #leaving = new Set<Room>()
  readonly #loading = new Map<BoardId, Promise<Room | undefined>>()
  readonly #sweepTimer: NodeJS.Timeout
  readonly #pollTimer: NodeJS.Timeout | undefined
  readonly #stopGaps: () => void
  #nextPingMs: number

  constructor(parts: RoomRegistryParts) {
    this.#parts = parts
    this.#commits = new CommitQueue(parts)
    this.#roomParts = { ...parts, commits: this.#commits }
    this.#nextPingMs = parts.nowMs() + parts.limits.pingIntervalMs
    this.#sweepTimer = setInterval(() => this.#sweep(), SWEEP_MS)
    this.#sweepTimer.unref()
    if (parts.storage.shared) this.#pollTimer = setInterval(() => void this.#poll(), parts.limits.pollIntervalMs)
    this.#pollTimer?.unref()
    this.#stopGaps = parts.broadcast.onGap(() => void this.#poll())
  }

  /**
   * The board's room, loaded once however many ask. Undefined when there is no such board; rejects when it cannot be read at the moment.
   * It stays in memory for `idleRoomMs`, or as long as somebody is in it.
   */
  async open(boardId: BoardId): Promise<Room | undefined> {
    const known = this.#rooms.get(boardId)
    // Whoever comes to a board that was deleted a moment ago must not find its room still open.
    if (known && isOver(known)) this.#unload(known)
    else if (known?.isLost) throw new StorageError('The board is being loaded again.')
    const room = this.#rooms.get(boardId)
    if (room) {
      if (room.seats.size === 0) room.emptySinceMs = this.#parts.nowMs()
      return room
    }
    let loading = this.#loading.get(boardId)
    if (!loading) {
      loading = this.#load(boardId).finally(() => this.#loading.delete(boardId))
      this.#loading.set(boardId, loading)
    }
    return loading
  }

  /** The board's room when it is in memory. */
  find(boardId: BoardId): Room | undefined {
    return this.#rooms.get(boardId)
  }

  async #load(boardId: BoardId): Promise<Room | undefined> {
    const stored = await this.#parts.storage.loadBoard(boardId)
    if (!stored || stored.head.deletedAtMs !== null) return undefined
    const room = new Room(stored, this.#roomParts)
    const follower = new RoomFollower(room, this.#parts)
    this.#followers.set(room, follower)
    room.onCommitted = (update, head) => {
      follower.committed(update, head)
      if (room.isLost) return
      this.#considerCompaction(room)
      this.#parts.versions.committed(room)
    }
    this.#rooms.set(boardId, room)
    this.#parts.metrics.rooms.set(this.#rooms.size)
    return room
  }

  #considerCompaction(room: Room): void {
    const { logRowsMax, logBytesMax, compactIntervalMs } = this.#parts.limits
    const isLong = room.logRows > logRowsMax || room.logBytes > logBytesMax
    const isUrgent = room.logBytes > LOG_BYTES_URGENT * logBytesMax && !room.compactionFailed
    // While a board is busy the cost of a snapshot is paid now and then, not each second; a load replays what is there. One that failed is not
    // tried again with each change either.
    const isDue = this.#parts.nowMs() - room.compactedMs > compactIntervalMs || isUrgent
    if (isLong && isDue) void compact(room, this.#parts)
  }

  #sweep(): void {
    const nowMs = this.#parts.nowMs()
    const pingNow = nowMs >= this.#nextPingMs
    if (pingNow) this.#nextPingMs = nowMs + this.#parts.limits.pingIntervalMs
    for (const room of this.#rooms.values()) {
      room.guard(() => {
        room.sweep(nowMs, pingNow)
        this.#followers.get(room)?.sweep(nowMs)
      })
      if (room.seats.size === 0) this.#sweepEmpty(room)
    }
  }

  /** Asks the database what it knows of every open board, in one question. */
  async #poll(): Promise<void> {
    if (this.#rooms.size === 0) return
    try {
      const heads = await this.#parts.storage.heads([...this.#rooms.keys()])
      for (const head of heads) {
        const room = this.#rooms.get(head.boardId)
        if (room) this.#followers.get(room)?.looked(head)
      }
    } catch (error) {
      this.#parts.log.warn({ message: (error as Error).message }, 'The database could not be asked for changes.')
    }
  }

  /** Links of the board changed, or the board was deleted: looks at everybody here, and tells the other servers to. */
  async accessChanged(boardId: BoardId): Promise<void> {
    this.#parts.broadcast.publish(boardId, { kind: 'access' })
    await this.recheckAccess(boardId)
  }

  /** Looks at everybody on the board here; while the storage does not answer, again until it does. Never rejects. */
  async recheckAccess(boardId: BoardId): Promise<void> {
    const room = this.#rooms.get(boardId)
    if (room) await this.#followers.get(room)?.recheckAccess()
  }

  #isIdle(room: Room): boolean {
    const idleMs = this.#parts.nowMs() - room.emptySinceMs
    return room.seats.size === 0 && room.settled && idleMs >= this.#parts.limits.idleRoomMs
  }

  #sweepEmpty(room: Room): void {
    if (isOver(room)) this.#unload(room)
    else if (!room.isLost && this.#isIdle(room) && !this.#leaving.has(room)) void this.#leave(room)
  }

  /** Keeps what is worth keeping of a room that nobody is in, then takes it out of memory, unless somebody has come meanwhile. */
  async #leave(room: Room): Promise<void> {
    this.#leaving.add(room)
    await this.#parts.versions.emptied(room)
    if (room.logRows >= LOG_ROWS_WORTH_A_SNAPSHOT && !room.damaged) await compact(room, this.#parts)
    this.#leaving.delete(room)
    if (this.#isIdle(room) && this.#rooms.get(room.boardId) === room) this.#unload(room)
  }

  #unload(room: Room): void {
    this.#rooms.delete(room.boardId)
    this.#followers.get(room)?.stop()
    this.#followers.delete(room)
    room.unload()
    this.#parts.metrics.rooms.set(this.#rooms.size)
  }

  /** Sends and commits everything, tells our clients, closes every socket over `spreadMs`, and fulfils when the changes are on disk. */
  async drain(spreadMs: number): Promise<void> {
    clearInterval(this.#sweepTimer)
    clearInterval(this.#pollTimer)
    this.#stopGaps()
    const notice = extFrame({ type: 'notice', notice: 'restarting' })
    const rooms = [...this.#rooms.values()]
    const seats = rooms.flatMap((room) => [...room.seats].map((seat) => ({ room, seat })))
    for (const { seat } of seats) if (seat.holder.speaksExt) seat.connection.write(notice)
    for (const room of rooms) room.flush()
    const stepMs = 50
    const perStep = Math.max(1, Math.ceil(seats.length / Math.max(1, spreadMs / stepMs)))
    while (seats.length > 0) {
      for (const { room, seat } of seats.splice(0, perStep)) room.close(seat, closeCode.restarting)
      if (seats.length > 0) await new Promise((resolve) => setTimeout(resolve, stepMs))
    }
    for (const room of rooms) room.flush()
    await this.#commits.idle()
    for (const room of rooms) this.#unload(room)
  }
}
