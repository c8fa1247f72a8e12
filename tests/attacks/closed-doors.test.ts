/** Tickets, links, codes, origins and paths: who is let in, and what they are told. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { closeCode } from '@samenspel/shared/protocol/version'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { getTicket, makeBoard, sendJson, type TestBoard } from '../support/board-client.ts'
import { ask as askAsFacilitator } from '../support/facilitator.ts'
import { joinRaw, openSocket, step1Frame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
beforeAll(async () => {
  server = await startServer({
    env: {
      LIMIT_TICKET_MS: '1500',
      LIMIT_WRONG_CODES_AT_ONCE_MAX: '20',
      LIMIT_CODE_JOINS_AT_ONCE_MAX: '60',
      LIMIT_CODE_JOINS_PER_SECOND: '0.1',
      LIMIT_CODE_LINKS_PER_BOARD_MAX: '50',
      LIMIT_HELLO_MS_MAX: '1500',
    },
  })
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())

const closedWith = async (client: RawClient): Promise<number | undefined> => {
  await expect.poll(() => client.closeCode).toBeDefined()
  return client.closeCode
}
const ticketFor = async (of: TestBoard = board): Promise<string> =>
  (await getTicket(server.url, of.boardId, of.tokens.participant)).ticket

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  holder.close()
  await once(holder, 'close')
  return port
}

describe('a socket is closed', () => {
  it('without a ticket, with an invented one, and with one for another board: 4401', async () => {
    const other = await makeBoard(server.url)
    for (const ticket of ['', 'x', await ticketFor(other)])
      expect(await closedWith(await openSocket(server.url, board.boardId, ticket))).toBe(closeCode.ticketInvalid)
  })

  it('with a ticket whose time is over: 4401', async () => {
    const ticket = await ticketFor()
    const inTime = await openSocket(server.url, board.boardId, ticket)
    inTime.send(step1Frame())
    await expect.poll(() => inTime.frames.length).toBeGreaterThan(1)
    await inTime.close()
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    expect(await closedWith(await openSocket(server.url, board.boardId, ticket))).toBe(closeCode.ticketInvalid)
  })

  it('when a page of somebody else opens it: 4403; our own page and programs without a page may', async () => {
    const open = (origin: string | undefined) =>
      ticketFor().then((ticket) =>
        openSocket(server.url, board.boardId, ticket, origin === undefined ? {} : { origin }),
      )
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`])
      expect(await closedWith(await open(origin))).toBe(closeCode.forbidden)
    for (const origin of [server.url, undefined]) {
      const client = await open(origin)
      client.send(step1Frame())
      await expect.poll(() => client.frames.length).toBeGreaterThan(1)
      await client.close()
    }
  })

  it('for a board that does not exist, or for a path that tries to be clever: 4404', async () => {
    const ticket = await ticketFor()
    for (const path of ['AAAAAAAAAAAAAAAAAAAAAA', '..%2f..%2fetc', '__proto__', 'x'.repeat(300), `${board.boardId}/x`])
      expect([closeCode.boardGone, closeCode.ticketInvalid]).toContain(
        await closedWith(await openSocket(server.url, path, ticket)),
      )
  })

  it('when it does not ask for the board in time: with a code that lets it come back', async () => {
    const silent = await openSocket(server.url, board.boardId, await ticketFor())
    expect(await closedWith(silent)).toBe(closeCode.serverBusy)
  })

  it('when it sends much before it is let in', async () => {
    const client = await openSocket(server.url, board.boardId, await ticketFor())
    for (let n = 0; n < 50; n++) client.send(new Uint8Array(20_000).fill(77))
    expect([closeCode.tooLarge, closeCode.badFrame]).toContain(await closedWith(client))
  })
})

describe('the HTTP interface', () => {
  it('says in one word what is wrong, and never which of token and board was right', async () => {
    const ask = async (boardId: string, token: unknown) => {
      const { status, body } = await sendJson(`${server.url}/api/boards/${boardId}/tickets`, { token })
      return [status, body['code']]
    }
    expect(await ask(board.boardId, 'x'.repeat(32))).toEqual([403, 'token-invalid'])
    expect(await ask('AAAAAAAAAAAAAAAAAAAAAA', board.tokens.participant)).toEqual([404, 'board-not-found'])
    expect(await ask(board.boardId, 7)).toEqual([400, 'bad-request'])
    expect(await ask('..', 'x')).toEqual([404, 'not-found'])
    expect(await ask(board.boardId, 'x'.repeat(20_000))).toEqual([413, 'too-large'])
  })

  it.each([
    [{}],
    [{ title: '', language: 'nl', template: 'empty' }],
    [{ title: '   ', language: 'nl', template: 'empty' }],
    [{ title: 'x'.repeat(121), language: 'nl', template: 'empty' }],
    [{ title: 'x', language: 'xx', template: 'empty' }],
    [{ title: { $ne: 1 }, language: 'nl', template: 'empty' }],
  ])('makes no board from %j', async (body) => {
    expect((await sendJson(`${server.url}/api/boards`, body)).status).toBe(400)
  })

  it('refuses headers that are too large and a request that never ends', async () => {
    const answer = async (request: string): Promise<string> => {
      const socket = connect(server.port, '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => (text += String(chunk)))
      socket.on('error', () => {})
      socket.write(request)
      await once(socket, 'close')
      return text
    }
    expect(await answer(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431/)
    expect(await answer('GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n')).toMatch(/^(HTTP\/1.1 408|$)/)
  })

  it('takes a request on a connection that its client should have given up a moment ago', async () => {
    const own = await startServer({ env: { LIMIT_KEEP_ALIVE_MS: '1000' } })
    const socket = connect(own.port, '127.0.0.1')
    let text = ''
    let isClosed = false
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('close', () => (isClosed = true))
    const askHealth = (): unknown => socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    askHealth()
    await expect.poll(() => text).toContain('"ok"')
    expect(text).toMatch(/^keep-alive: timeout=1\r$/im)
    text = ''
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    askHealth()
    await expect.poll(() => text + String(isClosed)).toContain('"ok"')
    socket.destroy()
    await own.remove()
  })

  it('puts the security headers on every answer', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    for (const path of ['/', '/healthz', '/metrics', '/api/nothing', '/b/x', '/favicon.svg']) {
      const { headers } = await fetch(server.url + path)
      expect(Object.fromEntries(headers), path).toMatchObject({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/camera=\(\).*microphone=\(\)/) as string,
        'x-robots-tag': 'noindex, nofollow',
      })
      expect(headers.get('set-cookie')).toBeNull()
      // Nobody is promised https who reaches the server without it.
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  it('says whom to tell of a hole in it, when the host names somebody', async () => {
    const path = '/.well-known/security.txt'
    expect((await fetch(server.url + path)).status).toBe(404)
    const named = await startServer({ env: { SECURITY_CONTACT: 'mailto:veiligheid@example.org' } })
    onTestFinished(() => named.remove())
    const answer = await fetch(named.url + path)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const [contact, expires, languages] = (await answer.text()).split('\n')
    expect([contact, languages]).toEqual(['Contact: mailto:veiligheid@example.org', 'Preferred-Languages: nl, en'])
    const leftMs = Date.parse(expires?.replace('Expires: ', '') ?? '') - Date.now()
    expect(leftMs).toBeGreaterThan(0)
    expect(leftMs).toBeLessThan(366 * 24 * 60 * 60 * 1_000)
  })

  it('lets nobody keep what it says of a board, and holds people to https where they come by it', async () => {
    const port = await freePort()
    const secure = await startServer({ port, env: { PUBLIC_URL: `https://board.example.org:${port}` } })
    const own = await makeBoard(secure.url)
    const bearer = { authorization: `Bearer ${own.tokens.facilitator}` }
    for (const [path, init] of [
      [`/api/boards/${own.boardId}/links`, { headers: bearer }],
      [`/api/boards/${own.boardId}/versions`, { headers: bearer }],
      [`/api/boards/${own.boardId}/versions`, {}],
      ['/api/nothing', {}],
    ] as const) {
      const { headers } = await fetch(secure.url + path, init)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    }
    for (const [path, body] of [
      [`/api/boards/${own.boardId}/tickets`, { token: own.tokens.viewer }],
      [`/api/boards/${own.boardId}/door`, { token: own.tokens.viewer }],
      ['/api/boards', { title: 'x', language: 'nl', template: 'empty' }],
    ] as const) {
      const { headers } = await fetch(secure.url + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      expect(headers.get('cache-control'), path).toBe('no-store')
    }
    await secure.remove()
  })
})

describe('the door', () => {
  const door = (token: string, open?: boolean) =>
    open === undefined
      ? sendJson(`${server.url}/api/boards/${board.boardId}/door`, { token })
      : sendJson(`${server.url}/api/boards/${board.boardId}/door`, { token, open }, 'PUT')
  const joinBy = (code: string) => sendJson(`${server.url}/api/join`, { code })

  it('is opened and closed by the facilitator alone, and its code works while it is open', async () => {
    const { facilitator, participant, viewer } = board.tokens
    expect(await door(participant, true)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    expect((await door(viewer)).body).toEqual({ code: null })
    const code = String((await door(facilitator, true)).body['code'])
    expect((await door(viewer)).body).toEqual({ code })
    const spoken = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    const { body } = await joinBy(spoken)
    expect(body['boardId']).toBe(board.boardId)
    const { role } = await getTicket(server.url, board.boardId, String(body['token']))
    expect(role).toBe('participant')
    await door(facilitator, false)
    expect((await joinBy(code)).body).toMatchObject({ code: 'code-unknown' })
  })

  it('cannot be found by guessing, and a right code still works for forty people behind one address', async () => {
    const code = String((await door(board.tokens.facilitator, true)).body['code'])
    for (let n = 0; n < 40; n++) expect((await joinBy(code)).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => joinBy(`0000000${n % 10}`)))
    expect(answers.some(({ status }) => status === 429)).toBe(true)
    expect(answers.every(({ status }) => status === 404 || status === 429)).toBe(true)
  })
})

describe('the code that stands on the wall', () => {
  const doorOf = async ({ boardId, tokens }: TestBoard): Promise<string> => {
    const { body } = await sendJson(
      `${server.url}/api/boards/${boardId}/door`,
      { token: tokens.facilitator, open: true },
      'PUT',
    )
    return String(body['code'])
  }
  // An address of its own for each request: wrong codes have been sent from the others.
  const joinFrom = async (n: number, code: string): Promise<number> => {
    const response = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${n}` },
    })
    return response.status
  }

  it('gives links without end to nobody: to so many at once, and so many in all until they are withdrawn', async () => {
    const own = await makeBoard(server.url)
    const code = await doorOf(own)
    const statuses: number[] = []
    for (let n = 0; n < 55; n++) statuses.push(await joinFrom(n, code))
    expect(statuses).toEqual([...Array.from({ length: 50 }, () => 200), ...Array.from({ length: 5 }, () => 429)])
    expect((await askAsFacilitator(server.url, own, 'DELETE', '/links/personal')).body).toEqual({ withdrawn: 50 })
    for (let n = 0; n < 5; n++) expect(await joinFrom(n, code)).toBe(200)
    // Sixty have asked, and as many may at once; another board's door is not held up by that.
    expect(await joinFrom(0, code)).toBe(429)
    expect(await joinFrom(0, await doorOf(await makeBoard(server.url)))).toBe(200)
  })
})

it('no log line of all this holds a token, a ticket, a code, a name or an address', async () => {
  const client = await joinRaw(server.url, board.boardId, board.tokens.participant, { name: 'Wilhelmina' })
  await client.close()
  const printed = server.output()
  for (const secret of [...Object.values(board.tokens), 'Wilhelmina', 't.', '?ticket='])
    expect(printed).not.toContain(secret)
  expect(printed.replaceAll('http://127.0.0.1', '')).not.toContain('127.0.0.1')
})
