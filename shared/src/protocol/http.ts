/** The JSON bodies of the HTTP interface, as both sides write and read them. The server validates; see docs/protocol.md. */
import type { BoardId, ImageId, PersonId } from '../ids.ts'
import type { Language } from '../language.ts'
import type { Template } from '../templates/template.ts'
import type { Role } from './version.ts'

/** `POST /api/boards` */
export interface CreateBoardRequest {
  readonly title: string
  readonly language: Language
  readonly template: Template
}
/** 201: each link is `/b/<boardId>#<token>`, to be put behind the address of the host. */
export interface CreateBoardResponse {
  readonly boardId: BoardId
  readonly links: { readonly facilitator: string; readonly participant: string; readonly viewer: string }
}

/** `POST /api/boards/<boardId>/tickets`. `name` and `personId` become the identity that others see. */
export interface TicketRequest {
  readonly token: string
  readonly name?: string
  readonly personId?: PersonId
}
export interface TicketResponse {
  /** Good for connections that start before `expiresAt`, and for requests about pictures and rounds. */
  readonly ticket: string
  readonly role: Role
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

/**
 * `POST /api/boards/<boardId>/images`: the bytes of a PNG, JPEG or WebP as `application/octet-stream`, with `authorization: Bearer <ticket>`.
 * 201; the picture is served at `/api/images/<imageId>`.
 */
export interface ImageResponse {
  readonly imageId: ImageId
  /** In pixels, of the picture as it is served. */
  readonly width: number
  readonly height: number
}

/**
 * The door: while it is open, an 8-character code lets anybody join as a participant.
 * `PUT /api/boards/<boardId>/door` (facilitator) opens or closes it; `POST` on the same path, with any link of the board, asks for it.
 */
export interface SetDoorRequest {
  readonly token: string
  readonly open: boolean
}
export interface AskDoorRequest {
  readonly token: string
}
export interface DoorResponse {
  /** Null while the door is closed. */
  readonly code: string | null
}
/** `POST /api/join`: a code of an open door becomes a participant link of one's own. */
export interface JoinRequest {
  readonly code: string
}
export interface JoinResponse {
  readonly boardId: BoardId
  readonly token: string
}

/** Every answer that is not 2xx. */
export interface ErrorResponse {
  /** A word from the server's table of errors; clients show their own sentence for it. */
  readonly code: string
  /** One English sentence for whoever calls the interface by hand. */
  readonly message: string
}
