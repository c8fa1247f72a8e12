import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isItemId, randomBase64Url } from '@samenspel/shared/ids'
import type { SealedResponse } from '@samenspel/shared/protocol/sealed-http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import { noStore } from './error-answers.ts'
import { RevealedRounds } from './revealed-rounds.ts'
import { createTicketGate, type TicketGateParts } from './ticket-gate.ts'

export interface SealedRouteParts extends TicketGateParts {
  readonly limits: ServerLimits
}

/** So many boards' worth of revealed rounds are in memory at most. */
const REVEALED_BOARDS_KEPT = 2

const SealBody = (charactersMax: number) =>
  Type.Object({
    secret: Type.String({ pattern: '^[A-Za-z0-9_-]{32}$' }),
    body: Type.String({ maxLength: charactersMax }),
  })
const RoundPath = Type.Object({ boardId: Type.String(), roundId: Type.String() })

/**
 * `/api/boards/:boardId/sealed/:roundId`, with a ticket: what people hand in to be shown all at once. Before the round is revealed nobody is given
 * anything but how many did.
 */
export const sealedRoutes =
  (parts: SealedRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { storage, limits, nowMs } = parts
    const revealed = new RevealedRounds(storage, REVEALED_BOARDS_KEPT * limits.sealedBytesPerBoardMax)
    const holderOf = createTicketGate(parts, { perSecond: limits.sealsPerSecond, atOnceMax: limits.sealsAtOnceMax })
    const roundOf = (request: FastifyRequest<{ Params: { roundId: string } }>): string => {
      if (!isItemId(request.params.roundId)) throw new ApiError('bad-request')
      return request.params.roundId
    }
    app.addHook('onRequest', noStore)

    app.put(
      '/api/boards/:boardId/sealed/:roundId',
      {
        schema: { params: RoundPath, body: SealBody(limits.sealedBytesMax) },
        bodyLimit: 2 * limits.sealedBytesMax,
      },
      async (request) => {
        const { boardId } = await holderOf(request)
        const { secret, body } = request.body
        const holder = createHash('sha256').update(secret).digest('base64url')
        const entry = { holder, entryId: randomBase64Url(16), body }
        const room = { entriesMax: limits.sealedEntriesPerBoardMax, bytesMax: limits.sealedBytesPerBoardMax }
        const outcome = await storage.seal(boardId, roundOf(request), entry, room)
        if (outcome === 'gone') throw new ApiError('board-not-found')
        if (outcome === 'revealed') throw new ApiError('already-revealed')
        if (outcome === 'full') throw new ApiError('sealed-full')
        return {}
      },
    )

    app.get(
      '/api/boards/:boardId/sealed/:roundId',
      { schema: { params: RoundPath } },
      async (request, reply): Promise<SealedResponse | FastifyReply> => {
        const { boardId } = await holderOf(request)
        const roundId = roundOf(request)
        const { people, revealedAtMs } = await storage.sealedRound(boardId, roundId)
        if (revealedAtMs === null) return { people, revealed: null }
        return sendJson(reply, await revealed.answer(boardId, roundId))
      },
    )

    app.post(
      '/api/boards/:boardId/sealed/:roundId/reveal',
      { schema: { params: RoundPath } },
      async (request, reply): Promise<FastifyReply> => {
        const { boardId, role } = await holderOf(request)
        if (role !== 'facilitator') throw new ApiError('not-allowed')
        const roundId = roundOf(request)
        await storage.revealSealed(boardId, roundId, nowMs())
        return sendJson(reply, await revealed.answer(boardId, roundId))
      },
    )
  }

const sendJson = (reply: FastifyReply, json: Buffer): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(json)
