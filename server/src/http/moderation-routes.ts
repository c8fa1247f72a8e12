import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { parsePersonId } from '@samenspel/shared/ids'
import type { Frozen, ReadmitResponse } from '@samenspel/shared/protocol/facilitator-http'
import { Type } from 'typebox'
import { ApiError } from '#errors.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import type { Storage } from '#storage/storage.ts'
import { noStore } from './error-answers.ts'
import type { FacilitatorGate } from './facilitator.ts'

export interface ModerationRouteParts {
  readonly storage: Storage
  readonly registry: RoomRegistry
  readonly facilitatorOf: FacilitatorGate
  nowMs(): number
}

const BoardPath = Type.Object({ boardId: Type.String() })

/** `/api/boards/:boardId/removals` and `/api/boards/:boardId/frozen`. Facilitators only. */
export const moderationRoutes =
  ({ storage, registry, facilitatorOf, nowMs }: ModerationRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('onRequest', noStore)

    app.post(
      '/api/boards/:boardId/removals',
      { schema: { params: BoardPath, body: Type.Object({ personId: Type.String({ maxLength: 64 }) }) } },
      async (request) => {
        const { boardId } = await facilitatorOf(request)
        const personId = parsePersonId(request.body.personId)
        if (!personId) throw new ApiError('bad-request')
        for (const { holder } of registry.find(boardId)?.seats ?? [])
          // Facilitators are kept out by withdrawing their link; by anything less they could let themselves back in.
          if (holder.personId === personId && holder.role === 'facilitator') throw new ApiError('not-allowed')
        await storage.removePerson(boardId, personId, nowMs())
        await registry.accessChanged(boardId)
        return {}
      },
    )

    app.delete(
      '/api/boards/:boardId/removals',
      { schema: { params: BoardPath } },
      async (request): Promise<ReadmitResponse> => {
        const { boardId } = await facilitatorOf(request)
        return { readmitted: await storage.readmitPeople(boardId) }
      },
    )

    app.put(
      '/api/boards/:boardId/frozen',
      { schema: { params: BoardPath, body: Type.Object({ frozen: Type.Boolean() }) } },
      async (request): Promise<Frozen> => {
        const { boardId } = await facilitatorOf(request)
        const { frozen } = request.body
        await storage.setFrozen(boardId, frozen ? nowMs() : null)
        await registry.accessChanged(boardId)
        return { frozen }
      },
    )
  }
