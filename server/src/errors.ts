import type { ErrorResponse } from '@samenspel/shared/protocol/http'

/** Every way in which the HTTP interface says no: its code, its status and one sentence for whoever calls by hand. */
export const apiErrors = {
  'bad-request': { status: 400, message: 'The request does not have the shape that docs/protocol.md describes.' },
  'token-invalid': { status: 403, message: 'This link is not known, has expired or was withdrawn.' },
  removed: { status: 403, message: 'A facilitator has removed this person from the board.' },
  'not-allowed': { status: 403, message: 'This link does not allow that.' },
  'board-not-found': { status: 404, message: 'There is no such board.' },
  'version-not-found': { status: 404, message: 'There is no such version, or it cannot be read.' },
  'link-not-found': { status: 404, message: 'The board has no such link that still works.' },
  'last-facilitator-link': { status: 409, message: 'A board keeps one facilitator link that does not expire.' },
  'too-many-links': { status: 409, message: 'The board has too many links; withdraw some first.' },
  'too-many-versions': { status: 409, message: 'The board has too many named versions; remove some first.' },
  'board-read-only': { status: 409, message: 'The board takes no changes at the moment.' },
  'code-unknown': { status: 404, message: 'No open door has this code.' },
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  'image-unreadable': {
    status: 422,
    message: 'This is not a whole PNG, JPEG or WebP picture of a size that this server takes.',
  },
  'images-full': { status: 409, message: 'The board has no room for this picture; remove others first.' },
  'already-revealed': { status: 409, message: 'This round is over: what was handed in is shown.' },
  'sealed-full': { status: 409, message: 'The board keeps too much of its rounds; nothing more can be handed in.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  'too-many': { status: 429, message: 'Too many requests of this kind; try again in a minute.' },
  'storage-unavailable': { status: 503, message: 'The server cannot reach its storage at the moment.' },
  restarting: { status: 503, message: 'The server is restarting.' },
  internal: { status: 500, message: 'The server made a mistake.' },
} as const satisfies Record<string, { status: number; message: string }>
export type ApiErrorCode = keyof typeof apiErrors

/** Thrown by a route to answer with a line of `apiErrors`. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  constructor(code: ApiErrorCode) {
    super(apiErrors[code].message)
    this.code = code
  }
}

/** The body of the answer for a code. */
export const errorBody = (code: ApiErrorCode): ErrorResponse => ({ code, message: apiErrors[code].message })

/** A reason not to start that a host can do something about: `message` is one plain sentence. */
export class StartupError extends Error {}
