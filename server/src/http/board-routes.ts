import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { newBoardId, newPersonId, parseBoardId, parsePersonId, type BoardId } from '@samenspel/shared/ids'
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

/** A schema for one of a closed list of words. */
export const words = <const Words extends readonly string[]>(all: Words) =>
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

const DAY_MS = 86_400_000

/** Makes a board of its first update, with one link for each role that people are invited in. */
export async function createBoardWithLinks(
  storage: Storage,
  boardId: BoardId,
  update: Uint8Array,
  createdAtMs: number,
): Promise<CreateBoardResponse> {
  const made = {
    facilitator: newLink('facilitator', createdAtMs),
    participant: newLink('participant', createdAtMs),
    viewer: newLink('viewer', createdAtMs),
  }
  await storage.createBoard({
    boardId,
    createdAtMs,
    firstUpdate: update,
    links: Object.values(made).map(({ link }) => link),
  })
  const address = ({ token }: { token: string }): string => `/b/${boardId}#${token}`
  return {
    boardId,
    links: {
      facilitator: address(made.facilitator),
      participant: address(made.participant),
      viewer: address(made.viewer),
    },
  }
}

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
      void reply.code(201).header('cache-control', 'no-store')
      return createBoardWithLinks(storage, newBoardId(), firstUpdate({ title, language, template }), nowMs())
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
        const personId = parsePersonId(request.body.personId) ?? newPersonId()
        if (!(await storage.linkForPerson(boardId, link.linkId, personId))) throw new ApiError('removed')
        const today = Math.floor(nowMs() / DAY_MS)
        if (link.lastUsedDay !== today) await storage.linkUsed(boardId, link.linkId, today)
        const expiresAtMs = nowMs() + limits.ticketMs
        const ticket = tickets.issue({
          boardId,
          linkId: link.linkId,
          role: link.role,
          personId,
          name: cleanPersonName(request.body.name),
          expiresAtMs,
        })
        void reply.header('cache-control', 'no-store')
        return { ticket, role: link.role, expiresAt: new Date(expiresAtMs).toISOString() }
      },
    )
  }
