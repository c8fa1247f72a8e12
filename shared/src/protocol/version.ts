/** The sub-protocol our own clients announce; its presence turns on the EXT messages of `ext-messages.ts`. */
export const SUBPROTOCOL = 'samenspel.1'
/** A ticket travels as a second sub-protocol with this prefix, so that it appears in no address and no log. */
export const TICKET_SUBPROTOCOL_PREFIX = 't.'

/** Numbers that open a websocket frame. 0 to 3 are the y-websocket protocol's own. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ext: 100 } as const
/** Numbers that follow `messageType.sync`. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const

/**
 * Why the server closed a socket. 4400 to 4499 tell a y-websocket 3.1 client to stay away; every other code tells it to come back.
 * Our own client comes back after 4401 too, with a new ticket.
 */
export const closeCode = {
  badFrame: 4400,
  ticketInvalid: 4401,
  forbidden: 4403,
  boardGone: 4404,
  tooLarge: 4413,
  serverBusy: 4503,
  slowReader: 4513,
  tooMany: 4529,
  restarting: 1012,
} as const
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** What a link allows. `wall` looks like `viewer` to the document. */
export const roles = ['facilitator', 'participant', 'viewer', 'wall'] as const
export type Role = (typeof roles)[number]
/** True when a person with this role may change the board. */
export const mayEdit = (role: Role): boolean => role === 'facilitator' || role === 'participant'
export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)
