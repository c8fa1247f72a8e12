import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import type {
  ChangedLinkResponse,
  LinkEntry,
  LinksResponse,
  MadeLinkResponse,
  WhoseResponse,
  WithdrawResponse,
} from '@samenspel/shared/protocol/facilitator-http'
import { roles } from '@samenspel/shared/protocol/version'
import { Type } from 'typebox'
import { hashToken, isValid, newLink } from '#access/link-token.ts'
import { ApiError } from '#errors.ts'
import type { Room } from '#rooms/room.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import type { NewLink, Storage, StoredLink } from '#storage/storage.ts'
import { Token, words } from './board-routes.ts'
import { noStore } from './error-answers.ts'
import type { Facilitator, FacilitatorGate } from './facilitator.ts'

export interface LinkRouteParts {
  readonly storage: Storage
  readonly registry: RoomRegistry
  readonly facilitatorOf: FacilitatorGate
  nowMs(): number
}

const BoardPath = Type.Object({ boardId: Type.String() })
const LinkPath = Type.Object({ boardId: Type.String(), linkId: Type.String({ maxLength: 64 }) })
const MakeLink = Type.Object({
  role: words(roles),
  label: Type.String({ maxLength: sharedLimits.linkLabelCharactersMax }),
  expiresAt: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
})
/** Links of one board that work; beyond it some must be withdrawn first. Those that the door gives do not count. */
const LINKS_MAX = 100

/** `/api/boards/:boardId/links`: listing, making, changing, withdrawing and renewing links. Facilitators only. */
export const linkRoutes =
  (parts: LinkRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('onRequest', noStore)
    await app.register(listRoutes(parts))
    await app.register(changeRoutes(parts))
    await app.register(withdrawRoutes(parts))
  }

/** The list, and making a link. */
const listRoutes =
  ({ storage, registry, facilitatorOf, nowMs }: LinkRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const path = '/api/boards/:boardId/links'
    app.get(path, { schema: { params: BoardPath } }, async (request): Promise<LinksResponse> => {
      const by = await facilitatorOf(request)
      const here = namesByLink(registry.find(by.boardId))
      const links = (await storage.links(by.boardId)).map((link) => toEntry(link, by, here))
      return { links, removedPeople: (await storage.removedPeople(by.boardId)).length }
    })

    app.post(
      `${path}/whose`,
      { schema: { params: BoardPath, body: Type.Object({ tokens: Type.Array(Token, { maxItems: 10 }) }) } },
      async (request): Promise<WhoseResponse> => {
        const { boardId } = await facilitatorOf(request)
        const found = await Promise.all(request.body.tokens.map((token) => storage.findLink(hashToken(token))))
        return { linkIds: found.map((link) => (link?.boardId === boardId ? link.linkId : null)) }
      },
    )

    app.post(
      path,
      { schema: { params: BoardPath, body: MakeLink } },
      async (request, reply): Promise<MadeLinkResponse> => {
        const by = await facilitatorOf(request)
        const { role, label, expiresAt } = request.body
        const expiresAtMs = expiresAt === null ? null : Date.parse(expiresAt)
        if (expiresAtMs !== null && !(expiresAtMs > nowMs())) throw new ApiError('bad-request')
        const inUse = (await storage.links(by.boardId)).filter((link) => !link.personal && isValid(link, nowMs()))
        if (inUse.length >= LINKS_MAX) throw new ApiError('too-many-links')
        const { token, link } = newLink(role, nowMs(), label.trim(), { expiresAtMs })
        void reply.code(201)
        return addLink(storage, by, token, link)
      },
    )
  }

const ONE_LINK = '/api/boards/:boardId/links/:linkId'

/** Changing what a link allows. */
const changeRoutes =
  (parts: LinkRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { storage, registry, facilitatorOf, nowMs } = parts
    const schema = { params: LinkPath, body: Type.Object({ role: words(roles) }) }
    app.put(ONE_LINK, { schema }, async (request): Promise<ChangedLinkResponse> => {
      const by = await facilitatorOf(request)
      const link = await linkInUse(parts, by, request.params.linkId)
      const { role } = request.body
      if (link.linkId === by.link.linkId || role === 'facilitator') throw new ApiError('not-allowed')
      await requireAnotherFacilitator(parts, by, link)
      if (!(await storage.setLinkRole(by.boardId, link.linkId, role, nowMs()))) throw new ApiError('link-not-found')
      await registry.accessChanged(by.boardId)
      return { link: toEntry({ ...link, role }, by) }
    })
  }

/** Taking links back, with or without a new one in their place. */
const withdrawRoutes =
  (parts: LinkRouteParts): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { storage, registry, facilitatorOf, nowMs } = parts
    app.post(
      `${ONE_LINK}/renew`,
      { schema: { params: LinkPath } },
      async (request, reply): Promise<MadeLinkResponse> => {
        const by = await facilitatorOf(request)
        const { linkId, role, label, expiresAtMs, personal } = await linkInUse(parts, by, request.params.linkId)
        const { token, link } = newLink(role, nowMs(), label, { expiresAtMs, personal })
        // The new one first: whatever happens between the two, the board has a link of this kind.
        const answer = await addLink(storage, by, token, link)
        await storage.revokeLink(by.boardId, linkId, nowMs())
        await registry.accessChanged(by.boardId)
        void reply.code(201)
        return answer
      },
    )

    app.delete(ONE_LINK, { schema: { params: LinkPath } }, async (request): Promise<WithdrawResponse> => {
      const by = await facilitatorOf(request)
      const { linkId } = request.params
      const all =
        linkId === 'personal'
          ? (await storage.links(by.boardId)).filter(({ personal }) => personal)
          : [await linkInUse(parts, by, linkId)]
      let withdrawn = 0
      for (const link of all) {
        await requireAnotherFacilitator(parts, by, link)
        if (await storage.revokeLink(by.boardId, link.linkId, nowMs())) withdrawn++
      }
      await registry.accessChanged(by.boardId)
      return { withdrawn }
    })
  }

async function linkInUse({ storage, nowMs }: LinkRouteParts, by: Facilitator, linkId: string): Promise<StoredLink> {
  const links = await storage.links(by.boardId)
  const link = links.find((other) => other.linkId === linkId && isValid(other, nowMs()))
  if (!link) throw new ApiError('link-not-found')
  return link
}

/** A board always keeps a link by which a facilitator can come in. */
async function requireAnotherFacilitator(
  { storage, nowMs }: LinkRouteParts,
  { boardId }: Facilitator,
  { linkId, role }: StoredLink,
): Promise<void> {
  const isOther = (link: StoredLink): boolean =>
    link.role === 'facilitator' && link.linkId !== linkId && link.expiresAtMs === null && isValid(link, nowMs())
  if (role === 'facilitator' && !(await storage.links(boardId)).some(isOther))
    throw new ApiError('last-facilitator-link')
}

async function addLink(storage: Storage, by: Facilitator, token: string, link: NewLink): Promise<MadeLinkResponse> {
  await storage.addLink(by.boardId, link)
  const stored: StoredLink = { ...link, boardId: by.boardId, revokedAtMs: null, lastUsedDay: null }
  return { link: toEntry(stored, by), address: `/b/${by.boardId}#${token}` }
}

const timeOf = (atMs: number | null): string | null => (atMs === null ? null : new Date(atMs).toISOString())
const DAY_MS = 86_400_000

const toEntry = (link: StoredLink, by: Facilitator, here?: ReadonlyMap<string, ReadonlySet<string>>): LinkEntry => ({
  linkId: link.linkId,
  role: link.role,
  label: link.label,
  personal: link.personal,
  here: link.personal ? [...(here?.get(link.linkId) ?? [])] : [],
  own: link.linkId === by.link.linkId,
  createdAt: new Date(link.createdAtMs).toISOString(),
  expiresAt: timeOf(link.expiresAtMs),
  revokedAt: timeOf(link.revokedAtMs),
  lastUsed: link.lastUsedDay === null ? null : new Date(link.lastUsedDay * DAY_MS).toISOString().slice(0, 10),
})

/** Who is in the room, by the link each came by: without it nobody could tell which guest a link of the door is of. */
function namesByLink(room: Room | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const seats = Map.groupBy(room?.seats ?? [], ({ holder }) => holder.linkId)
  return new Map([...seats].map(([linkId, theirs]) => [linkId, new Set(theirs.map(({ holder }) => holder.name))]))
}
