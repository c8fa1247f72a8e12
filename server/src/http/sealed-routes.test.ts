import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newBoardId, newPersonId, randomBase64Url, type BoardId } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import { fastify, type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newLink } from '#access/link-token.ts'
import { openTickets, type Tickets } from '#access/tickets.ts'
import { defaultLimits } from '#limits.ts'
import { createLog } from '#log.ts'
import { openSqliteStorage } from '#storage/sqlite-storage.ts'
import { StorageError, type Storage } from '#storage/storage.ts'
import { answerErrors } from './error-answers.ts'
import { sealedRoutes } from './sealed-routes.ts'

const ENTRY = 'x'.repeat(5_000)
const limits = { ...defaultLimits, sealedBytesPerBoardMax: 100 * 5_002, sealsAtOnceMax: 1_000 }

let folder: string
let storage: Storage
let app: FastifyInstance
let tickets: Tickets
let boardId: BoardId
/** What the storage was asked for, and the bytes that each answer took. */
let reads: { readonly call: string; readonly bytes: number }[]
/** Makes the storage fail, when there is one. */
let failure: StorageError | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-sealed-'))
  storage = await openSqliteStorage(folder)
  boardId = newBoardId()
  await storage.createBoard({ boardId, createdAtMs: 1, firstUpdate: new Uint8Array(2), links: [] })
  tickets = await openTickets(storage)
  reads = []
  failure = undefined
  app = fastify()
  answerErrors(app, createLog('silent'))
  await app.register(sealedRoutes({ storage: watched(storage), tickets, limits, nowMs: Date.now }))
})
afterEach(async () => {
  await app.close()
  await storage.close()
  await rm(folder, { recursive: true })
})

/** The same storage; what is read of rounds is written down. */
function watched(real: Storage): Storage {
  const write = async <Result>(call: string, result: Promise<Result>): Promise<Result> => {
    if (failure) throw failure
    reads.push({ call, bytes: JSON.stringify(await result).length })
    return result
  }
  return {
    ...real,
    sealedRound: (...asked) => write('sealedRound', real.sealedRound(...asked)),
    revealedEntries: (...asked) => write('revealedEntries', real.revealedEntries(...asked)),
  }
}

async function ticketFor(role: Role): Promise<string> {
  const { link } = newLink(role, 1)
  await storage.addLink(boardId, link)
  const claims = { boardId, linkId: link.linkId, role, personId: newPersonId(), name: '' }
  return tickets.issue({ ...claims, expiresAtMs: Date.now() + 60_000 })
}
const ask = (ticket: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/boards/${boardId}/sealed/${path}`,
    headers: { authorization: `Bearer ${ticket}` },
    ...(payload ? { payload } : {}),
  })
const hand = (ticket: string, round: string, body: string) =>
  ask(ticket, 'PUT', round, { secret: randomBase64Url(32), body })
const callsOf = (call: string) => reads.filter((read) => read.call === call)

it('counts what was handed in without reading it, and reads it once for all when it is revealed', async () => {
  const [participant, facilitator] = [await ticketFor('participant'), await ticketFor('facilitator')]
  for (let n = 0; n < 100; n++) expect((await hand(participant, 'round', ENTRY)).statusCode).toBe(200)

  const before = await Promise.all(Array.from({ length: 100 }, () => ask(participant, 'GET', 'round')))
  expect(new Set(before.map(({ body }) => body))).toEqual(new Set(['{"people":100,"revealed":null}']))
  expect(callsOf('sealedRound')).toHaveLength(100)
  expect(callsOf('revealedEntries')).toHaveLength(0)
  expect(Math.max(...reads.map(({ bytes }) => bytes))).toBeLessThan(100)

  const revealed = await ask(facilitator, 'POST', 'round/reveal')
  const after = await Promise.all(Array.from({ length: 100 }, () => ask(participant, 'GET', 'round')))
  expect(new Set(after.map(({ body }) => body))).toEqual(new Set([revealed.body]))
  const { people, revealed: entries } = revealed.json<{ people: number; revealed: { body: string }[] }>()
  expect([people, entries.length, new Set(entries.map(({ body }) => body)).size]).toEqual([100, 100, 1])
  // 100 entries, 32 at a time, whoever and however many ask.
  expect(callsOf('revealedEntries')).toHaveLength(4)
  expect(Math.max(...reads.map(({ bytes }) => bytes))).toBeLessThan(33 * ENTRY.length)
})

it('refuses what a board has no room for, over all its rounds', async () => {
  const participant = await ticketFor('participant')
  for (let n = 0; n < 100; n++) expect((await hand(participant, `round-${n % 3}`, ENTRY)).statusCode).toBe(200)
  const full = await hand(participant, 'round-4', 'x')
  expect([full.statusCode, full.json<{ code: string }>().code]).toEqual([409, 'sealed-full'])
})

it('answers rounds that nobody took part in, or so many that the last reading gives none', async () => {
  const [participant, facilitator] = [await ticketFor('participant'), await ticketFor('facilitator')]
  expect((await ask(facilitator, 'POST', 'nobody/reveal')).json()).toEqual({ people: 0, revealed: [] })
  for (let n = 0; n < 64; n++) await hand(participant, 'even', String(n))
  const { people, revealed } = (await ask(facilitator, 'POST', 'even/reveal')).json<{
    people: number
    revealed: { body: string }[]
  }>()
  expect(people).toBe(64)
  expect(new Set(revealed.map(({ body }) => body)).size).toBe(64)
})

it('reads a round again after the storage did not answer', async () => {
  const facilitator = await ticketFor('facilitator')
  await hand(facilitator, 'round', 'kept')
  failure = new StorageError('disk I/O error', 'SQLITE_IOERR')
  expect((await ask(facilitator, 'POST', 'round/reveal')).statusCode).toBe(503)
  failure = undefined
  expect((await ask(facilitator, 'GET', 'round')).json()).toMatchObject({ people: 1, revealed: [{ body: 'kept' }] })
})
