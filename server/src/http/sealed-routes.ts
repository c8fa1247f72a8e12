import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isItemId, randomBase64Url } from '@samenspel/shared/ids'
import type { RevealedEntry, RevealResponse, SealedResponse } from '@samenspel/shared/protocol/sealed-http'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import type { Sealed } from '#storage/storage.ts'
import { noStore } from './error-answers.ts'
import { createTicketGate, type TicketGateParts } from './ticket-gate.ts'

export interface SealedRouteParts extends TicketGateParts {
  readonly limits: ServerLimits
}

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
        const room = { entriesMax: limits.sealedEntriesPerBoardMax }
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
      async (request): Promise<SealedResponse> => {
        const { boardId } = await holderOf(request)
        const sealed = await storage.sealed(boardId, roundOf(request))
        return { people: sealed.entries.length, revealed: sealed.revealedAtMs === null ? null : shown(sealed) }
      },
    )

    app.post(
      '/api/boards/:boardId/sealed/:roundId/reveal',
      { schema: { params: RoundPath } },
      async (request): Promise<RevealResponse> => {
        const { boardId, role } = await holderOf(request)
        if (role !== 'facilitator') throw new ApiError('not-allowed')
        return { revealed: shown(await storage.revealSealed(boardId, roundOf(request), nowMs())) }
      },
    )
  }

/** What was handed in, without whose it is. */
const shown = ({ entries }: Sealed): readonly RevealedEntry[] => entries.map(({ entryId, body }) => ({ entryId, body }))
