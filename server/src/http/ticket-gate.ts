import { parseBoardId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import { mayEdit, type Role } from '@samenspel/shared/protocol/version'
import type { FastifyRequest } from 'fastify'
import { isValid } from '#access/link-token.ts'
import type { Tickets } from '#access/tickets.ts'
import { ApiError } from '#errors.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'
import type { Storage } from '#storage/storage.ts'

export interface TicketGateParts {
  readonly storage: Storage
  readonly tickets: Tickets
  nowMs(): number
}

/** How often one link may pass, on average and at once. */
export interface PassRate {
  readonly perSecond: number
  readonly atOnceMax: number
}

/** Who asks, about which board. */
export interface TicketHolder {
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly role: Role
}

/** Lets a request through that carries a ticket with which its board may be written to now, or throws why not. */
export type TicketGate = (request: FastifyRequest<{ Params: { boardId: string } }>) => Promise<TicketHolder>

const BUCKETS_MAX = 10_000

/** A gate that also keeps one link from passing too often. */
export function createTicketGate({ storage, tickets, nowMs }: TicketGateParts, rate: PassRate): TicketGate {
  const buckets = new Map<string, TokenBucket>()
  return async (request) => {
    const claims = tickets.read(ticketOf(request), nowMs())
    if (!claims || claims.boardId !== parseBoardId(request.params.boardId)) throw new ApiError('token-invalid')
    const { boardId, personId } = claims
    const [head] = await storage.heads([boardId])
    if (!head || head.deletedAtMs !== null) throw new ApiError('board-not-found')
    const link = await storage.linkForPerson(boardId, claims.linkId, personId)
    if (!link || !isValid(link, nowMs())) throw new ApiError('token-invalid')
    if (!mayEdit(link.role) || (head.frozenAtMs !== null && link.role !== 'facilitator'))
      throw new ApiError('not-allowed')
    if (buckets.size > BUCKETS_MAX) for (const [id, bucket] of buckets) if (bucket.isFull(nowMs())) buckets.delete(id)
    const bucket = buckets.get(link.linkId) ?? new TokenBucket(rate.perSecond, rate.atOnceMax, nowMs())
    buckets.set(link.linkId, bucket)
    if (!bucket.take(nowMs())) throw new ApiError('too-many')
    return { boardId, personId, role: link.role }
  }
}

function ticketOf({ headers }: FastifyRequest): string {
  const [scheme, ticket] = headers.authorization?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' ? (ticket ?? '') : ''
}
