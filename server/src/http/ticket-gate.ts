import { parseBoardId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import { mayEdit, type Role } from '@samenspel/shared/protocol/version'
import type { FastifyRequest } from 'fastify'
import { isValid } from '#access/link-token.ts'
import type { Tickets } from '#access/tickets.ts'
import { ApiError } from '#errors.ts'
import type { Storage } from '#storage/storage.ts'
import { bearerOf, createPace, type AskRate } from './pace.ts'

export interface TicketGateParts {
  readonly storage: Storage
  readonly tickets: Tickets
  nowMs(): number
}

/** Who asks, about which board. */
export interface TicketHolder {
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly role: Role
}

/** Lets a request through that carries a ticket with which its board may be written to now, or throws why not. */
export type TicketGate = (request: FastifyRequest<{ Params: { boardId: string } }>) => Promise<TicketHolder>

/** A gate that also keeps one link from asking too often. */
export function createTicketGate({ storage, tickets, nowMs }: TicketGateParts, rate: AskRate): TicketGate {
  const pace = createPace(rate)
  return async (request) => {
    const claims = tickets.read(bearerOf(request), nowMs())
    if (!claims || claims.boardId !== parseBoardId(request.params.boardId)) throw new ApiError('token-invalid')
    const { boardId, personId } = claims
    const [head] = await storage.heads([boardId])
    if (!head || head.deletedAtMs !== null) throw new ApiError('board-not-found')
    const link = await storage.linkForPerson(boardId, claims.linkId, personId)
    // As with a socket: a ticket is of the role that the link had, and no longer one when that has changed.
    if (!link || link.role !== claims.role || !isValid(link, nowMs())) throw new ApiError('token-invalid')
    if (!mayEdit(link.role) || (head.frozenAtMs !== null && link.role !== 'facilitator'))
      throw new ApiError('not-allowed')
    pace(link.linkId, nowMs())
    return { boardId, personId, role: link.role }
  }
}
