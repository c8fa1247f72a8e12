/** What people hand in to be shown all at once is given to nobody before its time, and to nobody who may not have it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getTicket, makeBoard, type TestBoard } from '../support/board-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
beforeAll(async () => {
  server = await startServer({})
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())

type RoleOfLink = keyof TestBoard['tokens']
interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

async function ask(
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  { as = 'participant', body, ticket }: { as?: RoleOfLink; body?: object; ticket?: string } = {},
): Promise<Answer> {
  const used = ticket ?? (await getTicket(server.url, board.boardId, board.tokens[as])).ticket
  const response = await fetch(`${server.url}/api/boards/${board.boardId}/sealed/${path}`, {
    method,
    headers: { authorization: `Bearer ${used}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
const secret = (letter: string): string => letter.repeat(32)
const hand = (round: string, letter: string, body: string, as: RoleOfLink = 'participant') =>
  ask('PUT', round, { as, body: { secret: secret(letter), body } })

it('tells how many handed something in, and what only after a facilitator revealed it', async () => {
  expect(await hand('round-1', 'a', 'mine')).toMatchObject({ status: 200 })
  expect(await hand('round-1', 'b', 'theirs')).toMatchObject({ status: 200 })
  expect(await hand('round-1', 'a', 'mine, better')).toMatchObject({ status: 200 })
  for (const as of ['participant', 'facilitator'] as const)
    expect(await ask('GET', 'round-1', { as })).toEqual({ status: 200, body: { people: 2, revealed: null } })
  expect(await ask('POST', 'round-1/reveal')).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  const { status, body } = await ask('POST', 'round-1/reveal', { as: 'facilitator' })
  expect(status).toBe(200)
  const revealed = body['revealed'] as readonly { entryId: string; body: string }[]
  expect(revealed.map((entry) => entry.body).toSorted()).toEqual(['mine, better', 'theirs'])
  expect(Object.keys(revealed[0] ?? {})).toEqual(['entryId', 'body'])
  expect(await ask('GET', 'round-1')).toEqual({ status: 200, body: { people: 2, revealed } })
  expect(await hand('round-1', 'c', 'late')).toMatchObject({ status: 409, body: { code: 'already-revealed' } })
})

it('refuses viewers, invented tickets and what has another shape', async () => {
  expect(await hand('round-2', 'a', 'x', 'viewer')).toMatchObject({ status: 403 })
  expect(await ask('GET', 'round-2', { as: 'viewer' })).toMatchObject({ status: 403 })
  expect(await ask('GET', 'round-2', { ticket: 'invented' })).toMatchObject({ status: 403 })
  expect(await ask('PUT', 'round-2', { body: { secret: 'short', body: 'x' } })).toMatchObject({ status: 400 })
  expect(await ask('PUT', 'round-2', { body: { secret: secret('a'), body: 5 } })).toMatchObject({ status: 400 })
  expect(await hand('round%202', 'a', 'x')).toMatchObject({ status: 400 })
  expect((await hand('round-2', 'a', 'x'.repeat(70_000))).status).toBeGreaterThanOrEqual(400)
  expect(await ask('GET', 'round-2')).toEqual({ status: 200, body: { people: 0, revealed: null } })
})
