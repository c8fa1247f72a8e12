/**
 * The JSON bodies of what people hand in to be shown all at once: `/api/boards/<boardId>/sealed/<roundId>`, with
 * `authorization: Bearer <ticket>`. The document must not hold such things before their time, for it is on every screen. See docs/protocol.md.
 */

/** `PUT`: what this person hands in, in place of what came with the same secret before; 409 once the round is revealed. */
export interface SealRequest {
  /** 32 random characters of base64url that only this person's device knows: a person's id is known to all. */
  readonly secret: string
  readonly body: string
}

/** One thing that was handed in. Its id is random and says nothing about whose it is. */
export interface RevealedEntry {
  readonly entryId: string
  readonly body: string
}

/** `GET`. */
export interface SealedResponse {
  /** How many have handed something in. */
  readonly people: number
  /** All that was handed in, in no order of time or people; null before it is revealed. */
  readonly revealed: readonly RevealedEntry[] | null
}

/** `POST .../reveal`, facilitators only: ends the round for good. Asked again it gives the same. */
export interface RevealResponse extends SealedResponse {
  readonly revealed: readonly RevealedEntry[]
}
