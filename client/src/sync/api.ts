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
export const createBoard = async (baseUrl: string, seed: CreateBoardRequest): Promise<CreateBoardResponse> =>
  readMadeBoard(await send(baseUrl, 'POST', '/api/boards', seed))

/** A new board with its first links, as the server answers it. */
export function readMadeBoard(answer: Readonly<Record<string, unknown>>): CreateBoardResponse {
  const boardId = parseBoardId(answer['boardId'])
  const links = asObject(answer['links'])
  const { facilitator, participant, viewer } = links
  if (!boardId || typeof facilitator !== 'string' || typeof participant !== 'string' || typeof viewer !== 'string')
    throw new ApiError('unexpected', 200)
  return { boardId, links: { facilitator, participant, viewer } }
}

/** Exchanges a link's token for a ticket that opens one connection. */
export async function fetchTicket(baseUrl: string, boardId: BoardId, asked: TicketRequest): Promise<TicketResponse> {
  const { ticket, role, expiresAt } = await send(baseUrl, 'POST', `/api/boards/${boardId}/tickets`, asked)
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
  asked: { readonly token: string; readonly open: boolean },
): Promise<DoorResponse> => readDoor(await send(baseUrl, 'PUT', `/api/boards/${boardId}/door`, asked))

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

const send = async (
  baseUrl: string,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> =>
  asObject(await (await request(baseUrl, method, path, { body })).json().catch(() => undefined))

/** Sends a request with a JSON body, a link's token in its header, both or neither; gives the answer when it is a good one. */
export async function request(
  baseUrl: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, token }: { readonly body?: object; readonly token?: string },
): Promise<Response> {
  const options: RequestInit = {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }
  const response = await fetch(new URL(path, baseUrl), options).catch(() => {
    throw new ApiError('unreachable', 0)
  })
  if (response.ok) return response
  const { code } = asObject(await response.json().catch(() => undefined))
  throw new ApiError(typeof code === 'string' ? code : 'unexpected', response.status)
}

/** The value as an object; an empty one when it is none. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
