import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { parseBoardId } from '@samenspel/shared/ids'
import { limits as sharedLimits } from '@samenspel/shared/limits'
import {
  closeCode,
  messageType,
  SUBPROTOCOL,
  syncType,
  TICKET_SUBPROTOCOL_PREFIX,
  type CloseCode,
} from '@samenspel/shared/protocol/version'
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws'
import { isValid } from '#access/link-token.ts'
import type { TicketClaims, Tickets } from '#access/tickets.ts'
import { placeOf, type Logger } from '#log.ts'
import type { ServerLimits } from '#limits.ts'
import type { Metrics } from '#metrics.ts'
import { receiveFrame } from '#rooms/inbound.ts'
import type { RoomRegistry } from '#rooms/room-registry.ts'
import type { Room } from '#rooms/room.ts'
import type { Seat } from '#rooms/seat.ts'
import { TokenBucket } from '#rooms/token-bucket.ts'
import type { Storage, StoredLink } from '#storage/storage.ts'
import { clientAddress } from './client-address.ts'
import { createEarlyFrames } from './early-frames.ts'
import { UnfinishedMessages } from './unfinished-messages.ts'
import { WsConnection } from './ws-connection.ts'

export interface SocketParts {
  readonly storage: Storage
  readonly registry: RoomRegistry
  readonly tickets: Tickets
  readonly limits: ServerLimits
  readonly publicUrl: string | undefined
  readonly metrics: Metrics
  readonly log: Logger
  nowMs(): number
  isDraining(): boolean
}

const ENVELOPE_BYTES = 64
/** Two options are newer than the type declarations of ws. */
type WebSocketOptions = ServerOptions & { readonly maxFragments: number; readonly closeTimeout: number }

/**
 * Takes websocket upgrades at `/ws/<boardId>` on the server. Whoever may not come in is let in and shown out with a close code that says
 * why, since a browser cannot read the answer to a refused upgrade.
 */
export function takeSockets(server: Server, parts: SocketParts): void {
  const options: WebSocketOptions = {
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: sharedLimits.firstStep2BytesMax + ENVELOPE_BYTES,
    maxFragments: 128,
    closeTimeout: 5_000,
    handleProtocols: chooseProtocol,
  }
  const webSockets = new WebSocketServer(options)
  const gate = createGate(parts)
  const unfinished = new UnfinishedMessages(parts)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {})
    const address = request.url?.startsWith('/ws/') ? new URL(request.url, 'ws://host') : undefined
    if (!address || parts.isDraining()) {
      socket.end(`HTTP/1.1 ${address ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`)
      return
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      // What an HTTP server hands over is a socket of the network.
      const connection = new WsConnection(webSocket, socket as Socket)
      unfinished.add(connection)
      webSocket.on('close', () => unfinished.remove(connection))
      void receive(webSocket, connection, request, address, parts, gate)
    })
  })
}

/** Our own sub-protocol when it is offered; otherwise what was offered first, without which a browser refuses the connection. */
const chooseProtocol = (offered: Set<string>): string | false =>
  offered.has(SUBPROTOCOL) ? SUBPROTOCOL : ([...offered][0] ?? false)

/** Listens from the first moment, and hands over to a seat when the ticket has been looked at and the board is loaded. */
async function receive(
  webSocket: WebSocket,
  connection: WsConnection,
  request: IncomingMessage,
  address: URL,
  parts: SocketParts,
  gate: Gate,
): Promise<void> {
  const early = createEarlyFrames(parts.limits)
  let room: Room | undefined
  let seat: Seat | undefined
  const deny = (code: CloseCode): void => {
    parts.metrics.closed.inc({ code })
    connection.close(code)
  }
  const guarded = guardOf(parts.log, () => {
    if (room && seat) evict(room, seat, closeCode.serverBusy)
    else deny(closeCode.serverBusy)
  })
  const take = (frame: Uint8Array): void => {
    // One of several may close the connection; nothing that comes after it counts.
    if (!connection.isOpen) return
    if (room && seat) receiveFrame(room, seat, frame, parts.nowMs())
    else if (!early.keep(frame)) deny(closeCode.tooLarge)
  }
  const paceOther = otherFramesPace(connection, parts)
  connection.readFrames((frame) => {
    // A room keeps the pace of changes itself, by their number and their bytes.
    if (!room || !isChange(frame)) paceOther()
    guarded(() => take(frame))
  })
  webSocket.on('ping', paceOther)
  webSocket.on('pong', () => {
    paceOther()
    if (seat) seat.missedPongs = 0
  })
  webSocket.on('error', () => {})

  const ip = clientAddress(request)
  parts.metrics.seats.set(gate.enter(ip))
  webSocket.on('close', () => {
    parts.metrics.seats.set(gate.leave(ip))
    const [left, from] = [seat, room]
    if (left && from) from.guard(() => from.leave(left))
  })

  const entry = await admit(request, address, ip, parts, gate)
  if (!connection.isOpen) return
  if (typeof entry === 'number') return deny(entry)
  // Whoever came in while the board was loaded is not among those that the stopping server tells.
  if (parts.isDraining()) return deny(closeCode.restarting)
  // Counted only here, where the seat is taken in the same step: many may have waited for one loading of the board.
  if (entry.room.seats.size >= parts.limits.seatsPerRoomMax) return deny(closeCode.tooMany)
  room = entry.room
  const holder = { ...entry.claims, linkExpiresAtMs: entry.linkExpiresAtMs }
  const speaksExt = webSocket.protocol === SUBPROTOCOL
  seat = guarded(() => entry.room.join(connection, { ...holder, speaksExt }))
  guarded(() => early.take().forEach(take))
  // The link may have been withdrawn between the look at it and the seat; from here on the room looks after that.
  try {
    const link = await findLink(parts, entry.claims)
    if (!link && seat && connection.isOpen) evict(room, seat, closeCode.ticketInvalid)
  } catch {
    // Nobody is sent away because the storage is; the room looks as soon as it answers.
    await parts.registry.recheckAccess(room.boardId)
  }
}

/** Does something for one connection: a mistake of our own in it must cost this one and not everybody's. */
const guardOf =
  (log: Logger, close: () => void) =>
  <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      log.error(placeOf(error), 'A connection could not be served.')
      close()
      return undefined
    }
  }

/** Shows somebody out; when that fails, the room is to blame. */
const evict = (room: Room, seat: Seat, code: CloseCode): void => room.guard(() => room.evict(seat, code))

/** Reads more slowly from a socket that sends more small frames than any honest client: each costs little, a flood of them everybody's time. */
function otherFramesPace(connection: WsConnection, { limits, nowMs }: SocketParts): () => void {
  const bucket = new TokenBucket(limits.otherFramesPerSecond, limits.otherFramesAtOnceMax, nowMs())
  return () => {
    const waitMs = bucket.spend(nowMs())
    if (waitMs > 5) connection.pauseFor(waitMs)
  }
}

const isChange = (frame: Uint8Array): boolean =>
  frame[0] === messageType.sync && (frame[1] === syncType.step2 || frame[1] === syncType.update)

interface Entry {
  readonly room: Room
  readonly claims: TicketClaims
  readonly linkExpiresAtMs: number | null
}

/** Decides whether a connection may come in: its room, or the code to close it with. Never rejects. */
async function admit(
  request: IncomingMessage,
  address: URL,
  ip: string,
  parts: SocketParts,
  gate: Gate,
): Promise<Entry | CloseCode> {
  if (!isOwnOrigin(request, parts.publicUrl)) return closeCode.forbidden
  const boardId = parseBoardId(address.pathname.slice('/ws/'.length))
  if (!boardId) return closeCode.boardGone
  const claims = parts.tickets.read(ticketOf(request, address), parts.nowMs())
  if (!claims || claims.boardId !== boardId) return closeCode.ticketInvalid
  if (!gate.admits(ip)) return closeCode.tooMany
  try {
    const link = await findLink(parts, claims)
    if (!link) return closeCode.ticketInvalid
    const room = await parts.registry.open(boardId)
    if (!room) return closeCode.boardGone
    return { room, claims, linkExpiresAtMs: link.expiresAtMs }
  } catch (error) {
    parts.log.error({ message: (error as Error).message }, 'A board could not be opened.')
    return closeCode.serverBusy
  }
}

/** The link that a ticket was given for, while it still opens the board for this person as it did. */
async function findLink({ storage, nowMs }: SocketParts, claims: TicketClaims): Promise<StoredLink | undefined> {
  const link = await storage.linkForPerson(claims.boardId, claims.linkId, claims.personId)
  return link && link.role === claims.role && isValid(link, nowMs()) ? link : undefined
}

function ticketOf(request: IncomingMessage, address: URL): string {
  const offered = request.headers['sec-websocket-protocol']?.split(',').map((protocol) => protocol.trim()) ?? []
  const ticket = offered.find((protocol) => protocol.startsWith(TICKET_SUBPROTOCOL_PREFIX))
  return ticket?.slice(TICKET_SUBPROTOCOL_PREFIX.length) ?? address.searchParams.get('ticket') ?? ''
}

/**
 * Browsers always say which page opens a websocket; only our own pages may. Other programs say nothing, and need nothing but a ticket:
 * there is no cookie here that a foreign page could use.
 */
function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = headers
  if (origin === undefined || origin === publicUrl?.toLowerCase()) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

interface Gate {
  /** Counts a new socket and gives how many there are. */
  enter(ip: string): number
  leave(ip: string): number
  /** True when a socket from this address may come in now. */
  admits(ip: string): boolean
}

function createGate({ limits, nowMs }: SocketParts): Gate {
  const byAddress = new Map<string, number>()
  const joins = new TokenBucket(limits.joinsPerSecond, limits.joinsAtOnceMax, nowMs())
  let all = 0
  const count = (ip: string, by: 1 | -1): number => {
    const sum = (byAddress.get(ip) ?? 0) + by
    if (sum > 0) byAddress.set(ip, sum)
    else byAddress.delete(ip)
    return (all += by)
  }
  return {
    enter: (ip) => count(ip, 1),
    leave: (ip) => count(ip, -1),
    admits: (ip) =>
      all <= limits.seatsMax && (byAddress.get(ip) ?? 0) <= limits.seatsPerAddressMax && joins.take(nowMs()),
  }
}
