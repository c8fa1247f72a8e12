import { limits as sharedLimits } from '@samenspel/shared/limits'
import { decodeExt, type RejectReason } from '@samenspel/shared/protocol/ext-messages'
import { closeCode, mayEdit, messageType, syncType } from '@samenspel/shared/protocol/version'
import { ByteReader, MalformedError } from './byte-reader.ts'
import { refuse } from './refuse.ts'
import type { Room } from './room.ts'
import { spend, type Seat } from './seat.ts'
import { checkUpdate, type AcceptedUpdate, type ClientRange, type UpdateVerdict } from './update-check.ts'

/** To move so many parts of a document in memory takes about the time of an ordinary change. */
const MOVES_PER_CHANGE = 100_000

/** How full a board may become by deletions that cut things in two, each of which makes the document larger. */
const CUT_SHARE_MAX = 2

/** A change up to this size is small: some words, a move, a few things marked as deleted. */
const SMALL_CHANGE_BYTES_MAX = 4_096

/** Reads one frame of a client and does what it asks, or refuses it. Never throws, whatever the bytes. */
export function receiveFrame(room: Room, seat: Seat, frame: Uint8Array, nowMs: number): void {
  try {
    readFrame(room, seat, frame, nowMs)
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error
    refuse(room, seat, 'malformed')
  }
}

function readFrame(room: Room, seat: Seat, frame: Uint8Array, nowMs: number): void {
  const reader = new ByteReader(frame)
  switch (reader.byte()) {
    case messageType.sync:
      return readSync(room, seat, reader, nowMs)
    case messageType.awareness: {
      const update = reader.varBytes()
      if (room.audience.presence.receive(seat.presence, update)) room.audience.presenceChanged()
      return
    }
    case messageType.queryAwareness:
      if (seat.resyncs.take(nowMs)) room.audience.tellEverybody(seat)
      return
    case messageType.auth:
      return
    case messageType.ext: {
      const message = decodeExt(frame)
      if (seat.holder.speaksExt && message?.type === 'mark') return room.mark(seat, message.n)
      return refuse(room, seat, 'malformed')
    }
    default:
      return refuse(room, seat, 'malformed')
  }
}

function readSync(room: Room, seat: Seat, reader: ByteReader, nowMs: number): void {
  const type = reader.byte()
  const payload = reader.varBytes()
  if (reader.left > 0) throw new MalformedError()
  switch (type) {
    case syncType.step1:
      return readStep1(room, seat, payload, nowMs)
    case syncType.step2:
    case syncType.update: {
      const isStep2 = type === syncType.step2
      const isFirst = isStep2 && !seat.caughtUp
      const waitMs = Math.max(seat.frames.spend(nowMs), isFirst ? 0 : seat.frameBytes.spend(nowMs, payload.length))
      if (waitMs > 5) seat.connection.pauseFor(waitMs)
      const bytesMax = isFirst || seat.askedAgain ? sharedLimits.firstStep2BytesMax : sharedLimits.liveFrameBytesMax
      if (payload.length > bytesMax) return refuse(room, seat, 'too-large')
      return isStep2 ? readStep2(room, seat, payload, nowMs) : readUpdate(room, seat, payload, nowMs)
    }
    default:
      throw new MalformedError()
  }
}

/** Answers what the client lacks. A flood of small questions with the whole board as answer is what the limit is for. */
function readStep1(room: Room, seat: Seat, stateVector: Uint8Array, nowMs: number): void {
  const reader = new ByteReader(stateVector)
  const clients = reader.count(sharedLimits.liveFrameBytesMax, 2)
  for (let i = 0; i < 2 * clients; i++) reader.varUint()
  if (reader.left > 0) throw new MalformedError()
  const mayAnswer =
    !seat.joined || (seat.resyncs.take(nowMs) && seat.connection.backlogBytes < room.limits.backlogPresenceBytesMax)
  if (mayAnswer) room.answer(seat, stateVector)
}

/** A change made just now. What comes before the client's first step 2 comes again in it. */
function readUpdate(room: Room, seat: Seat, update: Uint8Array, nowMs: number): void {
  if (!seat.mayEdit) return refuseViewer(room, seat, update)
  if (!seat.caughtUp) return
  const verdict = checkUpdate(update, room, room.limits)
  const reason = refusalOf(room, seat, update, verdict)
  if (reason !== undefined || !verdict.ok) return refuse(room, seat, reason ?? 'malformed')
  if (!claimAuthors(room, seat, verdict.ranges)) return refuse(room, seat, 'not-allowed')
  if (!verdict.empty) admit(room, seat, update, verdict, true, nowMs)
}

/** Everything the client has and the server lacks, work of others among it. Accepting it heals every earlier refusal. */
function readStep2(room: Room, seat: Seat, update: Uint8Array, nowMs: number): void {
  if (!seat.mayEdit) {
    refuseViewer(room, seat, update)
    return catchUp(room, seat)
  }
  const verdict = checkUpdate(update, room, { ...room.limits, clockGrowthMax: Infinity })
  const reason = refusalOf(room, seat, update, verdict)
  if (reason !== undefined || !verdict.ok) {
    if (seat.askedAgain && (reason === 'gap' || reason === 'malformed' || reason === 'not-allowed'))
      return room.close(seat, closeCode.badFrame)
    refuse(room, seat, reason ?? 'malformed')
    return catchUp(room, seat)
  }
  // Somebody else is writing under one of these client ids at this moment: let the client come back and send it then.
  if (verdict.ranges.some((range) => isOthers(room, seat, range))) return room.close(seat, closeCode.serverBusy)
  seat.rejected = undefined
  seat.askedAgain = false
  if (!verdict.empty) admit(room, seat, update, verdict, false, nowMs)
  catchUp(room, seat)
}

function catchUp(room: Room, seat: Seat): void {
  seat.caughtUp = true
  const held = seat.heldMark
  seat.heldMark = undefined
  if (held !== undefined) room.mark(seat, held)
}

/** Takes a checked update; one that is dearer to apply than others counts as so many of them. */
function admit(
  room: Room,
  seat: Seat,
  update: Uint8Array,
  verdict: AcceptedUpdate,
  isLive: boolean,
  nowMs: number,
): void {
  if (verdict.deletion.moves > 0) spend(seat, verdict.deletion.moves / MOVES_PER_CHANGE, nowMs)
  room.admit(seat, update, verdict, isLive)
}

/** What a verdict means for this room now, or undefined when the update may be admitted. */
function refusalOf(room: Room, seat: Seat, update: Uint8Array, verdict: UpdateVerdict): RejectReason | undefined {
  if (!verdict.ok) return verdict.reason
  if (verdict.empty) return undefined
  if (!room.takesClients(verdict.ranges)) return 'board-full'
  const bytes = update.byteLength
  const { deletesOnly, deletion, structs } = verdict
  const fits = deletesOnly
    ? deletion.cuts === 0 || room.fullnessWith(0, deletion.cuts) <= CUT_SHARE_MAX
    : room.fullnessWith(bytes, structs + deletion.cuts) <= shareFor(seat, bytes)
  return room.closedFor ?? (fits ? undefined : 'board-full')
}

/**
 * How full a board may be for this change. Marking things as deleted is writing too, and has to stay possible on a full board: small changes are
 * taken for a while longer, and those of a facilitator, who can remove for good what is marked, longest.
 */
function shareFor({ holder }: Seat, bytes: number): number {
  if (holder.role === 'facilitator') return 1.2
  return bytes <= SMALL_CHANGE_BYTES_MAX ? 1.1 : 1
}

/** Somebody who may only look; that person's answer to step 1 is normal while it carries nothing. */
function refuseViewer(room: Room, seat: Seat, update: Uint8Array): void {
  const isEmpty = update.length === 2 && update[0] === 0 && update[1] === 0
  if (isEmpty) return
  const reason = mayEdit(seat.holder.role) ? 'read-only' : 'not-allowed'
  room.metrics.rejected.inc({ reason })
  seat.rejected ??= reason
  room.refused(seat)
}

/** Notes whose client ids these are; false when one of them is somebody else's. */
function claimAuthors(room: Room, seat: Seat, ranges: readonly ClientRange[]): boolean {
  const added = ranges.filter(({ client, to }) => to > room.knownClock(client))
  if (added.some((range) => isOthers(room, seat, range))) return false
  for (const { client } of added) room.authors.set(client, seat.holder.personId)
  return true
}

/** True when the range adds changes under a client id by which somebody else writes on this board. */
function isOthers(room: Room, seat: Seat, { client, to }: ClientRange): boolean {
  if (to <= room.knownClock(client)) return false
  const { personId } = seat.holder
  const shown = room.audience.presence.ownerOf(client)?.user
  // Whoever may not write keeps nobody from writing by claiming a client id.
  const author = room.authors.get(client) ?? (shown && mayEdit(shown.role) ? shown.id : undefined)
  return author !== undefined && author !== personId
}
