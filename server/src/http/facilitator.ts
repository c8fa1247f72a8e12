import { parseBoardId, type BoardId } from '@samenspel/shared/ids'
import type { FastifyRequest } from 'fastify'
import { findValidLink } from '#access/link-token.ts'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'
import type { Storage, StoredLink } from '#storage/storage.ts'

export interface FacilitatorGateParts {
  readonly storage: Storage
  readonly limits: ServerLimits
  nowMs(): number
}

/** Who asks, by which link, about which board. */
export interface Facilitator {
  readonly boardId: BoardId
  readonly link: StoredLink
}

/** Lets a request through that carries the token of one of the board's facilitator links, or throws why not. */
export type FacilitatorGate = (request: FastifyRequest<{ Params: { boardId: string } }>) => Promise<Facilitator>

const BUCKETS_MAX = 10_000
const TOKEN_CHARACTERS_MAX = 256

/** A gate that also keeps one link from asking too often. */
export function createFacilitatorGate({ storage, limits, nowMs }: FacilitatorGateParts): FacilitatorGate {
  const buckets = new Map<string, TokenBucket>()
  return async (request) => {
    const boardId = parseBoardId(request.params.boardId)
    const [head] = boardId ? await storage.heads([boardId]) : []
    if (!boardId || !head || head.deletedAtMs !== null) throw new ApiError('board-not-found')
    const link = await findValidLink(storage, boardId, tokenOf(request), nowMs())
    if (!link) throw new ApiError('token-invalid')
    if (link.role !== 'facilitator') throw new ApiError('not-allowed')
    if (buckets.size > BUCKETS_MAX) for (const [id, bucket] of buckets) if (bucket.isFull(nowMs())) buckets.delete(id)
    const bucket =
      buckets.get(link.linkId) ??
      new TokenBucket(limits.facilitatorCallsPerSecond, limits.facilitatorCallsAtOnceMax, nowMs())
    buckets.set(link.linkId, bucket)
    if (!bucket.take(nowMs())) throw new ApiError('too-many')
    return { boardId, link }
  }
}

/** The token in the header, which no log and no history ever shows. */
function tokenOf({ headers }: FastifyRequest): string {
  const [scheme, token] = headers.authorization?.split(' ') ?? []
  return scheme?.toLowerCase() === 'bearer' && token !== undefined && token.length <= TOKEN_CHARACTERS_MAX ? token : ''
}
