import type { PersonId } from '@samenspel/shared/ids'
import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import type { PresenceUser } from '@samenspel/shared/presence/presence'
import { mayEdit, type CloseCode, type Role } from '@samenspel/shared/protocol/version'
import type { ServerLimits } from '#limits.ts'
import type { Frame } from './frame.ts'
import type { PresenceEntry } from './presence-registry.ts'
import { TokenBucket } from './token-bucket.ts'

/** What a room needs of a socket. */
export interface Connection {
  /** Sends the frame whole, after all earlier ones; never throws. Nothing is sent after `close`. */
  write(frame: Frame): void
  /** Bytes written that the network has not taken yet. */
  readonly backlogBytes: number
  /** Stops reading from the socket for this long. */
  pauseFor(ms: number): void
  ping(): void
  close(code: CloseCode): void
  /** Ends it without a word, for a socket that does not answer. */
  terminate(): void
}

/** Who sits on a seat and by which link. */
export interface SeatHolder {
  readonly personId: PersonId
  readonly name: string
  readonly role: Role
  readonly linkId: string
  /** When the link stops working; null when it does not by itself. */
  readonly linkExpiresAtMs: number | null
  /** The connection announced `samenspel.1` and is sent EXT messages. */
  readonly speaksExt: boolean
}

/** A client's question whether everything before it is safe. */
interface Mark {
  readonly n: number
  readonly position: number
}

/** One connection in a room. A plain record of where the conversation stands; `Room` and `inbound.ts` change it. */
export interface Seat {
  readonly connection: Connection
  readonly holder: SeatHolder
  /** False for those who look, and for participants while the board is frozen. */
  mayEdit: boolean
  readonly presence: PresenceEntry
  readonly sinceMs: number
  readonly frames: TokenBucket
  readonly frameBytes: TokenBucket
  readonly resyncs: TokenBucket
  /** The client has asked for the board; a large one is given when it is its turn. */
  asked: boolean
  /** The client has been sent the board and is sent every change from now on. */
  joined: boolean
  /** The client has sent what the server lacked; changes before that come again in it and are passed over. */
  caughtUp: boolean
  /** A MARK that came before `caughtUp`. */
  heldMark: number | undefined
  readonly marks: Mark[]
  /** Why something of this client was refused; stays until it has sent everything again and that was accepted. */
  rejected: RejectReason | undefined
  /** The server has asked the client to send everything again. */
  askedAgain: boolean
  /** Changes that lacked their predecessors since then. */
  gapsSinceAsked: number
  badFrames: number
  /** Size of the largest answer to a step 1, which a slow reader may take its time for. */
  answerBytes: number
  /** The number of the large answer that the network may not have taken yet. */
  answer: number | undefined
  lastSentMs: number
  /** When the backlog was last empty or shrinking, and how large it was then. */
  drainingMs: number
  drainingBytes: number
  missedPongs: number
}

export const userOf = ({ personId, name, role }: SeatHolder): PresenceUser => ({ id: personId, name, role })

/** A seat for a connection that has not said anything yet. */
export function newSeat(
  connection: Connection,
  holder: SeatHolder,
  presence: PresenceEntry,
  limits: ServerLimits,
  nowMs: number,
): Seat {
  return {
    connection,
    holder,
    mayEdit: mayEdit(holder.role),
    presence,
    sinceMs: nowMs,
    frames: new TokenBucket(limits.framesPerSecond, limits.framesAtOnceMax, nowMs),
    frameBytes: new TokenBucket(limits.frameBytesPerSecond, 4 * limits.frameBytesPerSecond, nowMs),
    resyncs: new TokenBucket(limits.resyncsPerSecond, limits.resyncsAtOnceMax, nowMs),
    asked: false,
    joined: false,
    caughtUp: false,
    heldMark: undefined,
    marks: [],
    rejected: undefined,
    askedAgain: false,
    gapsSinceAsked: 0,
    badFrames: 0,
    answerBytes: 0,
    answer: undefined,
    lastSentMs: nowMs,
    drainingMs: nowMs,
    drainingBytes: 0,
    missedPongs: 0,
  }
}

/** Takes so many changes from what the seat may send; one that has sent too many is read again when as much time has passed as they would have taken. */
export function spend(seat: Seat, changes: number, nowMs: number): void {
  const waitMs = seat.frames.spend(nowMs, changes)
  if (waitMs > 5) seat.connection.pauseFor(waitMs)
}
