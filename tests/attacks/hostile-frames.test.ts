/** A participant who sends whatever they like, while a good board is watched. Frames of chance are in `fuzz.test.ts`. */
import { createEncoder, toUint8Array, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'
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
  server = await startServer()
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

async function metricsNow(): Promise<{ readonly seats: number; readonly residentBytes: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return { seats: read('samenspel_seats'), residentBytes: read('process_resident_memory_bytes') }
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
function scratch(edit: (elements: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  edit(doc.getMap('elements'), doc)
  return Y.encodeStateAsUpdate(doc)
}

const bytesOf = (write: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}
const varUint = (number: number): Uint8Array => bytesOf((encoder) => writeVarUint(encoder, number))
const varString = (text: string): Uint8Array => bytesOf((encoder) => writeVarString(encoder, text))
/** Where a struct hangs: under this key of `elements`. The struct says so when the high bits of its first byte are clear but for the key. */
const inElements = (key: string): Uint8Array => Buffer.concat([varUint(1), varString('elements'), varString(key)])
const HAS_KEY = 32
/** An update of one struct with this kind of content, by a client of its own. */
function oneStruct(content: number, ...rest: readonly Uint8Array[]): Uint8Array {
  const isItem = content !== 0 && content !== 10
  const head = [varUint(1), varUint(1), varUint(31), varUint(0), Uint8Array.of(content | (isItem ? HAS_KEY : 0))]
  return Buffer.concat([...head, ...rest, varUint(0)])
}
/** Lists in lists, as Yjs writes any value. */
const nestedLists = (levels: number): Uint8Array =>
  Buffer.concat([Buffer.concat(Array.from({ length: levels }, () => Uint8Array.of(117, 1))), Uint8Array.of(126)])

describe('a bad update', () => {
  it.each<[string, () => Uint8Array]>([
    ['the seven bytes that claim 32 million structs', () => Buffer.from('018090a10f0100', 'hex')],
    ['a count of deletions without deletions', () => Buffer.from('0001018080808008', 'hex')],
    [
      'an update in encoding V2',
      () => {
        const doc = new Y.Doc()
        doc.getMap('elements').set('a', 'b')
        return Y.encodeStateAsUpdateV2(doc)
      },
    ],
    [
      'twenty thousand root types',
      () => {
        const doc = new Y.Doc()
        doc.transact(() => {
          for (let n = 0; n < 20_000; n++) doc.getMap(`root${n}`).set('a', 1)
        })
        return Y.encodeStateAsUpdate(doc)
      },
    ],
    [
      'two hundred nested maps',
      () => {
        let inner = new Y.Map<unknown>()
        for (let n = 0; n < 200; n++) {
          const outer = new Y.Map<unknown>()
          outer.set('in', inner)
          inner = outer
        }
        return scratch((elements) => elements.set('deep', inner))
      },
    ],
    ['a key named __proto__', () => scratch((elements) => elements.set('__proto__', { admin: true }))],
    ['a clock moved ahead by 2^30', () => Buffer.from('010105000080808080040000', 'hex')],
    ['a removed part of 2^31 clocks', () => oneStruct(0, varUint(2 ** 31))],
    ['a removed part of 2^53 clocks', () => oneStruct(0, varUint(2 ** 53))],
    ['a skipped part of 2^31 clocks', () => oneStruct(10, varUint(2 ** 31))],
    ['a deleted part of 2^31 clocks', () => oneStruct(1, inElements('x'), varUint(2 ** 31))],
    ['a text that claims two gigabytes', () => oneStruct(4, inElements('x'), varUint(2 ** 31), Buffer.from('short'))],
    ['a list of values that claims 2^40 of them', () => oneStruct(8, inElements('x'), varUint(2 ** 40))],
    ['a value nested ten thousand deep', () => oneStruct(8, inElements('x'), varUint(1), nestedLists(10_000))],
    ['text as JSON', () => oneStruct(2, inElements('x'), varUint(1), varString('{"a":1}'))],
    ['a varUint that is cut off', () => oneStruct(0, Uint8Array.of(0xff, 0xff)).subarray(0, 6)],
    ['a varUint that never ends', () => oneStruct(0, new Uint8Array(64).fill(0xff))],
  ])('%s: is refused, changes nothing, costs the others nothing', async (_what, make) => {
    const before = await join('viewer')
    const stateBefore = Y.encodeStateVector(before.doc)
    const attacker = await join()
    const update = make()
    // Large ones are read slowly, so two of them are enough.
    for (let n = update.length > 100_000 ? 8 : 0; n < 10; n++) attacker.send(updateFrame(update))
    attacker.mark()
    await expect
      .poll(() => attacker.rejections.length + (attacker.closeCode ?? 0), { timeout: 10_000 })
      .toBeGreaterThan(0)
    expect(await beatMs()).toBeLessThan(STILL_MS)
    expect(attacker.durable).toBe(0)
    const after = await join('viewer')
    expect(Y.encodeStateVector(after.doc)).toEqual(stateBefore)
  })

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

describe('presence', () => {
  it('of somebody else cannot be changed, removed or taken over', async () => {
    const victim = await join()
    const watcher = await join()
    const attacker = await join()
    victim.send(presenceFrame([77, 1, '{"cursor":[1,2]}']))
    attacker.send(presenceFrame([77, 2 ** 30, '{"cursor":[666,666]}']))
    attacker.send(presenceFrame([78, 1, '{"user":{"id":"x","name":"root","role":"facilitator"}}']))
    attacker.send(presenceFrame([77, 2 ** 30, 'null']))
    const seen = (): string => watcher.frames.map((frame) => Buffer.from(frame).toString('latin1')).join()
    await expect.poll(seen).toContain('"cursor":[1,2]')
    await beatMs()
    expect(seen()).not.toContain('666')
    expect(seen()).not.toContain('"role":"facilitator"}}')
  })

  it.each([
    ['a state of a megabyte', [80, 1, JSON.stringify({ marker: 'x'.repeat(1_000_000) })]],
    ['a clock of 2^50', [80, 2 ** 50, '{"marker":1}']],
    ['a state that is no object', [80, 1, '["marker"]']],
    ['a state that is no JSON', [80, 1, '{"marker":']],
  ] as const)('with %s reaches nobody, and the next good one does', async (_what, entry) => {
    const watcher = await join()
    const attacker = await join()
    attacker.send(presenceFrame(entry))
    attacker.send(presenceFrame([80, 2, '{"good":"one"}']))
    const saw = (text: string): boolean => watcher.frames.some((frame) => Buffer.from(frame).includes(text))
    await expect.poll(() => saw('"good"')).toBe(true)
    expect(saw('marker')).toBe(false)
  })

  it('with a key __proto__ gives nobody anything that it does not say', async () => {
    const watcher = await join()
    const attacker = await join()
    attacker.send(
      presenceFrame([81, 1, '{"__proto__":{"user":{"role":"facilitator"}},"constructor":{"x":1},"mark":7}']),
    )
    const entry = (): string | undefined =>
      watcher.frames.map((frame) => Buffer.from(frame).toString('utf8')).find((text) => text.includes('"mark":7'))
    await expect.poll(entry).toBeDefined()
    expect(entry()).toContain('"role":"participant"')
  })

  it('of a hundred thousand invented people reaches nobody and costs little memory', async () => {
    const before = await metricsNow()
    const watcher = await join()
    const attacker = await join()
    attacker.send(presenceFrame(...Array.from({ length: 50_000 }, (_, n) => [n + 10, 1, '{"n":1}'] as const)))
    attacker.send(presenceFrame([99, 1, '{"mine":true}']))
    const bytes = (): number => watcher.frames.reduce((sum, frame) => sum + frame.length, 0)
    await expect.poll(() => watcher.frames.some((frame) => Buffer.from(frame).includes('"mine"'))).toBe(true)
    expect(bytes()).toBeLessThan(20_000)
    expect((await metricsNow()).residentBytes - before.residentBytes).toBeLessThan(20_000_000)
  })
})

describe('a thousand people who come and go', () => {
  it('leave nothing behind: no seat, no presence, and no memory to speak of', { timeout: 240_000 }, async () => {
    const own = await makeBoard(server.url)
    const watcher = await join('viewer', own)
    const comeAndGo = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n++) {
        const visitor = await joinRaw(server.url, own.boardId, own.tokens.participant)
        visitor.send(presenceFrame([1_000 + n, 1, JSON.stringify({ note: 'x'.repeat(3_000) })]))
        await visitor.close()
      }
    }
    await comeAndGo(300)
    const before = await metricsNow()
    await comeAndGo(1_000)
    // Whoever came last before may still have been counted then.
    await expect.poll(async () => (await metricsNow()).seats).toBeLessThanOrEqual(before.seats)
    expect((await metricsNow()).residentBytes - before.residentBytes).toBeLessThan(50_000_000)
    const late = await join('viewer', own)
    late.send(Uint8Array.of(3))
    late.send(presenceFrame([7, 1, '{"late":true}']))
    await expect.poll(() => watcher.frames.some((frame) => Buffer.from(frame).includes('"late"'))).toBe(true)
    expect(late.frames.some((frame) => Buffer.from(frame).includes('"note"'))).toBe(false)
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
    viewer.send(updateFrame(scratch((elements) => elements.set('v1', 1))))
    viewer.send(step2Frame(scratch((elements) => elements.set('v2', 1))))
    viewer.mark()
    viewer.send(presenceFrame([participant.doc.clientID, 2 ** 20, '{"taken":true}']))
    await expect.poll(() => viewer.rejections).toEqual(['not-allowed'])
    expect(viewer.durable).toBe(0)
    participant.elements.set('p', 1)
    await expect.poll(() => viewer.elements.get('p')).toBe(1)
    const fresh = await join('viewer', own)
    expect([...fresh.elements.keys()]).toEqual(['p'])
  })
})
