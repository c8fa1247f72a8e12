/** What a link allows is changed while its people are on the board. */
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, type BoardId } from '@samenspel/shared/ids'
import type { LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { Role } from '@samenspel/shared/protocol/version'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { getTicket, makeBoard, sendJson, type TestBoard } from '../support/board-client.ts'
import { ask, listLinks } from '../support/facilitator.ts'
import { joinRaw, openSocket, step1Frame, step2Frame, updateFrame } from '../support/raw-client.ts'
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

async function idOf(board: TestBoard, role: Role): Promise<string> {
  const link = (await listLinks(server.url, board)).find((entry) => entry.role === role)
  if (!link) throw new Error(`The board has no ${role} link.`)
  return link.linkId
}
const change = (board: TestBoard, linkId: string, role: string, token?: string) =>
  ask(server.url, board, 'PUT', `/links/${linkId}`, { role }, token)
async function makeLink(board: TestBoard, role: Role, expiresAt: string | null = null) {
  const { body } = await ask(server.url, board, 'POST', '/links', { role, label: '', expiresAt })
  const { link, address } = body as unknown as { link: LinkEntry; address: string }
  return { linkId: link.linkId, token: address.split('#')[1] ?? '' }
}
async function enter({ boardId }: TestBoard, token: string, name = 'Noor'): Promise<BoardSession> {
  const options = { boardId: boardId as BoardId, token, personId: newPersonId(), name }
  const session = await openBoard(options, { baseUrl: server.url, keepsLocalCopy: false })
  endings.push(() => session.close())
  await expect.poll(() => session.saveState.get()).toEqual({ state: 'saved' })
  return session
}
/** How the page stands with the board: connected, and as whom. */
const standing = ({ connection, role }: BoardSession) => [connection.get().state, role.get()]
const add = ({ board }: BoardSession, text: string) =>
  board.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
const count = ({ board }: BoardSession) => board.elements.all().length
const noteUpdate = (id: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('elements').set(id, new Y.Map([['kind', 'sticky-note']]))
  return Y.encodeStateAsUpdate(doc)
}

describe('a link that allows less than it did', () => {
  it('closes the sockets of its people at once; they come back to look, and write nothing until it allows that again', async () => {
    const board = await makeBoard(server.url)
    const client = await joinRaw(server.url, board.boardId, board.tokens.participant)
    const page = await enter(board, board.tokens.participant)
    const other = await enter(board, board.tokens.facilitator)
    const linkId = await idOf(board, 'participant')
    const startMs = performance.now()
    const { status, body } = await change(board, linkId, 'viewer')
    expect([status, body['link']]).toMatchObject([200, { linkId, role: 'viewer', revokedAt: null }])
    client.send(updateFrame(noteUpdate('te-laat')))
    await expect.poll(() => client.closeCode).toBe(4401)
    await expect.poll(() => standing(page)).toEqual(['live', 'viewer'])
    expect(performance.now() - startMs).toBeLessThan(2_000)
    add(page, 'mag niet')
    await expect.poll(() => page.saveState.get()).toEqual({ state: 'unsaved', reason: 'not-allowed', changes: 1 })
    const viewer = await joinRaw(server.url, board.boardId, board.tokens.participant)
    endings.push(() => viewer.close())
    viewer.send(step2Frame(noteUpdate('ook-niet')))
    viewer.mark()
    await expect.poll(() => viewer.rejections).toEqual(['not-allowed'])
    add(other, 'verder')
    await expect.poll(() => other.saveState.get()).toEqual({ state: 'saved' })
    expect(count(other)).toBe(1)
    // The other way round, and what could not be said before is said.
    expect((await change(board, linkId, 'participant')).status).toBe(200)
    await expect.poll(() => standing(page)).toEqual(['live', 'participant'])
    await expect.poll(() => page.saveState.get()).toEqual({ state: 'saved' })
    await expect.poll(() => count(other)).toBe(2)
    expect(await idOf(board, 'participant')).toBe(linkId)
  })

  it('brings nothing in any more once that is answered, whatever was under way', async () => {
    const board = await makeBoard(server.url)
    const other = await joinRaw(server.url, board.boardId, board.tokens.facilitator)
    endings.push(() => other.close())
    const notes = () => [...other.elements.keys()].toSorted()
    for (let round = 0; round < 20; round++) {
      const { linkId, token } = await makeLink(board, 'participant')
      const client = await joinRaw(server.url, board.boardId, token)
      const changed = change(board, linkId, 'viewer')
      while (client.closeCode === undefined) {
        client.send(updateFrame(noteUpdate(`${round}.${performance.now()}`)))
        await new Promise(setImmediate)
      }
      expect([client.closeCode, (await changed).status]).toEqual([4401, 200])
      const mark = other.mark()
      await expect.poll(() => other.durable).toBe(mark)
      const atAnswer = notes()
      const viewer = await joinRaw(server.url, board.boardId, token)
      viewer.send(step2Frame(Y.encodeStateAsUpdate(client.doc)))
      viewer.send(updateFrame(noteUpdate(`${round}.later`)))
      viewer.mark()
      await expect.poll(() => viewer.rejections.length).toBeGreaterThan(0)
      await viewer.close()
      expect(notes()).toEqual(atAnswer)
    }
    const late = await joinRaw(server.url, board.boardId, board.tokens.viewer)
    endings.push(() => late.close())
    expect([...late.elements.keys()].toSorted()).toEqual(notes())
  })

  it('is no longer opened by the tickets that were given for it, nor are pictures and rounds', async () => {
    const board = await makeBoard(server.url)
    const linkId = await idOf(board, 'participant')
    const { ticket: writers } = await getTicket(server.url, board.boardId, board.tokens.participant)
    const entry = { secret: 'a'.repeat(32), body: 'x' }
    const seal = (ticket: string) => ask(server.url, board, 'PUT', '/sealed/ronde', entry, ticket)
    const sendPicture = async (ticket: string) => {
      const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${ticket}` }
      const path = `${server.url}/api/boards/${board.boardId}/images`
      return (await fetch(path, { method: 'POST', headers, body: Buffer.from('geen plaatje') })).status
    }
    expect([(await seal(writers)).status, await sendPicture(writers)]).toEqual([200, 422])
    await change(board, linkId, 'viewer')
    const late = await openSocket(server.url, board.boardId, writers)
    late.send(step1Frame())
    await expect.poll(() => late.closeCode).toBe(4401)
    expect(await seal(writers)).toMatchObject({ status: 403, body: { code: 'token-invalid' } })
    expect(await sendPicture(writers)).toBe(403)
    const { ticket: lookers, role } = await getTicket(server.url, board.boardId, board.tokens.participant)
    expect(role).toBe('viewer')
    expect(await seal(lookers)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    // A ticket is of the role that it was given for, also when the link allows more again.
    await change(board, linkId, 'participant')
    expect(await seal(lookers)).toMatchObject({ status: 403, body: { code: 'token-invalid' } })
    expect((await seal(writers)).status).toBe(200)
  })

  it('of a facilitator takes away what only facilitators may do, also from those who are there', async () => {
    const board = await makeBoard(server.url)
    const second = await makeLink(board, 'facilitator')
    const page = await enter(board, second.token)
    expect((await change(board, second.linkId, 'participant')).status).toBe(200)
    await expect.poll(() => standing(page)).toEqual(['live', 'participant'])
    expect(await ask(server.url, board, 'GET', '/links', undefined, second.token)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    })
    expect(await change(board, second.linkId, 'facilitator')).toMatchObject({ status: 403 })
  })

  it('that the door gave is known by who is there, and makes that one guest a viewer', async () => {
    const board = await makeBoard(server.url)
    const door = { token: board.tokens.facilitator, open: true }
    const { body } = await sendJson(`${server.url}/api/boards/${board.boardId}/door`, door, 'PUT')
    const comeIn = async (name: string) => {
      const joined = await sendJson(`${server.url}/api/join`, { code: body['code'] })
      return enter(board, String(joined.body['token']), name)
    }
    const [noor, sam] = [await comeIn('Noor'), await comeIn('Sam')]
    await enter(board, board.tokens.participant, 'Gedeeld')
    const links = await listLinks(server.url, board)
    expect(links.flatMap(({ here }) => here).toSorted()).toEqual(['Noor', 'Sam'])
    const hers = links.find(({ here }) => here.includes('Noor'))
    expect(hers).toMatchObject({ personal: true, role: 'participant' })
    expect((await change(board, hers?.linkId ?? '', 'viewer')).status).toBe(200)
    await expect.poll(() => standing(noor)).toEqual(['live', 'viewer'])
    expect(standing(sam)).toEqual(['live', 'participant'])
    expect((await change(board, 'personal', 'viewer')).status).toBe(404)
  })
})

describe('changing what a link allows', () => {
  it.each([
    ['participant', 'wall'],
    ['viewer', 'participant'],
    ['wall', 'viewer'],
    ['facilitator', 'viewer'],
  ] as const)('makes a %s link one of a %s', async (from, to) => {
    const board = await makeBoard(server.url)
    const { linkId, token } = await makeLink(board, from)
    expect(await change(board, linkId, to)).toMatchObject({ status: 200, body: { link: { linkId, role: to } } })
    expect((await getTicket(server.url, board.boardId, token)).role).toBe(to)
  })

  it('closes nobody when it allows that already', async () => {
    const board = await makeBoard(server.url)
    const client = await joinRaw(server.url, board.boardId, board.tokens.participant)
    endings.push(() => client.close())
    expect((await change(board, await idOf(board, 'participant'), 'participant')).status).toBe(200)
    const mark = client.mark()
    await expect.poll(() => client.durable).toBe(mark)
    expect(client.closeCode).toBeUndefined()
  })

  it('makes nobody a facilitator, spares the link it was asked by, and needs one that works', async () => {
    const board = await makeBoard(server.url)
    const [own, viewer] = [await idOf(board, 'facilitator'), await idOf(board, 'viewer')]
    const refusal = { status: 403, body: { code: 'not-allowed' } }
    for (const role of ['facilitator', 'viewer']) expect(await change(board, own, role)).toMatchObject(refusal)
    expect(await change(board, viewer, 'facilitator')).toMatchObject(refusal)
    expect((await change(board, viewer, 'owner')).status).toBe(400)
    expect((await ask(server.url, board, 'PUT', `/links/${viewer}`, {})).status).toBe(400)
    const unknown = { status: 404, body: { code: 'link-not-found' } }
    expect(await change(board, 'nergens', 'viewer')).toMatchObject(unknown)
    expect(await change(await makeBoard(server.url), viewer, 'participant')).toMatchObject(unknown)
    await ask(server.url, board, 'DELETE', `/links/${viewer}`)
    expect(await change(board, viewer, 'participant')).toMatchObject(unknown)
  })

  it('leaves the board one facilitator link that stays', async () => {
    const board = await makeBoard(server.url)
    const soon = new Date(Date.now() + 60_000).toISOString()
    const passing = await makeLink(board, 'facilitator', soon)
    expect(await change(board, await idOf(board, 'facilitator'), 'viewer', passing.token)).toMatchObject({
      status: 409,
      body: { code: 'last-facilitator-link' },
    })
    expect((await change(board, passing.linkId, 'viewer')).status).toBe(200)
  })
})
