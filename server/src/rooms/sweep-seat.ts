import { closeCode } from '@samenspel/shared/protocol/version'
import { keepAliveFrame } from './frame.ts'
import type { Room } from './room.ts'
import type { Seat } from './seat.ts'

/** Looks after one seat, about once a second: closes what is dead, stuck or no longer allowed, and keeps the rest awake. */
export function sweepSeat(room: Room, seat: Seat, nowMs: number, pingNow: boolean): void {
  const { connection, holder } = seat
  const { limits } = room
  if (holder.linkExpiresAtMs !== null && holder.linkExpiresAtMs <= nowMs) return room.evict(seat, closeCode.forbidden)
  if (!seat.asked && nowMs - seat.sinceMs > limits.helloMsMax) return room.close(seat, closeCode.serverBusy)
  const backlog = connection.backlogBytes
  if (backlog === 0 || backlog < seat.drainingBytes) seat.drainingMs = nowMs
  seat.drainingBytes = backlog
  if (nowMs - seat.drainingMs > limits.backlogMsMax) return room.close(seat, closeCode.slowReader)
  if (nowMs - seat.lastSentMs > limits.silenceMsMax && backlog === 0) {
    connection.write(keepAliveFrame)
    seat.lastSentMs = nowMs
  }
  if (!pingNow) return
  if (seat.missedPongs >= 2) {
    connection.terminate()
    room.leave(seat)
  } else {
    seat.missedPongs++
    connection.ping()
  }
}
