import type { Board } from '@samenspel/shared/board/board'
import type { BoardId, ImageId, PersonId, RecordId } from '@samenspel/shared/ids'
import type { OwnPresence, Presence } from '@samenspel/shared/presence/presence'
import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import type { RevealedEntry, SealedResponse } from '@samenspel/shared/protocol/sealed-http'
import type { Role } from '@samenspel/shared/protocol/version'
import type { ReadableCell } from '#observable/cell.ts'

/** What the label about saving says. Only the server's word that a change is on its disk makes it `saved`. */
export type SaveState =
  /** First contact; nothing of this person's is at stake. */
  | { readonly state: 'connecting' }
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** No connection; `changes` edits are kept on this device and will follow. */
  | { readonly state: 'offline'; readonly changes: number }
  /** Connected, yet the server does not have `changes` edits; they are kept on this device. */
  | { readonly state: 'unsaved'; readonly reason: UnsavedReason; readonly changes: number }

/** Why changes are not saved: the server refused them, its disk fails, or it takes too long. */
export type UnsavedReason = RejectReason | 'server-disk' | 'slow'

/** Whether the board can be reached with this link at all. `refused` ends the session until the person does something. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline' }
  | { readonly state: 'refused'; readonly reason: RefusedReason }

/** The link does not (or no longer) work, the board is gone, or this page is older than the board and must be loaded again. */
export type RefusedReason = 'link-invalid' | 'board-gone' | 'page-too-old'

/** Another person's presence, with the connection it comes from (one person may have two). */
export interface Peer extends Presence {
  readonly clientId: number
}

/** Why an image is not on the board: no connection, no image that can be read, no room, not allowed, too many at once, or something else. */
export type ImageProblem = 'unreachable' | 'unreadable' | 'full' | 'not-allowed' | 'too-many' | 'unexpected'

/** An image as the server keeps it, its sides in pixels, or why it has none. */
export type SentImage =
  | { readonly imageId: ImageId; readonly width: number; readonly height: number }
  | { readonly problem: ImageProblem }

/** What people hand in to be shown all at once; the server keeps it meanwhile. Each call rejects with an `ApiError`. */
export interface SealedRounds {
  /** Hands in what this person has, in place of what came with the same secret (32 characters of base64url) before; `full` when the board keeps no more. */
  handIn(roundId: RecordId, sealed: { readonly secret: string; readonly body: string }): Promise<'kept' | 'full'>
  /** How many have handed something in, and what, once it was revealed. */
  ask(roundId: RecordId): Promise<SealedResponse>
  /** Ends a round for good and gives all that was handed in; facilitators only. */
  reveal(roundId: RecordId): Promise<readonly RevealedEntry[]>
}

/** One open board: its document, who else is there, and how safe one's changes are. */
export interface BoardSession {
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly board: Board
  readonly connection: ReadableCell<Connection>
  readonly saveState: ReadableCell<SaveState>
  /** Undefined until the server (or the memory of an earlier visit) has told. */
  readonly role: ReadableCell<Role | undefined>
  /** The facilitator has frozen the board: until it is released, participants look along. */
  readonly frozen: ReadableCell<boolean>
  /** Everybody else, oldest connection first. The same objects until they change. */
  readonly peers: ReadableCell<readonly Peer[]>
  /** Merges into one's own presence and tells the others, at most every `limits.presenceIntervalMs`. */
  tellPresence(change: Partial<OwnPresence>): void
  ownPresence(): OwnPresence
  /** Gives an image to the server; it is on the board only when an element names it. Never rejects. */
  sendImage(image: Blob): Promise<SentImage>
  readonly rounds: SealedRounds
  /** Changes one's name for everybody: a new ticket is asked for at once. */
  rename(name: string): void
  /** Leaves the board. Changes that the server does not have stay on this device. */
  close(): Promise<void>
}

/** What is needed to open a board. */
export interface OpenBoardOptions {
  readonly boardId: BoardId
  readonly token: string
  readonly personId: PersonId
  readonly name: string
}
