import { newBoardId, newPersonId } from '@samenspel/shared/ids'
import { expect, it } from 'vitest'
import type { Storage } from '#storage/storage.ts'
import { openTickets, type TicketClaims } from './tickets.ts'

/** Of a storage, tickets need the secret only. */
const storageWith = (key: Uint8Array): Storage => ({ secret: async () => key }) as unknown as Storage
const key = new Uint8Array(32).fill(7)
const claims: TicketClaims = {
  boardId: newBoardId(),
  linkId: 'link',
  role: 'participant',
  personId: newPersonId(),
  name: 'Noor "de buurvrouw"',
  expiresAtMs: 2_000,
}

it('a ticket gives back what it was issued with, until its time is over, on every server with the same key', async () => {
  const ticket = (await openTickets(storageWith(key))).issue(claims)
  const other = await openTickets(storageWith(key))
  expect(other.read(ticket, 1_999)).toEqual(claims)
  expect(other.read(ticket, 2_000)).toBeUndefined()
})

it('a ticket with one changed character, or from another server, is none', async () => {
  const tickets = await openTickets(storageWith(key))
  const ticket = tickets.issue(claims)
  for (let at = 0; at < ticket.length; at += 7) {
    const changed = ticket.slice(0, at) + (ticket[at] === 'A' ? 'B' : 'A') + ticket.slice(at + 1)
    expect(tickets.read(changed, 0)).toBeUndefined()
  }
  expect((await openTickets(storageWith(new Uint8Array(32)))).read(ticket, 0)).toBeUndefined()
})

it.each(['', 'x', 'A'.repeat(60), 'A'.repeat(100_000), '../../etc', '{}'])('%.20s is no ticket', async (text) => {
  expect((await openTickets(storageWith(key))).read(text, 0)).toBeUndefined()
})

it('says nothing readable, and fits into a websocket sub-protocol', async () => {
  const ticket = (await openTickets(storageWith(key))).issue(claims)
  expect(Buffer.from(ticket, 'base64url').toString('latin1')).not.toContain('Noor')
  expect(ticket).toMatch(/^[A-Za-z0-9_-]+$/)
})
