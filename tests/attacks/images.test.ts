/** Who may put pictures on a board, what is taken for one, and how it is served. */
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getTicket, makeBoard, sendJson, type TestBoard } from '../support/board-client.ts'
import { grayPng } from '../support/pictures.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
beforeAll(async () => {
  server = await startServer({ env: { LIMIT_IMAGES_PER_BOARD_MAX: '4', LIMIT_IMAGES_AT_ONCE_MAX: '100' } })
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())

type RoleOfLink = keyof TestBoard['tokens']

async function send(
  bytes: Uint8Array<ArrayBuffer>,
  { as = 'participant', to = board, headers = {} }: Partial<{ as: RoleOfLink; to: TestBoard; headers: object }> = {},
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const { ticket } = await getTicket(server.url, board.boardId, board.tokens[as])
  const response = await fetch(`${server.url}/api/boards/${to.boardId}/images`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${ticket}`, ...headers },
    body: bytes,
  })
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> }
}

const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(words))

it('a participant puts a picture on the board, and who has its address sees it, as a picture and nothing else', async () => {
  const { status, body } = await send(grayPng(300, 200))
  expect([status, body]).toEqual([201, { imageId: expect.stringMatching(/^[\w-]{32}$/), width: 300, height: 200 }])
  const served = await fetch(`${server.url}/api/images/${String(body['imageId'])}`)
  expect(served.status).toBe(200)
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  })
  const bytes = new Uint8Array(await served.arrayBuffer())
  expect(Buffer.from(bytes.subarray(8, 12)).toString('latin1')).toBe('WEBP')
})

describe('nobody else puts one there', () => {
  it('viewers, tickets for other boards, invented tickets, none', async () => {
    const picture = grayPng(20, 20)
    expect(await send(picture, { as: 'viewer' })).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    expect(await send(picture, { to: await makeBoard(server.url) })).toMatchObject({ status: 403 })
    for (const authorization of ['Bearer x', '', `Bearer ${board.tokens.facilitator}`])
      expect(await send(picture, { headers: { authorization } })).toMatchObject({ status: 403 })
  })

  it('participants of a frozen board', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${board.tokens.facilitator}` }
    const freeze = (frozen: boolean) =>
      fetch(`${server.url}/api/boards/${board.boardId}/frozen`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ frozen }),
      })
    await freeze(true)
    expect(await send(grayPng(20, 20))).toMatchObject({ status: 403 })
    expect(await send(grayPng(20, 20), { as: 'facilitator' })).toMatchObject({ status: 201 })
    await freeze(false)
  })
})

describe('within a second and with a sentence, the server refuses', () => {
  const hostile: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
    'a vector picture': () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'a page behind a picture': () =>
      new Uint8Array(Buffer.concat([grayPng(40, 40), text('<script>alert(1)</script>')])),
    '50 million pixels in a few kilobytes': () => grayPng(10_000, 5_000),
    'half a picture': () => grayPng(400, 400).subarray(0, 150),
    nothing: () => new Uint8Array(),
  }
  it.each(Object.entries(hostile))('%s', async (_name, make) => {
    const bytes = make()
    const startMs = performance.now()
    const { status, body } = await send(bytes)
    expect(performance.now() - startMs).toBeLessThan(1_000)
    expect(status).toBe(422)
    expect(body).toEqual({ code: 'image-unreadable', message: expect.stringMatching(/^This is not a whole PNG/) })
  })

  it('more bytes than a picture may have, before reading them', async () => {
    const { ticket } = await getTicket(server.url, board.boardId, board.tokens.participant)
    // Only the headers are sent: the answer must come without a single byte of the picture.
    const asked = request(`${server.url}/api/boards/${board.boardId}/images`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': '6000001',
        authorization: `Bearer ${ticket}`,
      },
    })
    asked.flushHeaders()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect([answer.statusCode, JSON.parse(await readText(answer))]).toMatchObject([413, { code: 'too-large' }])
    asked.destroy()
  })

  it('other content types, and addresses that are none', async () => {
    expect(await send(grayPng(20, 20), { headers: { 'content-type': 'image/svg+xml' } })).toMatchObject({ status: 400 })
    for (const id of ['x', '..%2f..%2fetc%2fpasswd', 'A'.repeat(32), `${'A'.repeat(32)}/x`])
      expect((await fetch(`${server.url}/api/images/${id}`)).status).toBe(404)
  })
})

it('a board has room for so many, and the others are told so', async () => {
  const answers: number[] = []
  for (let sent = 0; sent < 5; sent += 1) answers.push((await send(grayPng(20, 20))).status)
  expect(answers.at(-1)).toBe(409)
  expect(answers).toContain(201)
})

it('small requests elsewhere stay small', async () => {
  const { status } = await sendJson(`${server.url}/api/boards`, { title: 'x'.repeat(20_000) })
  expect(status).toBe(413)
})
