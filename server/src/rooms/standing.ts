import type { ServerState } from '@samenspel/shared/protocol/ext-messages'
import { mayEdit, type Role } from '@samenspel/shared/protocol/version'
import { extFrame } from './frame.ts'
import type { Seat } from './seat.ts'

/** What the people on a board are told about it. */
export interface Standing {
  readonly epoch: number
  readonly frozen: boolean
  readonly state: ServerState
}

/** What the person may do now: while the board is frozen, participants are viewers. */
const roleNow = ({ holder: { role } }: Seat, frozen: boolean): Role =>
  frozen && role !== 'facilitator' && mayEdit(role) ? 'viewer' : role

/** The state of the board's storage as this person is told it: for whoever may not write for now, it takes nothing. */
export const stateNow = (seat: Seat, { frozen, state }: Standing): ServerState =>
  roleNow(seat, frozen) === seat.holder.role ? state : 'readonly'

/** Lets the person do what the board allows now, and tells so to our own clients. */
export function grant(seat: Seat, standing: Standing): void {
  const role = roleNow(seat, standing.frozen)
  seat.mayEdit = mayEdit(role)
  if (!seat.holder.speaksExt) return
  const { epoch, frozen } = standing
  seat.connection.write(extFrame({ type: 'hello', role, epoch, frozen }))
  const state = stateNow(seat, standing)
  if (state !== 'saving' || seat.joined) seat.connection.write(extFrame({ type: 'serverState', state }))
}
