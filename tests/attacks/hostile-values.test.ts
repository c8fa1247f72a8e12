/**
 * What a participant can store with a program of their own, though no page of ours does: it must not come between the others and their versions,
 * their copies and their disk. What stores such values is an ordinary client of Yjs.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { joinRaw, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
const clients: RawClient[] = []

beforeAll(async () => {
  server = await startServer({
    env: {
      LIMIT_LOG_ROWS_MAX: '5',
      LIMIT_COMPACT_INTERVAL_MS: '1',
      LIMIT_VERSION_USES_MAX: '1',
      LIMIT_VERSION_USES_WAITING_MAX: '2',
    },
  })
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

async function join(board: TestBoard): Promise<RawClient> {
  const client = (await joinRaw(server.url, board.boardId, board.tokens.participant)).follow()
  clients.push(client)
  return client
}
/** Fulfilled when the server has called everything safe that the client sent. */
async function saved(client: RawClient): Promise<void> {
  const mark = client.mark()
  await expect.poll(() => client.durable, { timeout: 10_000 }).toBe(mark)
}
const itemOf = ({ elements }: RawClient, id: string): Y.Map<unknown> => elements.get(id) as Y.Map<unknown>

function addNote({ doc, elements }: RawClient, id: string, write: (item: Y.Map<unknown>) => void = () => {}): void {
  doc.transact(() => {
    const item = new Y.Map<unknown>([['kind', 'sticky-note']])
    elements.set(id, item)
    item.set('text', new Y.Text('tekst'))
    write(item)
  })
}

/** Sets what Yjs would not let one set: it sees an empty object, which is the other by the time that it is sent. */
function setAny(item: Y.Map<unknown>, name: string, value: object): void {
  const box = {}
  item.set(name, box)
  Object.assign(box, value)
}

/** Once no version was made of a board with one of these, so that none could be put back. */
const BIG = 'a whole number of 64 bits'
const strange: readonly (readonly [string, (item: Y.Map<unknown>) => void])[] = [
  ['a map within a text', (item) => (item.get('text') as Y.Text).insertEmbed(0, new Y.Map())],
  ['a list within a text', (item) => (item.get('text') as Y.Text).insertEmbed(0, Y.Array.from([1]))],
  ['an object with a key "constructor"', (item) => setAny(item, 'tags', { constructor: 1 })],
  [
    'an object with keys of every object',
    (item) => setAny(item, 'tags', { toJSON: 1, hasOwnProperty: 1, valueOf: null }),
  ],
  ['nothing in a list', (item) => item.set('list', Y.Array.from([[undefined]]))],
  [BIG, (item) => item.set('tags', { big: 10n, list: [1n] })],
  ['no number', (item) => item.set('position', [NaN, Infinity])],
  ['bytes', (item) => item.set('tags', [new Uint8Array([1, 2, 3])])],
]

describe('with this on a board', () => {
  it.each(strange)(
    '%s: versions are made, put back and copied, and nothing that was called safe is lost',
    async (_what, write) => {
      const board = await makeBoard(server.url)
      const writer = await join(board)
      addNote(writer, 'a', write)
      addNote(writer, 'b')
      await saved(writer)
      const { status, body } = await ask(server.url, board, 'POST', '/versions', { reason: 'before-clear' })
      expect([status, body['kind']]).toEqual([201, 'pre-clear'])
      const version = `/versions/${String(body['versionId'])}`
      // Before `a` in the order of the document, after it, and within it.
      itemOf(writer, 'a').set('color', 'blue')
      ;(itemOf(writer, 'a').get('text') as Y.Text).insert(0, 'nieuw ')
      itemOf(writer, 'b').set('color', 'red')
      addNote(writer, 'c')
      await saved(writer)
      expect((await ask(server.url, board, 'POST', `${version}/restore`)).status).toBe(200)
      await expect.poll(() => itemOf(writer, 'c').get('deletedAt')).toBeTypeOf('number')
      const late = await join(board)
      addNote(late, 'd')
      await saved(late)
      expect((await ask(server.url, board, 'POST', `${version}/copy`, { title: 'Kopie' })).status).toBe(201)
      for (const client of clients.splice(0)) await client.close()
      await server.kill()
      server = await server.restart()
      const after = await join(board)
      expect([...after.elements.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
      expect(itemOf(after, 'a').has('color') || itemOf(after, 'b').has('color')).toBe(false)
      expect(String(itemOf(after, 'a').get('text'))).toBe('tekst')
      addNote(after, 'e')
      await saved(after)
      expect(server.output()).not.toContain('damage')
    },
  )

  it('a version is put back while people write on, and the server lives', async () => {
    const board = await makeBoard(server.url)
    const writer = await join(board)
    for (const [n, [what, write]] of strange.entries()) if (what !== BIG) addNote(writer, `strange${n}`, write)
    await saved(writer)
    const { body } = await ask(server.url, board, 'POST', '/versions', { label: 'Begin' })
    let isWriting = true
    const writing = (async () => {
      for (let n = 0; isWriting; n++) {
        addNote(writer, `note${n}`)
        // No faster than the server reads from one socket.
        await saved(writer)
      }
    })()
    for (let n = 0; n < 3; n++)
      expect((await ask(server.url, board, 'POST', `/versions/${String(body['versionId'])}/restore`)).status).toBe(200)
    isWriting = false
    await writing
    await saved(writer)
    expect(server.process.exitCode).toBe(null)
    const late = await join(board)
    expect(Y.encodeStateVector(late.doc)).toEqual(Y.encodeStateVector(writer.doc))
  })

  it('the log is made into a snapshot', async () => {
    const board = await makeBoard(server.url)
    const writer = await join(board)
    const snapshots = async (): Promise<number> => {
      const text = await (await fetch(`${server.url}/metrics`)).text()
      return Number(/^samenspel_compactions_total (\d+)$/m.exec(text)?.[1])
    }
    addNote(writer, 'big', (item) => item.set('tags', { big: 10n }))
    await saved(writer)
    const before = await snapshots()
    for (let n = 0; n < 20; n++) {
      addNote(writer, `note${n}`)
      await saved(writer)
    }
    await expect.poll(snapshots).toBeGreaterThan(before)
    expect(server.output()).not.toContain('Compaction failed')
  })
})

describe('many requests for versions at once', () => {
  it('are answered a few at a time, and what is too many is refused with a word', async () => {
    const board = await makeBoard(server.url)
    const writer = await join(board)
    for (let n = 0; n < 200; n++) addNote(writer, `note${n}`)
    await saved(writer)
    const { body } = await ask(server.url, board, 'POST', '/versions', { label: 'Begin' })
    const path = `/versions/${String(body['versionId'])}/restore`
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(server.url, board, 'POST', path)))
    const codes = answers.map(({ status, body: answer }) => (status === 200 ? 'done' : answer['code']))
    expect(new Set(codes)).toEqual(new Set(['done', 'too-many']))
    expect(codes.filter((code) => code === 'done').length).toBeGreaterThanOrEqual(3)
    expect((await ask(server.url, board, 'POST', path)).status).toBe(200)
  })
})
