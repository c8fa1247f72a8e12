/** The HTTP interface as functions. Each throws an `ApiError` that says in one word what went wrong. */
import { parseBoardId, isLinkToken, type BoardId } from '@samenspel/shared/ids'
import type {
  CreateBoardRequest,
  CreateBoardResponse,
  DoorResponse,
  JoinResponse,
  TicketRequest,
  TicketResponse,
} from '@samenspel/shared/protocol/http'
import { isRole } from '@samenspel/shared/protocol/version'

/** `unreachable`: no answer at all; `unexpected`: an answer that is none of ours; otherwise the server's own word. */
export class ApiError extends Error {
  readonly code: string
  /** 0 when there was no answer. */
  readonly httpStatus: number

  constructor(code: string, httpStatus: number) {
    super(`The server said "${code}" (${httpStatus}).`)
    this.name = 'ApiError'
    this.code = code
    this.httpStatus = httpStatus
  }
}

const TIMEOUT_MS = 10_000

/** Makes a board and its first three links. */
export async function createBoard(baseUrl: string, request: CreateBoardRequest): Promise<CreateBoardResponse> {
  const answer = await send(baseUrl, 'POST', '/api/boards', request)
  const boardId = parseBoardId(answer['boardId'])
  const links = asObject(answer['links'])
  const { facilitator, participant, viewer } = links
  if (!boardId || typeof facilitator !== 'string' || typeof participant !== 'string' || typeof viewer !== 'string')
    throw new ApiError('unexpected', 200)
  return { boardId, links: { facilitator, participant, viewer } }
}

/** Exchanges a link's token for a ticket that opens one connection. */
export async function fetchTicket(baseUrl: string, boardId: BoardId, request: TicketRequest): Promise<TicketResponse> {
  const { ticket, role, expiresAt } = await send(baseUrl, 'POST', `/api/boards/${boardId}/tickets`, request)
  if (typeof ticket !== 'string' || !isRole(role) || typeof expiresAt !== 'string')
    throw new ApiError('unexpected', 200)
  return { ticket, role, expiresAt }
}

/** The join code of the board's open door, or null while it is closed. */
export const askDoor = async (baseUrl: string, boardId: BoardId, token: string): Promise<DoorResponse> =>
  readDoor(await send(baseUrl, 'POST', `/api/boards/${boardId}/door`, { token }))

/** Opens or closes the door; facilitators only. */
export const setDoor = async (
  baseUrl: string,
  boardId: BoardId,
  request: { readonly token: string; readonly open: boolean },
): Promise<DoorResponse> => readDoor(await send(baseUrl, 'PUT', `/api/boards/${boardId}/door`, request))

/** Turns the code of an open door into a participant link of one's own. */
export async function joinByCode(baseUrl: string, code: string): Promise<JoinResponse> {
  const answer = await send(baseUrl, 'POST', '/api/join', { code })
  const boardId = parseBoardId(answer['boardId'])
  const { token } = answer
  if (!boardId || !isLinkToken(token)) throw new ApiError('unexpected', 200)
  return { boardId, token }
}

function readDoor({ code }: Readonly<Record<string, unknown>>): DoorResponse {
  if (code !== null && typeof code !== 'string') throw new ApiError('unexpected', 200)
  return { code }
}

async function send(
  baseUrl: string,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const request: RequestInit = {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }
  const response = await fetch(new URL(path, baseUrl), request).catch(() => {
    throw new ApiError('unreachable', 0)
  })
  const answer = asObject(await response.json().catch(() => undefined))
  if (response.ok) return answer
  const { code } = answer
  throw new ApiError(typeof code === 'string' ? code : 'unexpected', response.status)
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
