/** A board that holds as much as it may, through the real server and our own client: what stays possible, and how it gets room again. */
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { openBoard } from '@samenspel/client/sync/open-board'
import { newPersonId, type BoardId } from '@samenspel/shared/ids'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

const BOARD_BYTES = 100_000
/** Three notes with as long a text as one may have: more than a small change. */
const LONG_TEXTS = Array.from({ length: 3 }, () => 'Wat we hoorden in de buurt. '.repeat(70))

let server: RunningServer
const endings: (() => Promise<void>)[] = []

beforeAll(async () => {
  server = await startServer({ env: { LIMIT_BOARD_BYTES_MAX: `${BOARD_BYTES}` } })
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

async function enter({ boardId, tokens }: TestBoard, role: 'participant' | 'facilitator' = 'participant') {
  const options = { boardId: boardId as BoardId, token: tokens[role], personId: newPersonId(), name: 'Noor' }
  const session = await openBoard(options, { baseUrl: server.url, keepsLocalCopy: false })
  endings.push(() => session.close())
  await saved(session)
  return session
}
const saved = ({ saveState }: BoardSession) =>
  expect.poll(() => saveState.get(), { timeout: 10_000 }).toEqual({ state: 'saved' })
const add = ({ board }: BoardSession, texts: readonly string[]) =>
  board.edit(({ elements }) => texts.map((text) => elements.add('sticky-note', { position: [0, 0], text })))
const remove = ({ board }: BoardSession, ids: ReturnType<typeof add>) =>
  board.edit(({ elements }) => {
    for (const id of ids) elements.delete(id)
  })
const count = ({ board }: BoardSession): number => board.elements.all().length

/** Adds long texts until the server takes no more; gives the notes that were taken. */
async function fill(session: BoardSession) {
  const taken: ReturnType<typeof add> = []
  for (;;) {
    const ids = add(session, LONG_TEXTS)
    await expect.poll(() => session.saveState.get().state, { timeout: 10_000 }).toMatch(/^(?:saved|unsaved)$/)
    if (session.saveState.get().state === 'unsaved') return taken
    taken.push(...ids)
  }
}

it('is said to be full, and what was deleted on it and removed for good makes room for what was refused', async () => {
  const board = await makeBoard(server.url)
  const [noor, sam] = [await enter(board), await enter(board)]
  const taken = await fill(noor)
  expect(taken.length).toBeGreaterThan(10)
  expect(noor.saveState.get()).toMatchObject({ state: 'unsaved', reason: 'board-full' })
  // Our client deletes by a mark, which is a change like any other.
  remove(sam, taken.slice(0, 5))
  await saved(sam)
  expect(noor.saveState.get()).toMatchObject({ reason: 'board-full' })
  expect(await ask(server.url, board, 'DELETE', '/deleted')).toEqual({ status: 200, body: { purged: 5 } })
  await saved(noor)
  await expect.poll(() => count(sam)).toBe(taken.length - 2)
  await server.kill()
  server = await server.restart()
  const later = await enter(board)
  expect(count(later)).toBe(taken.length - 2)
  expect(later.board.elements.deleted()).toEqual([])
})

it('takes small changes of everybody for a tenth more and then refuses those too, but not a facilitator who clears it', async () => {
  const board = await makeBoard(server.url)
  const noor = await enter(board)
  await fill(noor)
  const sam = await enter(board)
  const notes: ReturnType<typeof add> = []
  for (let n = 0; sam.saveState.get().state === 'saved'; n++) {
    notes.push(...add(sam, [`kort ${n} `.repeat(100)]))
    await expect.poll(() => sam.saveState.get().state, { timeout: 10_000 }).toMatch(/^(?:saved|unsaved)$/)
  }
  expect(sam.saveState.get()).toMatchObject({ reason: 'board-full' })
  expect(notes.length * 800).toBeGreaterThan(0.05 * BOARD_BYTES)
  expect(notes.length * 800).toBeLessThan(0.15 * BOARD_BYTES)
  const hanneke = await enter(board, 'facilitator')
  const before = count(hanneke)
  remove(
    hanneke,
    hanneke.board.elements.all().map(({ id }) => id),
  )
  await saved(hanneke)
  expect(await ask(server.url, board, 'DELETE', '/deleted')).toEqual({ status: 200, body: { purged: before } })
  await saved(noor)
  await saved(sam)
  expect(await ask(server.url, board, 'DELETE', '/deleted')).toEqual({ status: 200, body: { purged: 0 } })
})

it('is given room by facilitators only', async () => {
  const board = await makeBoard(server.url)
  const noor = await enter(board)
  remove(noor, add(noor, ['weg']))
  await saved(noor)
  const { participant, viewer } = board.tokens
  for (const token of [participant, viewer])
    expect((await ask(server.url, board, 'DELETE', '/deleted', undefined, token)).status).toBe(403)
  expect((await ask(server.url, board, 'DELETE', '/deleted', undefined, null)).status).toBe(403)
  expect(noor.board.elements.deleted()).toHaveLength(1)
})
