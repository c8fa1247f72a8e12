import type { AddressInfo } from 'node:net'
import { fastify, type FastifyInstance } from 'fastify'
import { openTickets } from '#access/tickets.ts'
import type { Broadcast } from '#broadcast/broadcast.ts'
import type { Config } from '#config.ts'
import { boardRoutes } from '#http/board-routes.ts'
import { deletedRoutes } from '#http/deleted-routes.ts'
import { doorRoutes } from '#http/door-routes.ts'
import { answerErrors } from '#http/error-answers.ts'
import { createFacilitatorGate } from '#http/facilitator.ts'
import { healthRoutes } from '#http/health-routes.ts'
import { imageRoutes } from '#http/image-routes.ts'
import { linkRoutes } from '#http/link-routes.ts'
import { moderationRoutes } from '#http/moderation-routes.ts'
import { sealedRoutes } from '#http/sealed-routes.ts'
import { addSecurityHeaders } from '#http/security-headers.ts'
import { securityText } from '#http/security-text.ts'
import { takeSockets } from '#http/sockets.ts'
import { serveClient } from '#http/static-files.ts'
import { versionRoutes } from '#http/version-routes.ts'
import type { Logger } from '#log.ts'
import { createMetrics } from '#metrics.ts'
import { RoomRegistry } from '#rooms/room-registry.ts'
import { VersionKeeper } from '#versions/version-keeper.ts'
import type { Storage } from '#storage/storage.ts'

/** What a server is put together from. `clientFolder` holds the built web client. */
export interface AppParts {
  readonly config: Config
  readonly storage: Storage
  readonly broadcast: Broadcast
  readonly log: Logger
  readonly clientFolder: string
}

export interface App {
  /** Starts to take requests; gives the port. Rejects with Node's error when the port cannot be had. */
  listen(): Promise<number>
  /** Stops taking requests, puts everything on disk and closes every socket. The storage stays open. */
  drain(): Promise<void>
}

const BODY_BYTES_MAX = 16_384
/** A picture of half a megabyte over a slow line takes this long. */
const REQUEST_MS_MAX = 60_000
const DRAIN_SPREAD_MS = 2_000
/** Clients whose clocks run late on a busy machine ask on a connection a little after they should have given it up. */
const KEEP_ALIVE_GRACE_MS = 30_000

/** The whole server around its storage and broadcast. */
export async function createApp({ config, storage, broadcast, log, clientFolder }: AppParts): Promise<App> {
  const { limits, publicUrl, securityContact } = config
  const metrics = createMetrics()
  const nowMs = Date.now
  let draining = false
  const isDraining = (): boolean => draining
  const tickets = await openTickets(storage)
  const versions = new VersionKeeper({ storage, limits, log, metrics, nowMs })
  const registry = new RoomRegistry({ storage, broadcast, limits, log, metrics, versions, nowMs })
  const http: FastifyInstance = fastify({
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: true,
    keepAliveTimeout: limits.keepAliveMs,
    ajv: { customOptions: { coerceTypes: false } },
    http: {
      maxHeaderSize: 8_192,
      headersTimeout: 5_000,
      requestTimeout: REQUEST_MS_MAX,
      connectionsCheckingInterval: 1_000,
    },
  })
  http.server.keepAliveTimeoutBuffer = KEEP_ALIVE_GRACE_MS
  addSecurityHeaders(http, publicUrl?.startsWith('https:') ?? false)
  answerErrors(http, log)
  await http.register(healthRoutes({ storage, metrics, isDraining }))
  await http.register(securityText({ securityContact, publicUrl, nowMs }))
  await http.register(boardRoutes({ storage, tickets, limits, nowMs }))
  await http.register(doorRoutes({ storage, limits, nowMs }))
  await http.register(imageRoutes({ storage, tickets, limits, nowMs }))
  await http.register(sealedRoutes({ storage, tickets, limits, nowMs }))
  const facilitatorOf = createFacilitatorGate({ storage, limits, nowMs })
  await http.register(versionRoutes({ storage, registry, versions, limits, facilitatorOf, nowMs }))
  await http.register(deletedRoutes({ storage, registry, facilitatorOf, log, metrics, nowMs }))
  await http.register(linkRoutes({ storage, registry, facilitatorOf, nowMs }))
  await http.register(moderationRoutes({ storage, registry, facilitatorOf, nowMs }))
  await serveClient(http, clientFolder)
  takeSockets(http.server, { storage, registry, tickets, limits, publicUrl, metrics, log, nowMs, isDraining })
  return {
    async listen() {
      await http.listen({ port: config.port, host: config.host })
      return (http.server.address() as AddressInfo).port
    },
    async drain() {
      draining = true
      await registry.drain(DRAIN_SPREAD_MS)
      await http.close()
    },
  }
}
