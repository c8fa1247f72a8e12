/** People who send whatever they like. What is worst about one update is in `bombs.test.ts`, presence in `hostile-presence.test.ts`, frames of chance in `fuzz.test.ts`. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { getTicket, makeBoard, type TestBoard } from '../support/board-client.ts'
import {
  joinRaw,
  openSocket,
  presenceFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type RawClient,
} from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
let writer: RawClient
let reader: RawClient
const clients: RawClient[] = []
/** A bound against standing still; how long others really wait is measured by `fuzz.test.ts`. */
const STILL_MS = 1_000

beforeAll(async () => {
  server = await startServer({ env: { LIMIT_GAPS_SINCE_ASKED_MAX: '100' } })
  const good = await makeBoard(server.url)
  writer = (await joinRaw(server.url, good.boardId, good.tokens.participant)).follow()
  reader = await joinRaw(server.url, good.boardId, good.tokens.viewer)
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

async function join(token: 'facilitator' | 'participant' | 'viewer' = 'participant', to = board): Promise<RawClient> {
  const client = await joinRaw(server.url, to.boardId, to.tokens[token])
  clients.push(client)
  return client
}

let beats = 0
/** How long the good board waits for a change at this moment. */
async function beatMs(): Promise<number> {
  const startMs = performance.now()
  const key = `beat${++beats}`
  writer.elements.set(key, beats)
  await expect.poll(() => reader.elements.has(key), { interval: 2, timeout: 20_000 }).toBe(true)
  return performance.now() - startMs
}

/** A document that takes no part, to make updates with. */
function scratch(edit: (elements: Y.Map<unknown>) => void): Uint8Array {
  const doc = new Y.Doc()
  edit(doc.getMap('elements'))
  return Y.encodeStateAsUpdate(doc)
}

/** A change that goes on from another which nobody has seen. */
function scratchGap(key: number): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('elements').set('before', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('elements').set(`gap${key}`, 1)
  return Y.encodeStateAsUpdate(doc, before)
}

describe('a bad update', () => {
  it('closes the socket for good after twenty of them', async () => {
    const attacker = await join()
    for (let n = 0; n < 30; n++) attacker.send(updateFrame(Uint8Array.of(1, 2, 3)))
    await expect.poll(() => attacker.closeCode).toBe(4400)
  })

  it('that lacks what came before it is never kept waiting; the client is asked once for everything', async () => {
    const attacker = await join()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < 50; n++) doc.getMap('elements').set(`k${n}`, n)
    const asked = (): number => attacker.frames.filter((frame) => frame[0] === 0 && frame[1] === 0).length
    const askedBefore = asked()
    attacker.answersStep1 = false
    for (const update of updates.slice(1)) attacker.send(updateFrame(update))
    await expect.poll(asked).toBe(askedBefore + 1)
    attacker.send(step2Frame(Y.encodeStateAsUpdate(doc)))
    const mark = attacker.mark()
    await expect.poll(() => attacker.durable).toBe(mark)
    const after = await join('viewer')
    expect(after.elements.get('k49')).toBe(49)
  })

  it('that lacks what came before it, without end and without ever sending everything, closes the socket', async () => {
    const attacker = await join()
    attacker.answersStep1 = false
    for (let n = 0; n < 100; n++) attacker.send(updateFrame(scratchGap(n)))
    // One more than was on its way at most when it was asked, and the first, for which it was.
    for (let n = 0; n < 2; n++) attacker.send(updateFrame(scratchGap(n)))
    await expect.poll(() => attacker.closeCode, { timeout: 10_000 }).toBe(4503)
  })

  it('that lacks what came before it, time after time, closes the socket for good though each time the client sends everything', async () => {
    const attacker = await join()
    const asked = (): number => attacker.frames.filter((frame) => frame[0] === 0 && frame[1] === 0).length
    const [askedAtFirst, rounds] = [asked(), 40]
    for (let n = 1; n <= rounds && attacker.closeCode === undefined; n++) {
      attacker.send(updateFrame(scratchGap(n)))
      await expect
        .poll(() => asked() - askedAtFirst + (attacker.closeCode === undefined ? 0 : rounds))
        .toBeGreaterThanOrEqual(n)
    }
    await expect.poll(() => attacker.closeCode).toBe(4400)
    expect(asked() - askedAtFirst).toBe(20)
  })

  it('of deletions that nobody wrote closes the socket when it comes in an answer to step 1 as well', async () => {
    const attacker = await join()
    attacker.answersStep1 = false
    const bogus = Buffer.from('0001010100ffffff07', 'hex')
    attacker.send(updateFrame(bogus))
    attacker.send(step2Frame(bogus))
    await expect.poll(() => attacker.closeCode).toBe(4400)
  })

  it('of more than a megabyte is refused live and taken as the answer to step 1', async () => {
    const own = await makeBoard(server.url)
    const client = await join('participant', own)
    client.doc.transact(() => {
      for (let n = 0; n < 150; n++) client.elements.set(`big${n}`, 'x'.repeat(10_000))
    })
    client.send(updateFrame(Y.encodeStateAsUpdate(client.doc)))
    const mark = client.mark()
    await expect.poll(() => client.rejections).toEqual(['too-large'])
    const again = client.mark()
    await expect.poll(() => client.durable, { timeout: 10_000 }).toBe(again)
    expect(again).toBe(mark + 1)
  })
})

describe('a socket', () => {
  it('survives two messages in one frame, unknown types, texts and cut off frames: none of them counts', async () => {
    const client = (await join()).follow()
    const update = scratch((elements) => elements.set('two', 1))
    const both = Buffer.concat([updateFrame(update), updateFrame(update)])
    for (const frame of [
      both,
      Uint8Array.of(77, 1),
      Uint8Array.of(),
      Uint8Array.of(0),
      updateFrame(update).subarray(0, 4),
    ])
      client.send(frame)
    client.socket.send('hello')
    client.mark()
    await expect.poll(() => client.rejections.length).toBeGreaterThan(0)
    expect(client.closeCode).toBeUndefined()
    expect((await join('viewer')).elements.has('two')).toBe(false)
  })

  it('that asks for the whole board two thousand times and never reads gets a few answers only', async () => {
    const own = await makeBoard(server.url)
    const filler = (await join('participant', own)).follow()
    for (let n = 0; n < 50; n++) filler.elements.set(`n${n}`, 'x'.repeat(10_000))
    const mark = filler.mark()
    await expect.poll(() => filler.durable, { timeout: 15_000 }).toBe(mark)
    const attacker = await join('participant', own)
    const received = attacker.frames.length
    for (let n = 0; n < 2_000; n++) attacker.send(step1Frame())
    expect(await beatMs()).toBeLessThan(STILL_MS)
    expect(attacker.frames.length - received).toBeLessThan(15)
  })

  it('that is closed for what it sent before it had a seat is closed once, and the rest of it is not read', async () => {
    const closedFor = async (code: number): Promise<number> => {
      const text = await (await fetch(`${server.url}/metrics`)).text()
      return Number(new RegExp(`^samenspel_closed_sockets_total{code="${code}"} (\\d+)$`, 'm').exec(text)?.[1] ?? 0)
    }
    const before = await closedFor(4400)
    const { ticket } = await getTicket(server.url, board.boardId, board.tokens.participant)
    const client = await openSocket(server.url, board.boardId, ticket)
    clients.push(client)
    for (let n = 0; n < 8; n++) client.send(step2Frame(Uint8Array.of(1, 2, 3)))
    await expect.poll(() => client.closeCode).toBe(4400)
    expect(await closedFor(4400)).toBe(before + 1)
  })
})

describe('a client id', () => {
  it('by which somebody here is writing cannot be used by anybody else', async () => {
    const own = await makeBoard(server.url)
    const victim = (await join('participant', own)).follow()
    victim.elements.set('a', 1)
    await expect.poll(() => victim.mark() && victim.durable).toBeGreaterThan(0)
    const forged = new Y.Doc()
    forged.clientID = victim.doc.clientID
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(victim.doc))
    forged.clientID = victim.doc.clientID
    const before = Y.encodeStateVector(forged)
    forged.getMap('elements').set('forged', 1)
    const attacker = await join('participant', own)
    attacker.send(updateFrame(Y.encodeStateAsUpdate(forged, before)))
    attacker.mark()
    await expect.poll(() => attacker.rejections).toEqual(['not-allowed'])
    victim.elements.set('b', 2)
    const mark = victim.mark()
    await expect.poll(() => victim.durable).toBeGreaterThanOrEqual(mark)
    const fresh = await join('viewer', own)
    expect([fresh.elements.get('b'), fresh.elements.has('forged')]).toEqual([2, false])
  })
})

describe('a viewer', () => {
  it('writes nothing by update, by step 2 or by a mark, and still sees everything', async () => {
    const own = await makeBoard(server.url)
    const participant = (await join('participant', own)).follow()
    const viewer = await join('viewer', own)
    const { clientID } = participant.doc
    const shows = ({ frames }: RawClient, text: string): boolean =>
      frames.some((frame) => Buffer.from(frame).includes(text))
    participant.send(presenceFrame([clientID, 1, '{"here":true}']))
    await expect.poll(() => shows(viewer, '"here"')).toBe(true)
    viewer.send(updateFrame(scratch((elements) => elements.set('v1', 1))))
    viewer.send(step2Frame(scratch((elements) => elements.set('v2', 1))))
    viewer.mark()
    viewer.send(presenceFrame([clientID, 2, '{"taken":true}']))
    viewer.send(presenceFrame([clientID + 1, 1, '{"looking":true}']))
    await expect.poll(() => viewer.rejections).toEqual(['not-allowed'])
    expect(viewer.durable).toBe(0)
    participant.elements.set('p', 1)
    await expect.poll(() => viewer.elements.get('p')).toBe(1)
    // What the viewer said of itself came after what it said of somebody else.
    await expect.poll(() => shows(participant, '"looking"')).toBe(true)
    expect(shows(participant, '"taken"')).toBe(false)
    const fresh = await join('viewer', own)
    expect([...fresh.elements.keys()]).toEqual(['p'])
  })
})
