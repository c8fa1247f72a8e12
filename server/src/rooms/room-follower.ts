import { isValid } from '#access/link-token.ts'
import type { BoardNews, Broadcast } from '#broadcast/broadcast.ts'
import { boardTag, type Logger } from '#log.ts'
import type { Metrics } from '#metrics.ts'
import type { BoardHead, Storage, StoredLink } from '#storage/storage.ts'
import type { PersonId } from '@samenspel/shared/ids'
import { closeCode } from '@samenspel/shared/protocol/version'
import type { Room } from './room.ts'

/** What following needs of the server. */
export interface FollowerParts {
  readonly storage: Storage
  readonly broadcast: Broadcast
  readonly log: Logger
  readonly metrics: Metrics
  nowMs(): number
}

/** Larger updates are not sent along; the others read them from the database. */
const BROADCAST_BYTES_MAX = 65_536
/** A withdrawn link closes its sockets within two seconds, also when the first look at it fails. */
const RECHECK_RETRY_MS = 500

/**
 * Keeps one room equal to what other servers of the same database write: takes their news, finds in the log what no news told, and looks
 * again at who may be here when links change.
 */
export class RoomFollower {
  readonly #room: Room
  readonly #parts: FollowerParts
  readonly #stopHearing: () => void
  #accessVersion: number
  #catchingUp = false
  #catchUpAgain = false
  #lastToldMs = 0
  #rechecking: Promise<void> | undefined
  #recheckAgain = false
  #recheckTimer: NodeJS.Timeout | undefined
  /** Links of people who were removed. */
  readonly #toWithdraw = new Set<string>()
  #stopped = false

  constructor(room: Room, parts: FollowerParts) {
    this.#room = room
    this.#parts = parts
    this.#accessVersion = room.head.accessVersion
    this.#stopHearing = parts.broadcast.subscribe(room.boardId, (news) => room.guard(() => this.#hear(news)))
    parts.broadcast.publish(room.boardId, { kind: 'presenceWanted' })
    room.audience.onPresence = (update) => parts.broadcast.publish(room.boardId, { kind: 'presence', update })
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#recheckTimer)
    this.#stopHearing()
    this.#room.audience.onPresence = undefined
  }

  /** The room's own change is in row `head.lastSeq`. */
  committed(update: Uint8Array, head: BoardHead): void {
    const { length } = update
    this.#parts.broadcast.publish(this.#room.boardId, {
      kind: 'appended',
      seq: head.lastSeq,
      update: length <= BROADCAST_BYTES_MAX ? update : undefined,
    })
    if (head.lastSeq === this.#room.appliedSeq + 1) this.#room.appliedSeq = head.lastSeq
    else if (head.lastSeq > this.#room.appliedSeq) void this.catchUp()
    this.#checkAccess(head)
  }

  /** What the database says of the board, asked every now and then. */
  looked(head: BoardHead): void {
    if (head.lastSeq > this.#room.appliedSeq) void this.catchUp()
    this.#checkAccess(head)
  }

  #hear(news: BoardNews): void {
    switch (news.kind) {
      case 'appended':
        if (news.seq <= this.#room.appliedSeq) return
        if (news.seq > this.#room.appliedSeq + 1 || !news.update) return void this.catchUp()
        if (!this.#room.applyRemote([{ seq: news.seq, update: news.update }])) void this.catchUp()
        return
      case 'presence': {
        this.#room.audience.presence.receiveRemote(news.update, this.#parts.nowMs())
        this.#room.audience.sendPresence(news.update)
        return
      }
      case 'presenceWanted':
        return this.#tellPresence()
      case 'access':
        return void this.recheckAccess()
    }
  }

  #tellPresence(): void {
    const update = this.#room.audience.presence.everybodyHere()
    if (update) this.#parts.broadcast.publish(this.#room.boardId, { kind: 'presence', update })
  }

  /** Says again who is here, and forgets the people of servers that have fallen silent. Called about once a second. */
  sweep(nowMs: number): void {
    if (!this.#parts.broadcast.shared) return
    const { remotePresenceMsMax, presenceRepeatMs } = this.#room.limits
    if (this.#room.audience.presence.forgetRemote(nowMs - remotePresenceMsMax)) this.#room.audience.presenceChanged()
    if (nowMs - this.#lastToldMs < presenceRepeatMs) return
    this.#lastToldMs = nowMs
    this.#tellPresence()
  }

  /** Reads from the database what this room lacks. Failing is left to the next look. */
  async catchUp(): Promise<void> {
    this.#catchUpAgain = true
    if (this.#catchingUp) return
    this.#catchingUp = true
    try {
      while (this.#catchUpAgain && !this.#room.isGone) {
        this.#catchUpAgain = false
        this.#parts.metrics.catchUps.inc()
        await this.#readOnce()
      }
    } catch (error) {
      const { message } = error as Error
      this.#parts.log.warn({ board: boardTag(this.#room.boardId), message }, 'Catching up failed; trying again.')
    } finally {
      this.#catchingUp = false
    }
  }

  async #readOnce(): Promise<void> {
    const { storage } = this.#parts
    const { boardId, appliedSeq } = this.#room
    const rows = await storage.readLog(boardId, appliedSeq)
    if (rows && this.#room.applyRemote(rows)) return
    // Another server has made the rows into a snapshot meanwhile; or news was believed that was not what its row says.
    const stored = await storage.loadBoard(boardId)
    if (stored) this.#room.applyStored(stored)
  }

  #checkAccess(head: BoardHead): void {
    if (head.deletedAtMs !== null) return this.#room.gone()
    if (head.accessVersion === this.#accessVersion) return
    this.#accessVersion = head.accessVersion
    void this.recheckAccess()
  }

  /**
   * Closes the sockets of those whose link no longer opens the board as it did, and freezes or releases the board. Fulfilled when that was
   * tried once; while the storage does not answer it is tried again until it does.
   */
  recheckAccess(): Promise<void> {
    this.#recheckAgain = true
    return (this.#rechecking ??= this.#recheckAll())
  }

  /** One look at a time: an older one that ended later would undo what a newer one did. */
  async #recheckAll(): Promise<void> {
    clearTimeout(this.#recheckTimer)
    let isDone: boolean
    do {
      this.#recheckAgain = false
      isDone = await this.#recheckOnce()
    } while (this.#recheckAgain && !this.#room.isGone)
    this.#rechecking = undefined
    // Nobody stays because the storage was away.
    if (!isDone && !this.#stopped)
      this.#recheckTimer = setTimeout(() => void this.recheckAccess(), RECHECK_RETRY_MS).unref()
  }

  /** False when it is to be done again. */
  async #recheckOnce(): Promise<boolean> {
    const { storage, log } = this.#parts
    const room = this.#room
    try {
      const [head] = await storage.heads([room.boardId])
      if (!head || head.deletedAtMs !== null) {
        room.gone()
        return true
      }
      const links = await storage.links(room.boardId)
      const removed = new Set(await storage.removedPeople(room.boardId))
      this.#accessVersion = head.accessVersion
      this.#evict(new Map(links.map((link) => [link.linkId, link])), removed)
      room.setFrozen(head.frozenAtMs !== null)
      await this.#withdraw()
      return true
    } catch (error) {
      log.warn({ board: boardTag(room.boardId), message: (error as Error).message }, 'Links could not be looked at.')
      return false
    }
  }

  #evict(links: ReadonlyMap<string, StoredLink>, removed: ReadonlySet<PersonId>): void {
    const room = this.#room
    for (const seat of room.seats) {
      const { linkId, role, personId } = seat.holder
      const link = links.get(linkId)
      const isRemoved = removed.has(personId) && role !== 'facilitator'
      if (isRemoved && link?.personal) this.#toWithdraw.add(linkId)
      if (!link || !isValid(link, this.#parts.nowMs()) || isRemoved) room.evict(seat, closeCode.forbidden)
      // Whoever comes back with a new ticket has the link's new role.
      else if (link.role !== role) room.evict(seat, closeCode.ticketInvalid)
    }
  }

  /** Withdraws what the door gave to people who were removed, and looks once more for others who came by it. */
  async #withdraw(): Promise<void> {
    for (const linkId of this.#toWithdraw) {
      await this.#parts.storage.revokeLink(this.#room.boardId, linkId, this.#parts.nowMs())
      this.#toWithdraw.delete(linkId)
      this.#recheckAgain = true
    }
  }
}
