import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import { closeCode } from '@samenspel/shared/protocol/version'
import type { Room } from './room.ts'
import type { Seat } from './seat.ts'

/** Counts a refused frame and asks the client, once, to send everything again, so that an honest one recovers. */
export function refuse(room: Room, seat: Seat, reason: RejectReason): void {
  room.metrics.rejected.inc({ reason })
  seat.rejected ??= reason
  // At once: when the client has sent it all again, an older mark would say that it is safe before it is.
  room.refused(seat)
  const isFault = reason === 'malformed' || reason === 'not-allowed' || (reason === 'gap' && !seat.askedAgain)
  if (isFault && ++seat.badFrames > room.limits.badFramesMax) return room.close(seat, closeCode.badFrame)
  // What was on its way when it was asked lacks its predecessors as well, but not without end: whoever never answers has to begin anew.
  if (reason === 'gap' && seat.askedAgain && ++seat.gapsSinceAsked > room.limits.gapsSinceAskedMax)
    return room.close(seat, closeCode.serverBusy)
  const canHeal = reason === 'gap' || reason === 'malformed' || reason === 'too-large'
  if (canHeal && seat.caughtUp && !seat.askedAgain) room.askAgain(seat)
}
