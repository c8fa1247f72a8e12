/** Everything that can go wrong, with names, texts, tokens and addresses in it, at the most talkative level: none of that is in the log. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { getTicket, makeBoard, sendJson } from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { logProblems, neverLogged } from '../support/log-check.ts'
import { joinRaw, openSocket, presenceFrame, step1Frame, updateFrame } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const SECRETS = {
  name: 'Wilhelmina van Oranje',
  text: 'Ik durf niet meer alleen naar buiten',
  title: 'Buurthuis Rozengracht',
  label: 'Link voor de wethouder',
  version: 'Na het gesprek met Fatima',
  personId: 'Persoon_16tekens',
  wrongToken: 'ditIsGeenTokenMaarHetLijktErWelOp',
  wrongCode: 'QQQQ7777',
  address: '203.0.113.77',
  sixAddress: '2001:db8:85a3::8a2e:370:7334',
}

it('tells nothing of people, whatever they do and whatever breaks', async () => {
  neverLogged(...Object.values(SECRETS))
  let server = await startServer({ env: { LOG_LEVEL: 'debug' } })
  const printed = [server]
  const board = await makeBoard(server.url)
  const { boardId, tokens } = board
  await wrongRequests(server, boardId)
  await ask(server.url, board, 'POST', '/links', { role: 'viewer', label: SECRETS.label, expiresAt: null })
  await ask(server.url, board, 'POST', '/versions', { label: SECRETS.version })
  await ask(server.url, board, 'POST', '/versions/nergens/restore')
  await ask(server.url, board, 'POST', '/removals', { personId: SECRETS.personId })

  const person = { name: SECRETS.name, personId: SECRETS.personId.replace('P', 'p') }
  const writer = (await joinRaw(server.url, boardId, tokens.participant, person)).follow()
  writer.send(presenceFrame([5, 1, JSON.stringify({ note: SECRETS.text })]))
  for (const frame of hostileFrames()) writer.send(frame)
  const wrong = await openSocket(server.url, boardId, SECRETS.wrongToken)
  await expect.poll(() => wrong.closeCode).toBeDefined()

  // What is counted for everybody to read names nobody and no board.
  const counted = await (await fetch(`${server.url}/metrics`)).text()
  expect(counted).toMatch(/^samenspel_rejected_frames_total\{reason="\w[\w-]*"\} [1-9]/m)
  for (const secret of [...Object.values(SECRETS), ...Object.values(tokens), boardId.slice(0, 8), '127.0.0.1'])
    expect(counted).not.toContain(secret)

  // A disk that fails with people's texts in what waits for it, and a board that is damaged.
  const good = (await joinRaw(server.url, boardId, tokens.participant, person)).follow()
  const holder = new DatabaseSync(join(server.dataFolder, 'samenspel.sqlite'))
  holder.exec('BEGIN IMMEDIATE')
  good.elements.set('a', new Y.Text(SECRETS.text))
  await expect.poll(() => server.output(), { timeout: 20_000 }).toContain('could not be stored')
  expect((await ask(server.url, board, 'POST', '/versions', { label: SECRETS.version })).status).toBe(503)
  await sendJson(`${server.url}/api/boards`, { title: SECRETS.title, language: 'nl', template: 'empty' })
  holder.exec('ROLLBACK')
  await expect.poll(() => good.mark() && good.durable).toBeGreaterThan(0)
  await server.kill()
  holder.exec('UPDATE board_log SET crc32 = crc32 + 1')
  holder.close()
  server = await server.restart()
  printed.push(server)
  await (await joinRaw(server.url, boardId, tokens.viewer, person)).close()

  const all = printed.map(({ output }) => output()).join('\n')
  expect(all).toContain('A board is damaged')
  expect(all).toContain('A request failed.')
  expect(logProblems(all)).toEqual([])
  await server.remove()
})

it('keeps no token, code or ticket where it keeps boards', async () => {
  const server = await startServer()
  const board = await makeBoard(server.url)
  const { boardId, tokens } = board
  const link = await ask(server.url, board, 'POST', '/links', { role: 'viewer', label: SECRETS.label, expiresAt: null })
  const linkToken = String(link.body['address']).split('#')[1] ?? ''
  const renewed = await ask(server.url, board, 'POST', `/links/${(link.body['link'] as LinkEntry).linkId}/renew`)
  const renewedToken = String(renewed.body['address']).split('#')[1] ?? ''
  const door = await sendJson(
    `${server.url}/api/boards/${boardId}/door`,
    { token: tokens.facilitator, open: true },
    'PUT',
  )
  const doorToken = String((await sendJson(`${server.url}/api/join`, { code: door.body['code'] })).body['token'])
  const all = [...Object.values(tokens), linkToken, renewedToken, doorToken]
  for (const token of all) expect(token.length).toBeGreaterThan(20)
  const tickets = await Promise.all(
    [...Object.values(tokens), renewedToken, doorToken].map(async (token) => {
      const { ticket } = await getTicket(server.url, boardId, token, { name: SECRETS.name })
      const client = await openSocket(server.url, boardId, ticket)
      client.send(step1Frame())
      await expect.poll(() => client.frames.length).toBeGreaterThan(2)
      await client.close()
      return ticket
    }),
  )
  const stored = async (): Promise<string> => {
    const files = await readdir(server.dataFolder)
    return (await Promise.all(files.map((file) => readFile(join(server.dataFolder, file), 'latin1')))).join('\n')
  }
  const [running, stopped] = [await stored(), await server.stop().then(stored)]
  for (const bytes of [running, stopped]) {
    // The board itself is there to be read.
    expect(bytes).toContain(boardId)
    expect(bytes).toContain(SECRETS.label)
    for (const secret of [...all, ...tickets]) {
      expect(bytes.includes(secret)).toBe(false)
      expect(bytes.includes(Buffer.from(secret, 'base64url').toString('latin1'))).toBe(false)
    }
    expect(bytes.includes(SECRETS.name)).toBe(false)
  }
  await server.remove()
})

/** Requests that are wrong in every way, with secrets wherever one could be. */
async function wrongRequests({ url }: RunningServer, boardId: string): Promise<void> {
  const { title, name, wrongToken, wrongCode, address, sixAddress, text } = SECRETS
  const headers = {
    'x-forwarded-for': `${sixAddress}, ${address}`,
    'user-agent': name,
    referer: `https://x/#${wrongToken}`,
  }
  const bodies = [
    `{"title":"${title}"`,
    JSON.stringify({ title, language: name, template: text }),
    `"${text}"`,
    text.repeat(2_000),
  ]
  for (const body of bodies)
    await fetch(`${url}/api/boards`, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    })
  await sendJson(`${url}/api/boards/${boardId}/tickets`, { token: wrongToken, name })
  await sendJson(`${url}/api/join`, { code: wrongCode })
  for (const path of [
    `/${encodeURIComponent(text)}`,
    `/b/${boardId}?token=${wrongToken}`,
    `/api/images/${wrongToken}`,
    `/api/boards/${wrongToken}/links`,
  ])
    await fetch(url + path, { headers: { ...headers, authorization: `Bearer ${wrongToken}` } })
  await fetch(`${url}/api/boards/${boardId}/images`, {
    method: 'POST',
    body: text,
    headers: { ...headers, authorization: `Bearer ${wrongToken}`, 'content-type': 'application/octet-stream' },
  })
}

/** Frames that are refused, with texts in them. */
function hostileFrames(): readonly Uint8Array[] {
  const elsewhere = new Y.Doc()
  elsewhere.getMap(SECRETS.text).set(SECRETS.name, SECRETS.text)
  const update = Y.encodeStateAsUpdate(elsewhere)
  return [
    updateFrame(update),
    updateFrame(update.subarray(0, 20)),
    Buffer.from(SECRETS.text),
    step1Frame(Buffer.from(SECRETS.name)),
  ]
}
