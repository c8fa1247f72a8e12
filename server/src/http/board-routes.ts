import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { newBoardId, newPersonId, parseBoardId, parsePersonId } from '@samenspel/shared/ids'
import { languages } from '@samenspel/shared/language'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import type { CreateBoardResponse, TicketResponse } from '@samenspel/shared/protocol/http'
import { templates } from '@samenspel/shared/templates/template'
import { Type } from 'typebox'
import { findValidLink, newLink } from '#access/link-token.ts'
import type { Tickets } from '#access/tickets.ts'
import { ApiError } from '#errors.ts'
import type { ServerLimits } from '#limits.ts'
import { firstUpdate } from '#rooms/new-board.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'
import type { Storage } from '#storage/storage.ts'

export interface BoardRouteParts {
  readonly storage: Storage
  readonly tickets: Tickets
  readonly limits: ServerLimits
  nowMs(): number
}

const words = <const Words extends readonly string[]>(all: Words) =>
  Type.Union(all.map((word: Words[number]) => Type.Literal(word)))

const CreateBoard = Type.Object({
  title: Type.String({ minLength: 1, maxLength: sharedLimits.titleCharactersMax }),
  language: words(languages),
  template: words(templates),
})
/** A token as it may come in: of any length up to a bound, so that a wrong one is answered as unknown and not as malformed. */
export const Token = Type.String({ minLength: 1, maxLength: 256 })
/** The board in the address. */
export const BoardPath = Type.Object({ boardId: Type.String() })

const AskTicket = Type.Object({
  token: Token,
  name: Type.Optional(Type.String({ maxLength: 1_000 })),
  personId: Type.Optional(Type.String({ maxLength: 64 })),
})

/** `POST /api/boards` and `POST /api/boards/:boardId/tickets`. */
export const boardRoutes =
  ({ storage, tickets, limits, nowMs }: BoardRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const creations = new TokenBucket(limits.boardsPerSecond, limits.boardsAtOnceMax, nowMs())

    app.post('/api/boards', { schema: { body: CreateBoard } }, async (request, reply): Promise<CreateBoardResponse> => {
      const { language, template } = request.body
      const title = request.body.title.trim()
      if (title === '') throw new ApiError('bad-request')
      if (!creations.take(nowMs())) throw new ApiError('too-many')
      const boardId = newBoardId()
      const createdAtMs = nowMs()
      const made = {
        facilitator: newLink('facilitator', createdAtMs),
        participant: newLink('participant', createdAtMs),
        viewer: newLink('viewer', createdAtMs),
      }
      await storage.createBoard({
        boardId,
        createdAtMs,
        firstUpdate: firstUpdate({ title, language, template }),
        links: Object.values(made).map(({ link }) => link),
      })
      void reply.code(201).header('cache-control', 'no-store')
      const address = ({ token }: { token: string }): string => `/b/${boardId}#${token}`
      return {
        boardId,
        links: {
          facilitator: address(made.facilitator),
          participant: address(made.participant),
          viewer: address(made.viewer),
        },
      }
    })

    app.post(
      '/api/boards/:boardId/tickets',
      { schema: { params: BoardPath, body: AskTicket } },
      async (request, reply): Promise<TicketResponse> => {
        const boardId = parseBoardId(request.params.boardId)
        const [head] = boardId ? await storage.heads([boardId]) : []
        if (!boardId || !head || head.deletedAtMs !== null) throw new ApiError('board-not-found')
        const link = await findValidLink(storage, boardId, request.body.token, nowMs())
        if (!link) throw new ApiError('token-invalid')
        const expiresAtMs = nowMs() + limits.ticketMs
        const ticket = tickets.issue({
          boardId,
          linkId: link.linkId,
          role: link.role,
          personId: parsePersonId(request.body.personId) ?? newPersonId(),
          name: cleanPersonName(request.body.name),
          expiresAtMs,
        })
        void reply.header('cache-control', 'no-store')
        return { ticket, role: link.role, expiresAt: new Date(expiresAtMs).toISOString() }
      },
    )
  }
