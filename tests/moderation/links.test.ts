/** Who may be on a board, and how that is taken back while they are there. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import type { LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { Role } from '@samenspel/shared/protocol/version'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addNote,
  getTicket,
  joinPlainly,
  makeBoard,
  noteText,
  sendJson,
  whenSynced,
  type TestBoard,
} from '../support/board-client.ts'
import { ask, listLinks } from '../support/facilitator.ts'
import { joinRaw, openSocket, step1Frame, updateFrame } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
const endings: (() => unknown)[] = []

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

async function linkOf(board: TestBoard, role: Role): Promise<LinkEntry> {
  const link = (await listLinks(server.url, board)).find((entry) => entry.role === role && entry.revokedAt === null)
  if (!link) throw new Error(`The board has no ${role} link.`)
  return link
}
async function makeLink(board: TestBoard, body: object) {
  const { status, body: answer } = await ask(server.url, board, 'POST', '/links', body)
  expect(status, JSON.stringify(answer)).toBe(201)
  const { link, address } = answer as unknown as { link: LinkEntry; address: string }
  return { link, token: address.split('#')[1] ?? '' }
}
async function enter({ boardId }: TestBoard, token: string, personId: PersonId = newPersonId()): Promise<BoardSession> {
  const options = { boardId: boardId as BoardId, token, personId, name: 'Noor' }
  const session = await openBoard(options, { baseUrl: server.url, keepsLocalCopy: false })
  endings.push(() => session.close())
  await expect.poll(() => session.saveState.get()).toEqual({ state: 'saved' })
  return session
}
const add = ({ board }: BoardSession, text: string) =>
  board.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
const count = ({ board }: BoardSession) => board.elements.all().length
const noteUpdate = (id: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('elements').set(id, new Y.Map([['kind', 'sticky-note']]))
  return Y.encodeStateAsUpdate(doc)
}

describe('a link', () => {
  it('is listed without its token, with the day on which it was last used', async () => {
    const board = await makeBoard(server.url)
    await getTicket(server.url, board.boardId, board.tokens.viewer)
    const { body } = await ask(server.url, board, 'GET', '/links')
    for (const token of Object.values(board.tokens)) expect(JSON.stringify(body)).not.toContain(token)
    const today = new Date().toISOString().slice(0, 10)
    expect(body).toMatchObject({ removedPeople: 0 })
    const links = body['links'] as readonly LinkEntry[]
    expect(
      links.map(({ role, own, lastUsed }) => ({ role, own, lastUsed })).toSorted((a, b) => (a.role < b.role ? -1 : 1)),
    ).toEqual([
      { role: 'facilitator', own: true, lastUsed: null },
      { role: 'participant', own: false, lastUsed: null },
      { role: 'viewer', own: false, lastUsed: today },
    ])
  })

  it.each(['facilitator', 'participant', 'viewer', 'wall'] as const)('is made for a %s, and works', async (role) => {
    const board = await makeBoard(server.url)
    const { link, token } = await makeLink(board, { role, label: ' Team Noord ', expiresAt: null })
    expect(link).toMatchObject({ role, label: 'Team Noord', expiresAt: null, revokedAt: null })
    expect((await getTicket(server.url, board.boardId, token)).role).toBe(role)
  })

  it('stops working when its time is over, also for those who are there', async () => {
    const board = await makeBoard(server.url)
    const expiresAt = new Date(Date.now() + 1_500).toISOString()
    const { token } = await makeLink(board, { role: 'participant', label: 'Even', expiresAt })
    const client = await joinRaw(server.url, board.boardId, token)
    endings.push(() => client.close())
    await expect.poll(() => client.closeCode).toBe(4403)
    await expect(getTicket(server.url, board.boardId, token)).rejects.toThrow('token-invalid')
    const past = { role: 'viewer', label: '', expiresAt: '2020-01-01T00:00:00Z' }
    expect((await ask(server.url, board, 'POST', '/links', past)).status).toBe(400)
  })

  it('that is withdrawn closes the sockets of its people at once, and nothing of theirs comes in any more', async () => {
    const board = await makeBoard(server.url)
    const client = await joinRaw(server.url, board.boardId, board.tokens.participant)
    const page = await enter(board, board.tokens.participant)
    const other = await enter(board, board.tokens.facilitator)
    const { ticket } = await getTicket(server.url, board.boardId, board.tokens.participant)
    const { linkId } = await linkOf(board, 'participant')
    const startMs = performance.now()
    expect(await ask(server.url, board, 'DELETE', `/links/${linkId}`)).toEqual({ status: 200, body: { withdrawn: 1 } })
    client.send(updateFrame(noteUpdate('te-laat')))
    await expect.poll(() => client.closeCode).toBe(4403)
    await expect.poll(() => page.connection.get()).toEqual({ state: 'refused', reason: 'link-invalid' })
    expect(performance.now() - startMs).toBeLessThan(2_000)
    const late = await openSocket(server.url, board.boardId, ticket)
    late.send(step1Frame())
    await expect.poll(() => late.closeCode).toBe(4401)
    add(other, 'verder')
    await expect.poll(() => other.saveState.get()).toEqual({ state: 'saved' })
    expect(count(other)).toBe(1)
    expect((await linkOf(board, 'viewer')).revokedAt).toBeNull()
    expect((await ask(server.url, board, 'DELETE', `/links/${linkId}`)).status).toBe(404)
  })

  it('drops what a withdrawn link sent together with the withdrawal, and still answers the others', async () => {
    const board = await makeBoard(server.url)
    const other = await joinRaw(server.url, board.boardId, board.tokens.facilitator)
    endings.push(() => other.close())
    for (let round = 0; round < 20; round++) {
      const { link, token } = await makeLink(board, { role: 'participant', label: '', expiresAt: null })
      const client = await joinRaw(server.url, board.boardId, token)
      endings.push(() => client.close())
      // Whoever does not read the close goes on sending, as long as they like.
      client.socket.pause()
      const send = async (when: string): Promise<void> => {
        client.send(updateFrame(noteUpdate(`${round}.${when}.${performance.now()}`)))
        await new Promise(setImmediate)
      }
      let answered = false
      const withdrawn = ask(server.url, board, 'DELETE', `/links/${link.linkId}`).then(() => (answered = true))
      while (!answered) await send('before')
      await withdrawn
      for (let n = 0; n < 20; n++) await send('after')
      client.socket.resume()
      await expect.poll(() => client.closeCode).toBe(4403)
      const mark = other.mark()
      await expect.poll(() => other.durable).toBe(mark)
    }
    expect([...other.elements.keys()].filter((key) => key.includes('after'))).toEqual([])
    const late = await joinRaw(server.url, board.boardId, board.tokens.viewer)
    endings.push(() => late.close())
    expect([...late.elements.keys()].toSorted()).toEqual([...other.elements.keys()].toSorted())
  })

  it('is renewed: the old one stops, the new one has its name and role', async () => {
    const board = await makeBoard(server.url)
    const made = await makeLink(board, { role: 'viewer', label: 'Scherm', expiresAt: null })
    const { status, body } = await ask(server.url, board, 'POST', `/links/${made.link.linkId}/renew`)
    expect(status).toBe(201)
    expect(body['link']).toMatchObject({ role: 'viewer', label: 'Scherm' })
    await expect(getTicket(server.url, board.boardId, made.token)).rejects.toThrow('token-invalid')
    expect((await getTicket(server.url, board.boardId, String(body['address']).split('#')[1] ?? '')).role).toBe(
      'viewer',
    )
  })

  it('of the last facilitator stays, unless it is renewed', async () => {
    const board = await makeBoard(server.url)
    const { linkId } = await linkOf(board, 'facilitator')
    expect(await ask(server.url, board, 'DELETE', `/links/${linkId}`)).toMatchObject({
      status: 409,
      body: { code: 'last-facilitator-link' },
    })
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    await makeLink(board, { role: 'facilitator', label: 'Even', expiresAt })
    expect((await ask(server.url, board, 'DELETE', `/links/${linkId}`)).status).toBe(409)
    const renewed = await ask(server.url, board, 'POST', `/links/${linkId}/renew`)
    expect(renewed.status).toBe(201)
    expect((await ask(server.url, board, 'GET', '/links')).status).toBe(403)
  })

  it('can only be seen and changed by a facilitator, and not too often', async () => {
    const board = await makeBoard(server.url)
    const { linkId } = await linkOf(board, 'viewer')
    const link = { role: 'facilitator', label: '', expiresAt: null }
    for (const token of [board.tokens.participant, board.tokens.viewer, 'x'.repeat(32), 'x'.repeat(5_000), null])
      for (const [method, where, body] of [
        ['GET', '/links', undefined],
        ['POST', '/links', link],
        ['PUT', `/links/${linkId}`, { role: 'participant' }],
        ['DELETE', `/links/${linkId}`, undefined],
        ['DELETE', '/links/personal', undefined],
        ['POST', `/links/${linkId}/renew`, undefined],
        ['POST', '/removals', { personId: newPersonId() }],
        ['DELETE', '/removals', undefined],
        ['PUT', '/frozen', { frozen: true }],
      ] as const)
        expect((await ask(server.url, board, method, where, body, token)).status).toBe(403)
    for (const body of [
      { ...link, role: 'owner' },
      { ...link, label: 'x'.repeat(61) },
      { ...link, expiresAt: 'morgen' },
      {},
    ])
      expect((await ask(server.url, board, 'POST', '/links', body)).status).toBe(400)
    const answers = await Promise.all(Array.from({ length: 80 }, () => ask(server.url, board, 'GET', '/links')))
    expect(answers.some(({ status }) => status === 429)).toBe(true)
  })
})

describe('a board that was deleted', () => {
  it('closes everybody with a code that ends it, takes nothing more, and gives no tickets', async () => {
    const board = await makeBoard(server.url)
    const { boardId, tokens } = board
    const writer = (await joinRaw(server.url, boardId, tokens.participant)).follow()
    const reader = await joinRaw(server.url, boardId, tokens.viewer)
    const { ticket } = await getTicket(server.url, boardId, tokens.participant)
    const database = new DatabaseSync(join(server.dataFolder, 'samenspel.sqlite'))
    database
      .prepare('UPDATE board SET deleted_at = ?, access_version = access_version + 1 WHERE id = ?')
      .run(Date.now(), boardId)
    database.close()
    writer.elements.set('te-laat', 1)
    writer.mark()
    await expect.poll(() => [writer.closeCode, reader.closeCode]).toEqual([4404, 4404])
    expect(writer.durable).toBe(0)
    await expect(getTicket(server.url, boardId, tokens.participant)).rejects.toThrow('board-not-found')
    expect((await ask(server.url, board, 'GET', '/links')).status).toBe(404)
    const late = await openSocket(server.url, boardId, ticket)
    late.send(step1Frame())
    await expect.poll(() => late.closeCode).toBe(4404)
  })
})

describe('a person who is removed', () => {
  it('loses the connection and cannot come back as the same person; the others stay', async () => {
    const board = await makeBoard(server.url)
    const [noor, sam] = [newPersonId(), newPersonId()]
    const removed = await enter(board, board.tokens.participant, noor)
    const stays = await enter(board, board.tokens.participant, sam)
    expect((await ask(server.url, board, 'POST', '/removals', { personId: noor })).status).toBe(200)
    await expect.poll(() => removed.connection.get()).toEqual({ state: 'refused', reason: 'link-invalid' })
    await expect(getTicket(server.url, board.boardId, board.tokens.participant, { personId: noor })).rejects.toThrow(
      'removed',
    )
    expect(stays.connection.get()).toEqual({ state: 'live' })
    expect((await ask(server.url, board, 'GET', '/links')).body).toMatchObject({ removedPeople: 1 })
    expect((await ask(server.url, board, 'DELETE', '/removals')).body).toEqual({ readmitted: 1 })
    await enter(board, board.tokens.participant, noor)
  })

  it('who came in with the code of the door loses the link that the door gave', async () => {
    const board = await makeBoard(server.url)
    const { body } = await sendJson(
      `${server.url}/api/boards/${board.boardId}/door`,
      { token: board.tokens.facilitator, open: true },
      'PUT',
    )
    const token = String((await sendJson(`${server.url}/api/join`, { code: body['code'] })).body['token'])
    const noor = newPersonId()
    const removed = await enter(board, token, noor)
    await ask(server.url, board, 'POST', '/removals', { personId: noor })
    await expect.poll(() => removed.connection.get().state).toBe('refused')
    await expect(getTicket(server.url, board.boardId, token, { personId: newPersonId() })).rejects.toThrow(
      'token-invalid',
    )
    expect((await listLinks(server.url, board)).filter(({ personal }) => personal)).toMatchObject([
      { role: 'participant' },
    ])
  })

  it('is never a facilitator', async () => {
    const board = await makeBoard(server.url)
    const noor = newPersonId()
    const facilitator = await enter(board, board.tokens.facilitator, noor)
    expect((await ask(server.url, board, 'POST', '/removals', { personId: noor })).status).toBe(403)
    expect(facilitator.connection.get()).toEqual({ state: 'live' })
    expect((await ask(server.url, board, 'POST', '/removals', { personId: '../x' })).status).toBe(400)
  })
})

describe('a frozen board', () => {
  it('takes changes of facilitators only, and everybody is told so until it is released', async () => {
    const board = await makeBoard(server.url)
    const [noor, facilitator] = [
      await enter(board, board.tokens.participant),
      await enter(board, board.tokens.facilitator),
    ]
    expect((await ask(server.url, board, 'PUT', '/frozen', { frozen: true })).body).toEqual({ frozen: true })
    await expect.poll(() => [noor.role.get(), facilitator.role.get()]).toEqual(['viewer', 'facilitator'])
    await expect.poll(() => [noor.frozen.get(), facilitator.frozen.get()]).toEqual([true, true])
    add(facilitator, 'mag')
    await expect.poll(() => count(noor)).toBe(1)
    const late = await enter(board, board.tokens.participant)
    await expect.poll(() => [late.role.get(), late.frozen.get()]).toEqual(['viewer', true])
    await server.kill()
    server = await server.restart()
    await expect.poll(() => noor.connection.get().state, { timeout: 10_000 }).toBe('live')
    expect(noor.role.get()).toBe('viewer')
    await ask(server.url, board, 'PUT', '/frozen', { frozen: false })
    await expect
      .poll(() => [noor.role.get(), late.role.get(), noor.frozen.get()])
      .toEqual(['participant', 'participant', false])
    add(noor, 'mag weer')
    await expect.poll(() => count(facilitator)).toBe(2)
    await expect.poll(() => noor.saveState.get()).toEqual({ state: 'saved' })
  })

  it('never calls what was written into the freeze saved, and takes it when it is released', async () => {
    const board = await makeBoard(server.url)
    const [noor, facilitator] = [
      await enter(board, board.tokens.participant),
      await enter(board, board.tokens.facilitator),
    ]
    const plain = await joinPlainly(server.url, board.boardId, board.tokens.participant)
    endings.push(() => plain.provider.destroy())
    await whenSynced(plain)
    const states: string[] = []
    await ask(server.url, board, 'PUT', '/frozen', { frozen: true })
    add(noor, 'te laat')
    addNote(plain, 'plain', 'ook te laat')
    noor.saveState.subscribe(() => states.push(noor.saveState.get().state))
    await expect.poll(() => noor.saveState.get()).toEqual({ state: 'unsaved', reason: 'read-only', changes: 1 })
    expect(count(facilitator)).toBe(0)
    expect(states).not.toContain('saved')
    await ask(server.url, board, 'PUT', '/frozen', { frozen: false })
    await expect.poll(() => noor.saveState.get(), { timeout: 10_000 }).toEqual({ state: 'saved' })
    await expect.poll(() => count(facilitator), { timeout: 10_000 }).toBe(2)
    const late = await joinPlainly(server.url, board.boardId, board.tokens.viewer)
    endings.push(() => late.provider.destroy())
    await whenSynced(late)
    expect([late.elements.size, noteText(late, 'plain')]).toEqual([2, 'ook te laat'])
  })
})
