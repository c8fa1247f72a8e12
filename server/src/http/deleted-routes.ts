import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PurgeResponse } from '@samenspel/shared/protocol/facilitator-http'
import { Type } from 'typebox'
import type { CompactionParts } from '#rooms/compaction.ts'
import { purge } from '#rooms/purge.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import { noStore } from './error-answers.ts'
import type { FacilitatorGate } from './facilitator.ts'
import { writableRoom } from './writable-room.ts'

export interface DeletedRouteParts extends CompactionParts {
  readonly registry: RoomRegistry
  readonly facilitatorOf: FacilitatorGate
}

/** `/api/boards/:boardId/deleted`: removing for good what was deleted. Facilitators only. */
export const deletedRoutes =
  ({ registry, facilitatorOf, ...parts }: DeletedRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('onRequest', noStore)
    app.delete(
      '/api/boards/:boardId/deleted',
      { schema: { params: Type.Object({ boardId: Type.String() }) } },
      async (request): Promise<PurgeResponse> => {
        const { boardId } = await facilitatorOf(request)
        return { purged: await purge(await writableRoom(registry, boardId), parts) }
      },
    )
  }
