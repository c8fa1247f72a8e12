/** Versions of a board, through the real server: when they are made, and what going back to one does to those who are there. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { createBoard } from '@samenspel/shared/board/board'
import { newPersonId, type BoardId, type RecordId } from '@samenspel/shared/ids'
import type { VersionEntry } from '@samenspel/shared/protocol/facilitator-http'
import { recordKinds } from '@samenspel/shared/records/registry'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { createRandom } from '../support/random.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
const endings: (() => Promise<void>)[] = []

beforeAll(async () => {
  server = await startServer({
    env: { LIMIT_IDLE_ROOM_MS: '300', LIMIT_VERSION_INTERVAL_MS: '700' },
  })
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

async function enter({ boardId, tokens }: TestBoard, baseUrl = server.url): Promise<BoardSession> {
  const options = { boardId: boardId as BoardId, token: tokens.participant, personId: newPersonId(), name: 'Noor' }
  const session = await openBoard(options, { baseUrl, keepsLocalCopy: false })
  endings.push(() => session.close())
  await saved(session)
  return session
}
const saved = ({ saveState }: BoardSession) =>
  expect.poll(() => saveState.get(), { timeout: 10_000 }).toEqual({ state: 'saved' })
const add = ({ board }: BoardSession, text: string) =>
  board.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text }))
const write = ({ board }: BoardSession, id: ReturnType<typeof add>, at: number, insert: string, deleteCount = 0) =>
  board.edit(({ elements }) => elements.spliceText(id, 'sticky-note', { field: 'text', at, deleteCount, insert }))
/** Adds a record of any kind, with a text where the kind has one. */
function addRecord({ board }: BoardSession, { kind, mainText }: (typeof recordKinds)[number], text: string): RecordId {
  return board.edit(({ records }) => {
    const id = records.add(kind, {})
    if (mainText !== undefined)
      records.spliceText(id, kind, { field: mainText as never, at: 0, deleteCount: 0, insert: text })
    return id
  })
}
const texts = ({ board }: { board: BoardSession['board'] }) =>
  board.elements.all().map((element) => (element.kind === 'sticky-note' ? element.text : element.kind))
const contentOf = ({ board }: { board: BoardSession['board'] }) => ({
  elements: board.elements.all(),
  records: board.records.all(),
  properties: board.properties(),
})

async function nameVersion(board: TestBoard, label: string): Promise<VersionEntry> {
  const { status, body } = await ask(server.url, board, 'POST', '/versions', { label })
  expect([status, body['label']]).toEqual([201, label])
  return body as unknown as VersionEntry
}
async function list(board: TestBoard): Promise<readonly VersionEntry[]> {
  return (await ask(server.url, board, 'GET', '/versions')).body['versions'] as readonly VersionEntry[]
}
/** Puts a version back and gives the one that was made before that. */
async function putBack(board: TestBoard, { versionId }: VersionEntry): Promise<VersionEntry> {
  const { status, body } = await ask(server.url, board, 'POST', `/versions/${versionId}/restore`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body['before'] as VersionEntry
}
/** The version as a board of its own, as a page shows it before it is put back. */
async function preview(board: TestBoard, { versionId }: VersionEntry) {
  const response = await fetch(`${server.url}/api/boards/${board.boardId}/versions/${versionId}`, {
    headers: { authorization: `Bearer ${board.tokens.facilitator}` },
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  const document = new Y.Doc()
  Y.applyUpdateV2(document, new Uint8Array(await response.arrayBuffer()))
  return { board: createBoard(document) }
}

describe('a version', () => {
  it('is named by hand, can be looked at, and is put back for everybody', async () => {
    const board = await makeBoard(server.url)
    const [noor, sam] = [await enter(board), await enter(board)]
    const id = add(noor, 'Ik ken mijn buren niet meer')
    await saved(noor)
    const version = await nameVersion(board, 'Na de interviews')
    const then = contentOf(noor)
    expect(contentOf(await preview(board, version))).toEqual(then)
    write(noor, id, 0, 'Weg: ')
    add(sam, 'nieuw')
    noor.board.edit((edit) => edit.setTitle('Andere titel'))
    await saved(noor)
    await saved(sam)
    const before = await putBack(board, version)
    expect(before.kind).toBe('pre-restore')
    for (const session of [noor, sam, await enter(board)]) await expect.poll(() => contentOf(session)).toEqual(then)
    await putBack(board, before)
    await expect.poll(() => texts(sam).toSorted()).toEqual(['Weg: Ik ken mijn buren niet meer', 'nieuw'])
    expect(noor.board.properties().title).toBe('Andere titel')
    expect((await list(board)).map(({ kind }) => kind).filter((kind) => kind !== 'auto')).toEqual([
      'pre-restore',
      'pre-restore',
      'named',
    ])
  })

  it('is put back while others go on writing: they end with the same board, and lose nothing that came after', async () => {
    const board = await makeBoard(server.url)
    const people = await Promise.all(Array.from({ length: 4 }, () => enter(board)))
    const [first] = people as [BoardSession]
    for (let n = 0; n < 20; n++) add(first, `voor ${n}`)
    await saved(first)
    const version = await nameVersion(board, 'Begin')
    const versionTexts = texts(first)
    let isWriting = true
    const writing = people.map(async (session, index) => {
      const random = createRandom(index)
      for (let n = 0; isWriting; n++) {
        const element = random.pick(session.board.elements.all())
        if (n % 3 === 0) add(session, `tijdens ${index}.${n}`)
        else if (element.kind === 'sticky-note') write(session, element.id, 0, '!')
        await fetch(`${server.url}/healthz`)
      }
    })
    const before = await putBack(board, version)
    isWriting = false
    await Promise.all(writing)
    const last = add(first, 'daarna')
    for (const session of people) await saved(session)
    await expect.poll(() => people.every(({ board: { elements } }) => elements.get(last) !== undefined)).toBe(true)
    const ends = people.map(contentOf)
    for (const end of ends) expect(end).toEqual(ends[0])
    // Whatever was there and is not any more is in the version before, or can be put back by itself.
    const earlier = texts(await preview(board, before))
    expect(earlier.length).toBeGreaterThan(20)
    await putBack(board, version)
    await expect.poll(() => texts(first)).toEqual(versionTexts)
    expect(first.board.elements.deleted().map((element) => element.id)).toContain(last)
  })

  it('is put back while somebody has no connection: what that person wrote meanwhile comes after all', async () => {
    const board = await makeBoard(server.url)
    const network: BadNetwork = await startBadNetwork(server.port)
    endings.push(() => network.close())
    const [noor, absent] = [await enter(board), await enter(board, `http://127.0.0.1:${network.port}`)]
    const id = add(noor, 'Ik ken mijn buren')
    await saved(noor)
    const version = await nameVersion(board, 'Begin')
    const added = add(noor, 'nieuw')
    write(noor, id, 17, ' niet meer')
    await saved(noor)
    await expect.poll(() => texts(absent)).toContain('nieuw')
    network.unplug()
    await expect.poll(() => absent.connection.get().state).not.toBe('live')
    write(absent, id, 0, 'Bewoner: ')
    write(absent, added, 5, ', in de trein')
    await putBack(board, version)
    await expect.poll(() => texts(noor)).toEqual(['Ik ken mijn buren'])
    network.heal()
    await saved(absent)
    for (const session of [noor, absent])
      await expect.poll(() => texts(session)).toEqual(['Bewoner: Ik ken mijn buren'])
    expect(noor.board.elements.deleted()).toMatchObject([{ id: added, text: 'nieuw, in de trein' }])
  })

  it('survives compaction, unloading and a killed server, and can still be put back after them, twice in a row', async () => {
    const board = await makeBoard(server.url)
    let noor = await enter(board)
    const id = add(noor, 'vroeger')
    await saved(noor)
    const version = await nameVersion(board, 'Vroeger')
    for (let n = 0; n < 30; n++) write(noor, id, 0, `${n} `)
    await saved(noor)
    await noor.close()
    await expect.poll(async () => (await list(board))[0]?.kind).toBe('auto')
    await server.kill()
    server = await server.restart()
    noor = await enter(board)
    expect(texts(noor)[0]).toContain('29 ')
    await putBack(board, version)
    await expect.poll(() => texts(noor)).toEqual(['vroeger'])
    const again = await putBack(board, version)
    expect(texts(await preview(board, again))).toEqual(['vroeger'])
    await server.kill()
    server = await server.restart()
    expect(texts(await enter(board))).toEqual(['vroeger'])
  })

  it('is made by itself while people write, and when the last one leaves, but not when nobody wrote', async () => {
    const board = await makeBoard(server.url)
    const noor = await enter(board)
    expect(await list(board)).toEqual([])
    await expect
      .poll(
        async () => {
          add(noor, 'nog een')
          return (await list(board)).length
        },
        { interval: 100 },
      )
      .toBe(1)
    add(noor, 'de laatste')
    await saved(noor)
    const count = noor.board.elements.all().length
    await noor.close()
    await expect.poll(async () => (await list(board)).length).toBeGreaterThanOrEqual(2)
    const versions = await list(board)
    expect(versions.every(({ kind }) => kind === 'auto')).toBe(true)
    const [newest] = versions as [VersionEntry]
    expect((await preview(board, newest)).board.elements.all()).toHaveLength(count)
    const looking = await enter(board)
    await looking.close()
    await expect
      .poll(async () => /samenspel_rooms 0/.test(await (await fetch(`${server.url}/metrics`)).text()))
      .toBe(true)
    expect(await list(board)).toEqual(versions)
  })

  it('is made when somebody leaves who only looked, of what was written before the server was killed', async () => {
    const board = await makeBoard(server.url)
    const noor = await enter(board)
    add(noor, 'vlak ervoor')
    await saved(noor)
    await server.kill()
    await noor.close()
    server = await server.restart()
    await (await enter(board)).close()
    await expect.poll(() => list(board)).toHaveLength(1)
    for (const version of await list(board)) expect(texts(await preview(board, version))).toEqual(['vlak ervoor'])
  })

  it('is opened as a copy: a new board with links of its own, without what had been deleted', async () => {
    const board = await makeBoard(server.url)
    const noor = await enter(board)
    add(noor, 'blijft')
    const gone = add(noor, 'vertrouwelijk')
    noor.board.edit(({ elements }) => elements.delete(gone))
    await saved(noor)
    const { versionId } = await nameVersion(board, 'Voor de kopie')
    const { status, body } = await ask(server.url, board, 'POST', `/versions/${versionId}/copy`, { title: 'Kopie' })
    expect(status).toBe(201)
    const links = body['links'] as Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
    const tokenOf = (link: string): string => link.split('#')[1] ?? ''
    const tokens = { facilitator: '', viewer: '', participant: tokenOf(links.participant) }
    const copy = await enter({ boardId: body['boardId'] as string, tokens })
    expect(copy.boardId).not.toBe(board.boardId)
    expect([texts(copy), copy.board.properties().title]).toEqual([['blijft'], 'Kopie'])
    expect(copy.board.elements.deleted()).toEqual([])
  })

  it.each([
    ['before-clear', 'pre-clear', undefined],
    ['before-import', 'pre-import', undefined],
    ['stage-change', 'stage', 'Interviews'],
  ] as const)('is made %s with one call, is listed as such, and can be put back', async (reason, kind, label) => {
    const board = await makeBoard(server.url)
    const noor = await enter(board)
    add(noor, 'was er')
    await saved(noor)
    const { status, body } = await ask(server.url, board, 'POST', '/versions', {
      reason,
      ...(label === undefined ? {} : { label }),
    })
    expect([status, body['kind'], body['label']]).toEqual([201, kind, label ?? ''])
    const version = body as unknown as VersionEntry
    expect(await list(board)).toContainEqual(version)
    noor.board.edit(({ elements }) => {
      for (const { id } of noor.board.elements.all()) elements.delete(id)
    })
    await saved(noor)
    await putBack(board, version)
    await expect.poll(() => texts(noor)).toEqual(['was er'])
  })

  it('carries records of every kind: looked at, put back, given back one by one, and opened as a copy', async () => {
    const board = await makeBoard(server.url)
    const noor = await enter(board)
    const ids = recordKinds.map((kind) => addRecord(noor, kind, `van soort ${kind.kind}`))
    await saved(noor)
    const version = await nameVersion(board, 'Met alles')
    const then = contentOf(noor)
    expect(contentOf(await preview(board, version))).toEqual(then)
    const added = recordKinds.map((kind) => addRecord(noor, kind, 'daarna'))
    noor.board.edit(({ records }) => {
      for (const id of ids) records.delete(id)
    })
    await saved(noor)
    expect(noor.board.records.deleted().map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    await putBack(board, version)
    await expect.poll(() => contentOf(noor)).toEqual(then)
    expect(
      noor.board.records
        .deleted()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(added.toSorted())
    noor.board.edit(({ records }) => {
      for (const id of added) records.restore(id)
    })
    await saved(noor)
    const late = await enter(board)
    expect(late.board.records.all().map(({ id }) => id)).toEqual(expect.arrayContaining([...ids, ...added]))
    const { body } = await ask(server.url, board, 'POST', `/versions/${version.versionId}/copy`, { title: 'Kopie' })
    const { participant } = body['links'] as { participant: string }
    const tokens = { ...board.tokens, participant: participant.split('#')[1] ?? '' }
    const copy = await enter({ boardId: body['boardId'] as string, tokens })
    expect(copy.board.records.all()).toEqual(then.records)
  })

  it('is removed when a facilitator asks for it, and nobody else may do any of this', async () => {
    const board = await makeBoard(server.url)
    await enter(board)
    const version = await nameVersion(board, 'Weg ermee')
    const path = `/versions/${version.versionId}`
    for (const token of [board.tokens.participant, board.tokens.viewer, 'x'.repeat(32), null])
      for (const [method, where, body] of [
        ['GET', '/versions', undefined],
        ['POST', '/versions', { label: 'x' }],
        ['GET', path, undefined],
        ['DELETE', path, undefined],
        ['POST', `${path}/restore`, undefined],
        ['POST', `${path}/copy`, { title: 'x' }],
      ] as const)
        expect((await ask(server.url, board, method, where, body, token)).status).toBe(403)
    const other = await makeBoard(server.url)
    expect((await ask(server.url, other, 'POST', `${path}/restore`)).status).toBe(404)
    expect((await ask(server.url, board, 'DELETE', path)).status).toBe(200)
    expect((await ask(server.url, board, 'POST', `${path}/restore`)).status).toBe(404)
    for (const body of [
      { label: '  ' },
      {},
      { reason: 'by-hand' },
      { reason: 'whim', label: 'x' },
      { reason: 'before-clear', label: 7 },
    ])
      expect((await ask(server.url, board, 'POST', '/versions', body)).status, JSON.stringify(body)).toBe(400)
  })
})

describe('what was deleted', () => {
  it('stays gone when somebody comes back who still had it, and had written in it without a connection', async () => {
    const quick = await startServer({ env: { LIMIT_IDLE_ROOM_MS: '300', LIMIT_DELETED_KEPT_MS: '1' } })
    endings.push(() => quick.remove())
    const board = await makeBoard(quick.url)
    const network = await startBadNetwork(quick.port)
    endings.push(() => network.close())
    const [noor, absent] = [await enter(board, quick.url), await enter(board, `http://127.0.0.1:${network.port}`)]
    add(noor, 'blijft')
    const id = add(noor, 'vertrouwelijke-zin')
    await saved(noor)
    await expect.poll(() => texts(absent)).toContain('vertrouwelijke-zin')
    network.unplug()
    await expect.poll(() => absent.connection.get().state).not.toBe('live')
    write(absent, id, 0, 'vertrouwelijk-begin, ')
    noor.board.edit(({ elements }) => elements.delete(id))
    await saved(noor)
    expect((await ask(quick.url, board, 'POST', '/versions', { label: 'Daarna' })).status).toBe(201)
    await expect.poll(() => noor.board.elements.deleted()).toEqual([])
    network.heal()
    await saved(absent)
    for (const { board: seen } of [noor, absent, await enter(board, quick.url)]) {
      await expect.poll(() => texts({ board: seen })).toEqual(['blijft'])
      expect(seen.elements.deleted()).toEqual([])
    }
    // What came back is in the log until the next snapshot.
    expect((await ask(quick.url, board, 'POST', '/versions', { label: 'Later' })).status).toBe(201)
    for (const end of endings.splice(2)) await end()
    expect(await quick.stop()).toBe(0)
    for (const file of await readdir(quick.dataFolder))
      expect((await readFile(join(quick.dataFolder, file))).includes('vertrouwelijk'), file).toBe(false)
  })

  it('is gone for good when its time is over: from the board, and from the database', async () => {
    const quick = await startServer({
      env: { LIMIT_IDLE_ROOM_MS: '300', LIMIT_DELETED_KEPT_MS: '1' },
    })
    endings.push(() => quick.remove())
    const board = await makeBoard(quick.url)
    const noor = await enter(board, quick.url)
    add(noor, 'blijft')
    const id = add(noor, 'vertrouwelijke-zin')
    noor.board.edit(({ elements }) => elements.delete(id))
    await saved(noor)
    expect(noor.board.elements.deleted()).toHaveLength(1)
    const { status } = await ask(quick.url, board, 'POST', '/versions', { label: 'Daarna' })
    expect(status).toBe(201)
    await expect.poll(() => noor.board.elements.deleted()).toEqual([])
    expect(texts(noor)).toEqual(['blijft'])
    await noor.close()
    expect(await quick.stop()).toBe(0)
    for (const file of await readdir(quick.dataFolder))
      expect((await readFile(join(quick.dataFolder, file))).includes('vertrouwelijke-zin'), file).toBe(false)
  })
})
