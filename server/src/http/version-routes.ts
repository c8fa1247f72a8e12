import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { newBoardId, type BoardId } from '@samenspel/shared/ids'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import {
  versionReasons,
  type RestoreResponse,
  type VersionEntry,
  type VersionReason,
  type VersionsResponse,
} from '@samenspel/shared/protocol/facilitator-http'
import type { CreateBoardResponse } from '@samenspel/shared/protocol/http'
import { Type } from 'typebox'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import { copyOfState } from '#rooms/stored-state.ts'
import type { Storage, StoredVersion } from '#storage/storage.ts'
import { createTurns } from '#turns.ts'
import type { VersionKeeper } from '#versions/version-keeper.ts'
import { createBoardWithLinks, words } from './board-routes.ts'
import { noStore } from './error-answers.ts'
import type { FacilitatorGate } from './facilitator.ts'
import { writableRoom } from './writable-room.ts'

export interface VersionRouteParts {
  readonly storage: Storage
  readonly registry: RoomRegistry
  readonly versions: VersionKeeper
  readonly limits: ServerLimits
  readonly facilitatorOf: FacilitatorGate
  nowMs(): number
}

const BoardPath = Type.Object({ boardId: Type.String() })
const VersionPath = Type.Object({ boardId: Type.String(), versionId: Type.String({ maxLength: 64 }) })
const reasons = Object.keys(versionReasons) as readonly VersionReason[]
const MakeVersion = Type.Object({
  reason: Type.Optional(words(reasons)),
  label: Type.Optional(Type.String({ maxLength: sharedLimits.titleCharactersMax })),
})
const Title = Type.String({ minLength: 1, maxLength: sharedLimits.titleCharactersMax })

/** `/api/boards/:boardId/versions`: listing, making, looking at, putting back, copying and removing versions. Facilitators only. */
export const versionRoutes =
  (parts: VersionRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('onRequest', noStore)
    await app.register(listRoutes(parts))
    await app.register(useRoutes(parts))
  }

/** The list, and making a version by hand. */
const listRoutes =
  ({ storage, registry, versions, limits, facilitatorOf }: VersionRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/api/boards/:boardId/versions',
      { schema: { params: BoardPath } },
      async (request): Promise<VersionsResponse> => {
        const { boardId } = await facilitatorOf(request)
        return { versions: (await storage.versions(boardId)).toReversed().map(toEntry) }
      },
    )

    app.post(
      '/api/boards/:boardId/versions',
      { schema: { params: BoardPath, body: MakeVersion } },
      async (request, reply): Promise<VersionEntry> => {
        const { boardId } = await facilitatorOf(request)
        const { reason = 'by-hand' } = request.body
        const label = request.body.label?.trim() ?? ''
        const kind = versionReasons[reason]
        if (kind === 'named') {
          if (label === '') throw new ApiError('bad-request')
          const named = (await storage.versions(boardId)).filter((version) => version.kind === 'named')
          if (named.length >= limits.versionsNamedMax) throw new ApiError('too-many-versions')
        }
        const version = await versions.keep(await writableRoom(registry, boardId), kind, label)
        void reply.code(201)
        return toEntry(version)
      },
    )
  }

/** What is done with one version. */
const useRoutes =
  ({ storage, registry, versions, limits, facilitatorOf, nowMs }: VersionRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tooMany = (): Error => new ApiError('too-many')
    const inTurn = createTurns(limits.versionUsesMax, limits.versionUsesWaitingMax, tooMany)
    const path = '/api/boards/:boardId/versions/:versionId'
    async function stateOf(boardId: BoardId, versionId: string): Promise<Uint8Array> {
      const state = await storage.loadVersion(boardId, versionId)
      if (!state) throw new ApiError('version-not-found')
      return state
    }

    app.get(path, { schema: { params: VersionPath } }, async (request, reply) => {
      const { boardId } = await facilitatorOf(request)
      const state = await inTurn(() => stateOf(boardId, request.params.versionId))
      void reply.type('application/octet-stream')
      return Buffer.from(state.buffer, state.byteOffset, state.byteLength)
    })

    app.delete(path, { schema: { params: VersionPath } }, async (request) => {
      const { boardId } = await facilitatorOf(request)
      await storage.removeVersions(boardId, [request.params.versionId])
      return {}
    })

    app.post(`${path}/restore`, { schema: { params: VersionPath } }, async (request): Promise<RestoreResponse> => {
      const { boardId } = await facilitatorOf(request)
      const before = await inTurn(async () => {
        const state = await stateOf(boardId, request.params.versionId)
        return versions.restore(await writableRoom(registry, boardId), state)
      })
      if (!before) throw new ApiError('version-not-found')
      return { before: toEntry(before) }
    })

    app.post(
      `${path}/copy`,
      { schema: { params: VersionPath, body: Type.Object({ title: Title }) } },
      async (request, reply): Promise<CreateBoardResponse> => {
        const { boardId } = await facilitatorOf(request)
        const { title } = request.body
        const copy = await inTurn(async () =>
          copyOfState(await stateOf(boardId, request.params.versionId), title, nowMs()),
        )
        if (!copy) throw new ApiError('version-not-found')
        const copyId = newBoardId()
        const made = await createBoardWithLinks(storage, copyId, copy.firstUpdate, nowMs())
        await storage.holdImages(copyId, copy.images, nowMs())
        void reply.code(201)
        return made
      },
    )
  }

const toEntry = ({ versionId, kind, label, atMs }: StoredVersion): VersionEntry => ({
  versionId,
  kind,
  label,
  at: new Date(atMs).toISOString(),
})
