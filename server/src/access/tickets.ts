import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { parseBoardId, parsePersonId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import { isRole, type Role } from '@samenspel/shared/protocol/version'
import type { Storage } from '#storage/storage.ts'

/** What a ticket says: who may open which board, by which link, until when. */
export interface TicketClaims {
  readonly boardId: BoardId
  readonly linkId: string
  readonly role: Role
  readonly personId: PersonId
  readonly name: string
  readonly expiresAtMs: number
}

/**
 * Issues and reads tickets. A ticket is its claims, encrypted and authenticated (AES-256-GCM) with a key that all servers of a database
 * share: no server keeps a list, any of them can read it, a restart changes nothing, and a name in it is in nobody's log.
 */
export interface Tickets {
  issue(claims: TicketClaims): string
  /** The claims, or undefined when this is no ticket of ours or its time is over. */
  read(ticket: string, nowMs: number): TicketClaims | undefined
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const TICKET_CHARACTERS_MAX = 1_024

/** Tickets under the key in the storage, which is made when there is none. */
export async function openTickets(storage: Storage): Promise<Tickets> {
  const key = await storage.secret('ticket-key', randomBytes(KEY_BYTES))
  return {
    issue(claims) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const { boardId, linkId, role, personId, name, expiresAtMs } = claims
      const text = JSON.stringify([boardId, linkId, role, personId, name, expiresAtMs])
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
    },
    read(ticket, nowMs) {
      if (ticket.length > TICKET_CHARACTERS_MAX) return undefined
      const claims = readClaims(decrypt(Buffer.from(ticket, 'base64url'), key))
      return claims && claims.expiresAtMs > nowMs ? claims : undefined
    },
  }
}

function decrypt(bytes: Buffer, key: Uint8Array): string {
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return ''
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
    return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
  } catch {
    // The tag does not fit: somebody made this up.
    return ''
  }
}

function readClaims(text: string): TicketClaims | undefined {
  if (text === '') return undefined
  const [board, linkId, role, person, name, expiresAtMs] = JSON.parse(text) as unknown[]
  const boardId = parseBoardId(board)
  const personId = parsePersonId(person)
  if (!boardId || !personId || !isRole(role) || typeof linkId !== 'string' || typeof expiresAtMs !== 'number')
    return undefined
  return { boardId, linkId, role, personId, name: cleanPersonName(name), expiresAtMs }
}
