import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { parseBoardId, type BoardId } from '@samenspel/shared/ids'
import type { DoorResponse, JoinResponse } from '@samenspel/shared/protocol/http'
import { newJoinCode, parseJoinCode } from '@samenspel/shared/protocol/join-code'
import { Type } from 'typebox'
import { findValidLink, isValid, newLink } from '#access/link-token.ts'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'
import type { Storage, StoredLink } from '#storage/storage.ts'
import { BoardPath, Token } from './board-routes.ts'
import { clientAddress } from './client-address.ts'
import { createPace } from './pace.ts'

export interface DoorRouteParts {
  readonly storage: Storage
  readonly limits: ServerLimits
  nowMs(): number
}

/** `PUT` and `POST /api/boards/:boardId/door`, and `POST /api/join`: joining with a short code while the facilitator has the door open. */
export const doorRoutes =
  ({ storage, limits, nowMs }: DoorRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const wrongCodes = wrongCodeLimit(limits, nowMs)
    // Each right code makes a link that is stored: whoever reads it off the wall must not be able to make them without end.
    const pace = createPace({ perSecond: limits.codeJoinsPerSecond, atOnceMax: limits.codeJoinsAtOnceMax })

    async function linkOf(boardIdText: string, token: string): Promise<{ boardId: BoardId; link: StoredLink }> {
      const boardId = parseBoardId(boardIdText)
      const link = boardId && (await findValidLink(storage, boardId, token, nowMs()))
      if (!boardId || !link) throw new ApiError('token-invalid')
      return { boardId, link }
    }

    app.put(
      '/api/boards/:boardId/door',
      { schema: { params: BoardPath, body: Type.Object({ token: Token, open: Type.Boolean() }) } },
      async (request, reply): Promise<DoorResponse> => {
        const { boardId, link } = await linkOf(request.params.boardId, request.body.token)
        if (link.role !== 'facilitator') throw new ApiError('not-allowed')
        void reply.header('cache-control', 'no-store')
        return { code: await storage.setDoor(boardId, request.body.open ? newJoinCode() : null, nowMs()) }
      },
    )

    app.post(
      '/api/boards/:boardId/door',
      { schema: { params: BoardPath, body: Type.Object({ token: Token }) } },
      async (request, reply): Promise<DoorResponse> => {
        const { boardId } = await linkOf(request.params.boardId, request.body.token)
        void reply.header('cache-control', 'no-store')
        return { code: await storage.doorCode(boardId) }
      },
    )

    app.post(
      '/api/join',
      { schema: { body: Type.Object({ code: Type.String({ maxLength: 64 }) }) } },
      async (request, reply): Promise<JoinResponse> => {
        const address = clientAddress(request.raw)
        if (!wrongCodes.mayTry(address)) throw new ApiError('too-many')
        const code = parseJoinCode(request.body.code)
        const boardId = code === undefined ? undefined : await storage.findDoor(code)
        const [head] = boardId ? await storage.heads([boardId]) : []
        if (!boardId || !head || head.deletedAtMs !== null) {
          wrongCodes.count(address)
          throw new ApiError('code-unknown')
        }
        pace(boardId, nowMs())
        const given = (await storage.links(boardId)).filter((link) => link.personal && isValid(link, nowMs()))
        if (given.length >= limits.codeLinksPerBoardMax) throw new ApiError('too-many')
        const { token, link } = newLink('participant', nowMs(), '', { personal: true })
        await storage.addLink(boardId, link)
        void reply.header('cache-control', 'no-store')
        return { boardId, token }
      },
    )
  }

const ADDRESSES_MAX = 10_000

/** Counts wrong codes for each address; right ones cost nothing, so a hall behind one address is never held up. */
function wrongCodeLimit(limits: ServerLimits, nowMs: () => number) {
  const buckets = new Map<string, TokenBucket>()
  return {
    mayTry: (address: string): boolean => buckets.get(address)?.take(nowMs(), 0) ?? true,
    count(address: string): void {
      if (buckets.size >= ADDRESSES_MAX)
        for (const [other, bucket] of buckets) if (bucket.isFull(nowMs())) buckets.delete(other)
      if (buckets.size >= ADDRESSES_MAX) buckets.clear()
      const bucket =
        buckets.get(address) ?? new TokenBucket(limits.wrongCodesPerMinute / 60, limits.wrongCodesAtOnceMax, nowMs())
      buckets.set(address, bucket)
      bucket.spend(nowMs())
    },
  }
}
